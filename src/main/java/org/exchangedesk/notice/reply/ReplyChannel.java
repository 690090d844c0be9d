package org.exchangedesk.notice.reply;

/** How the organisation answers (F-15). An e-mail must be confirmed by telephone as well. */
public enum ReplyChannel {
    EMAIL("電子郵件"),
    OFFICIAL_LETTER("回文");

    private final String label;

    ReplyChannel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
