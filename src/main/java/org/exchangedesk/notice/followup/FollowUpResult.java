package org.exchangedesk.notice.followup;

/** The results of a follow-up as the assessment sheet prints them (domain A2, D3). */
public enum FollowUpResult {
    COMPLETED("改善完成"),
    EXTENDED("尚未完成，再給予改善期限"),
    SUSPENDED("尚未完成，中止交換服務"),
    OTHER("其他");

    private final String label;

    FollowUpResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
