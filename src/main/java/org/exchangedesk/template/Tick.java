package org.exchangedesk.template;

/** A box of a form, printed as ■ or □: no Kai typeface has the ticked kind. */
public record Tick(boolean on) {

    @Override
    public String toString() {
        return on ? "■" : "□";
    }
}
