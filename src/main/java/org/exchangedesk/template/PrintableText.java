package org.exchangedesk.template;

import org.exchangedesk.UnsafeCharacters;

/** How a text that people typed stands on paper, and on a page. */
public final class PrintableText {

    private PrintableText() {
    }

    /**
     * Typefaces draw a no-break space as a box or not at all, and a tab has no width of its own. Forbidden characters become U+FFFD, in
     * drafts and plain text only: a document that holds one is refused before it is issued.
     */
    public static String text(String typed) {
        return UnsafeCharacters.shownIn(typed).replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ').replace("\t", "　");
    }
}
