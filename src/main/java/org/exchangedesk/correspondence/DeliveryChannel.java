package org.exchangedesk.correspondence;

/** How the authority serves a document (domain C5). */
public enum DeliveryChannel {
    EMAIL("電子郵件"),
    OFFICIAL_LETTER("公文"),
    REGISTERED_MAIL("掛號郵件");

    private final String label;

    DeliveryChannel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
