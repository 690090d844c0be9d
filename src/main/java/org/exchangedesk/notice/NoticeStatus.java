package org.exchangedesk.notice;

/** Where the record of a case stands. The position inside a step is the engine's; this is what the file itself says. */
public enum NoticeStatus {
    DRAFT("擬稿"),
    PROPOSED("陳核中"),
    RETURNED("退回修正"),
    APPROVED("已核定，待繕發"),
    ISSUED("改善追蹤中"),
    SUSPENDING("中止程序中"),
    CLOSING("待結案"),
    CLOSED("已結案"),
    WITHDRAWN("已撤銷");

    private final String label;

    NoticeStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean ended() {
        return this == CLOSED || this == WITHDRAWN;
    }
}
