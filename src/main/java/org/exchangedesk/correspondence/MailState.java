package org.exchangedesk.correspondence;

/** Where one outgoing mail stands. */
public enum MailState {

    /** Waits for the relay: new, or to be tried again. */
    QUEUED("待寄送"),
    /** Claimed by a relay; the server may or may not have it already. */
    SENDING("傳送中"),
    /** Accepted by the mail server, or confirmed by a person. */
    SENT("已寄出"),
    /** Refused by the mail server, or tried for too long; it has certainly not been delivered. */
    FAILED("寄送失敗"),
    /** Nobody knows whether the mail server took it; never sent again without a person's decision. */
    UNCERTAIN("寄送結果不明"),
    /** Taken back before it was sent. */
    HELD("停止寄送"),
    /** Sent again as another row. */
    REPLACED("已另行重寄"),
    /** Sent on paper instead. */
    BY_LETTER("已改以公文或掛號寄發"),
    /** A person decided that it need not be sent. */
    DISCARDED("不再寄送");

    private final String label;

    MailState(String label) {
        this.label = label;
    }

    /** Not decided yet: still to be sent, or a person has to decide about it. */
    public boolean open() {
        return this == QUEUED || this == SENDING || this == FAILED || this == UNCERTAIN;
    }

    /** The name people read, in Chinese. */
    public String label() {
        return label;
    }
}
