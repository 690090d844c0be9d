package org.exchangedesk.notice.followup;

/**
 * What follows from the result 「其他」: it must not dead-end (D9), and obeys the guards of the direct result. A type of its own, because
 * 「其他」 itself is no next step; the forms of running cases send these names.
 */
public enum NextStep {
    CLOSE(FollowUpResult.COMPLETED),
    EXTEND(FollowUpResult.EXTENDED),
    SUSPEND(FollowUpResult.SUSPENDED);

    private final FollowUpResult outcome;

    NextStep(FollowUpResult outcome) {
        this.outcome = outcome;
    }

    FollowUpResult outcome() {
        return outcome;
    }
}
