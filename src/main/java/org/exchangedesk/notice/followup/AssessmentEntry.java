package org.exchangedesk.notice.followup;

import java.time.LocalDate;
import org.exchangedesk.Checks;
import org.exchangedesk.Doubts;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.calendar.legal.LegalDay;

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

    /** What a person may mean and more likely mistyped. */
    public void doubt(Doubts doubts, LocalDate today) {
        ChosenDay.doubtPast(doubts, followUpDate, "追蹤日期", today);
        ChosenDay.doubt(doubts, outcome() == FollowUpResult.EXTENDED ? newDeadline : null, "新改善期限", today);
        ChosenDay.doubt(doubts, outcome() == FollowUpResult.SUSPENDED ? suspensionStartOn : null, "擬中止起日", today);
    }

    /** The new deadline or the first day of the suspension, whichever the outcome needs; null when it needs none. */
    LegalDay chosenDay(int round, Deadline current, LegalDates dates, LocalDate today) {
        return switch (outcome()) {
            case EXTENDED -> checkedDeadline(current, dates, today);
            case SUSPENDED -> checkedStart(round, dates, today);
            default -> null;
        };
    }

    private LegalDay checkedDeadline(Deadline current, LegalDates dates, LocalDate today) {
        LocalDate chosen = newDeadline;
        new Checks()
            .requirePresent(chosen, "新改善期限")
            .require(chosen == null || chosen.isAfter(current.dueOn()), "新改善期限須晚於現行期限")
            .require(chosen == null || chosen.isAfter(followUpDate), "新改善期限須晚於追蹤日期")
            .refuseIfAny();
        return ChosenDay.future(chosen, "新改善期限", nonWorkingDay, dates::extension, dates, today);
    }

    private LegalDay checkedStart(int round, LegalDates dates, LocalDate today) {
        new Checks()
            .require(round > 1 || severe, "第一次追蹤即中止交換服務，須認定事態嚴重")
            .require(!severe || severityReason != null, "認定事態嚴重者，請填寫理由")
            .requirePresent(suspensionStartOn, "擬中止起日")
            .refuseIfAny();
        return ChosenDay.future(suspensionStartOn, "擬中止起日", nonWorkingDay, dates::suspensionStart, dates, today);
    }
}
