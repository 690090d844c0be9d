package org.exchangedesk.notice.followup;

import java.time.LocalDate;

/**
 * What the follow-up officer enters at 查核評估 (F-31 … F-37).
 *
 * @param result              one of the results the round allows
 * @param newDeadline         with EXTENDED, or OTHER that goes on
 * @param nonWorkingDay       the chosen date once more, typed to confirm that it is meant though it is not a working day (C4)
 * @param severe              事態嚴重, a person's finding (D25), with {@code severityReason}; needed to suspend in round 1
 * @param suspensionStartOn   proposed first day without service
 * @param otherText           text of 「其他」, with {@code nextStep} (D9)
 * @param opinion             查核意見
 */
public record AssessmentEntry(FollowUpResult result, LocalDate followUpDate, LocalDate newDeadline, LocalDate nonWorkingDay,
    boolean severe, String severityReason, LocalDate suspensionStartOn, String otherText,
    NextStep nextStep, String opinion) {

    /** What the result comes to: itself, or the next step of 「其他」. Null while either is missing. */
    public FollowUpResult outcome() {
        return result == FollowUpResult.OTHER ? (nextStep == null ? null : nextStep.outcome()) : result;
    }

    /** A new deadline or a start is told; who is done is told none. */
    public boolean tellsADate() {
        return outcome() != FollowUpResult.COMPLETED;
    }
}
