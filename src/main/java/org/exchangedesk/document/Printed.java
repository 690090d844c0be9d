package org.exchangedesk.document;

/** How a text that people typed stands on paper. */
final class Printed {

    private Printed() {
    }

    /** Typefaces draw a no-break space as a box or not at all, and a tab has no width of its own. */
    static String text(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ').replace("\t", "　");
    }
}
