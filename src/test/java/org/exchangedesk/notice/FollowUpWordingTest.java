package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.exchangedesk.notice.SampleNotice.DATES;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;
import static org.exchangedesk.notice.SampleNotice.extended;
import static org.exchangedesk.notice.SampleNotice.other;
import static org.exchangedesk.notice.SampleNotice.staff;
import static org.exchangedesk.notice.SampleNotice.supervisor;
import static org.exchangedesk.notice.SampleNotice.suspended;

import java.time.LocalDate;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.legal.DateRule;
import org.exchangedesk.calendar.legal.LegalDateSettings;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.notice.casefile.CasePartsInWords;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.followup.Assessment;
import org.exchangedesk.notice.followup.AssessmentCorrection;
import org.exchangedesk.notice.followup.AssessmentEntry;
import org.exchangedesk.notice.followup.Deadline;
import org.exchangedesk.notice.followup.FollowUpResult;
import org.exchangedesk.notice.followup.NextStep;
import org.exchangedesk.notice.followup.SampleRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of the 追蹤評估表 as the paper form prints them, one by one; a blank to fill in is ○. */
class FollowUpWordingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);

    @ParameterizedTest
    @CsvSource({
        "1, COMPLETED, 改善完成。",
        "1, EXTENDED, 尚未完成，再給予改善期限至○年○月○日。",
        "1, SUSPENDED, 尚未完成，因事態嚴重，已於○年○月○日通知改善機關於○年○月○日起中止交換服務。",
        "1, OTHER, 其他：○。",
        "2, COMPLETED, 改善完成。",
        "2, EXTENDED, 尚未完成，再給予改善期限至○年○月○日。",
        "2, SUSPENDED, 尚未完成，已於○年○月○日通知改善機關於○年○月○日起中止交換服務。",
        "2, OTHER, 其他：○。",
        "3, COMPLETED, 改善完成。",
        "3, SUSPENDED, 尚未完成，已於○年○月○日通知改善機關於○年○月○日起中止交換服務。"})
    @Tag("D2")
    @Tag("D3")
    @Tag("F-33")
    @Tag("F-37")
    void everyLineOfThePaperForm(int round, FollowUpResult result, String printed) {
        Assessment row = row(round, switch (result) {
            case COMPLETED -> SampleNotice.completed(DAY);
            case EXTENDED -> extended(DAY, DAY.plusDays(14));
            case SUSPENDED -> suspended(DAY, DAY.plusDays(21), round == 1 ? "持續外洩" : null);
            case OTHER -> other(DAY, "說明", NextStep.CLOSE, null, null, null);
        });
        if (result == FollowUpResult.SUSPENDED) {
            row.noticeGone(DAY.plusDays(1), DAY.plusDays(21), staff(DAY));
        }
        assertThat(blanked(FollowUpWording.of(row))).isEqualTo(printed);
    }

    /** The paper form ends the line with the text; what the case then does is said behind it in the words of the direct result. */
    @Test
    @Tag("D9")
    @Tag("F-33")
    void anotherResultSaysWhatFollowsFromIt() {
        assertThat(otherwise(1, NextStep.CLOSE, null)).isEqualTo("其他：說明。");
        assertThat(otherwise(2, NextStep.EXTEND, null)).isEqualTo("其他：說明。尚未完成，再給予改善期限至115年3月31日。");
        assertThat(otherwise(2, NextStep.SUSPEND, null)).isEqualTo("其他：說明。尚未完成，擬自115年4月7日起中止交換服務。");
        assertThat(otherwise(1, NextStep.SUSPEND, "持續外洩")).isEqualTo("其他：說明。尚未完成，因事態嚴重，擬自115年4月7日起中止交換服務。");
    }

    @Test
    @Tag("D9")
    void aFullStopIsPrintedOnce() {
        assertThat(FollowUpWording.of(row(1, other(DAY, "已派員協助。", NextStep.CLOSE, null, null, null)))).isEqualTo("其他：已派員協助。");
        assertThat(FollowUpWording.of(row(2, other(DAY, "已派員協助。", NextStep.EXTEND, DAY.plusDays(14), null, null))))
            .isEqualTo("其他：已派員協助。尚未完成，再給予改善期限至115年3月31日。");
    }

    private static String otherwise(int round, NextStep next, String severity) {
        return FollowUpWording.of(row(round, other(DAY, "說明", next, DAY.plusDays(14), DAY.plusDays(21), severity)));
    }

    @Test
    @Tag("F-33")
    @Tag("D10")
    void theSheetSaysNotifiedOnlyAfterTheNoticeHasGone() {
        Assessment row = row(2, suspended(DAY, DAY.plusDays(21), null));
        assertThat(FollowUpWording.of(row)).isEqualTo("尚未完成，擬自115年4月7日起中止交換服務。").doesNotContain("已於");
        row.noticeGone(LocalDate.of(2026, 3, 18), LocalDate.of(2026, 4, 8), staff(DAY));
        assertThat(FollowUpWording.of(row)).isEqualTo("尚未完成，已於115年3月18日通知改善機關於115年4月8日起中止交換服務。");
    }

    /** Where the rule for extensions moves a Saturday to Monday morning, which ends at noon. */
    @Test
    @Tag("C4")
    @Tag("F-31")
    void aDeadlineThatEndsAtNoonSaysSo() {
        LocalDate saturday = LocalDate.of(2026, 3, 28);
        LegalDates moving = new LegalDates(SampleNotice.CALENDAR,
            new LegalDateSettings(DateRule.PERIOD, DateRule.PERIOD, DateRule.FIXED_DAY, true, false));
        Assessment row = SampleRows.entered(1, extended(DAY, saturday), moving.extension(saturday), staff(DAY));
        Assessment corrected = SampleRows.corrected(row, new AssessmentCorrection(1, false, null, null, null, "補充", null, "漏列"), DAY, null,
            staff(DAY));

        assertThat(FollowUpWording.of(row)).isEqualTo("尚未完成，再給予改善期限至115年3月30日中午12時。");
        assertThat(FollowUpWording.of(corrected)).isEqualTo(FollowUpWording.of(row));
        assertThat(FollowUpWording.of(row(1, extended(DAY, LocalDate.of(2026, 3, 30))))).isEqualTo("尚未完成，再給予改善期限至115年3月30日。");
    }

    @Test
    @Tag("F-32")
    void aRowNamesOfficerAndDate() {
        assertThat(CasePartsInWords.describe(row(1, SampleNotice.completed(DAY))))
            .isEqualTo("第一次追蹤（115/03/17，追蹤人員 staff-a）：改善完成。");
    }

    @Test
    @Tag("D3")
    @Tag("D25")
    void aReasonWithoutTheFindingIsNoSeverity() {
        Assessment row = row(2, new AssessmentEntry(FollowUpResult.SUSPENDED, DAY, null, null, false, "留在欄位的字", DAY.plusDays(21),
            null, null, "查核意見"));
        assertThat(row.severityReason()).isNull();
    }

    /** As printed: round 1 suspended for severity, round 2 extended, round 3 suspended. It shows one tick a row, not a case. */
    @Test
    @Tag("D2")
    void theSampleAsPrintedIsImpossibleAsOneCase() {
        ImprovementNotice notice = SampleNotice.issued(3);
        notice.inFollowUp().assess(suspended(DAY, LocalDate.of(2026, 4, 7), "持續外洩"), DATES, staff(DAY));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> notice.inFollowUp().openRound(2, staff(DAY)));
        notice.inFollowUp().approveSuspension(supervisor(DAY));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> notice.inFollowUp().openRound(2, staff(DAY)))
            .withMessage("案件 115-0001 目前為「中止程序中」，不得進行此作業。");
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> notice.inFollowUp().assess(extended(DAY, LocalDate.of(2026, 4, 13)), DATES, staff(DAY)));
        assertThat(notice.followUps().assessments()).hasSize(1);
    }

    @Test
    @Tag("D26")
    void everyDeadlineStaysOnRecord() {
        ImprovementNotice notice = SampleNotice.issued(3);
        LocalDate second = LocalDate.of(2026, 3, 30);
        LocalDate third = LocalDate.of(2026, 4, 13);
        notice.inFollowUp().assess(extended(DAY, second), DATES, staff(DAY));
        notice.inFollowUp().openRound(2, staff(DAY));
        notice.inFollowUp().assess(extended(second, third), DATES, staff(second));
        assertThat(notice.deadlines()).extracting(Deadline::dueOn).containsExactly(SampleNotice.FIRST_DEADLINE, second, third);
        assertThat(notice.deadlines()).extracting(Deadline::round).containsExactly(1, 2, 3);
        assertThat(notice.deadline().dueOn()).isEqualTo(third);
        assertThat(notice.delivery(Delivery.Document.NOTICE).orElseThrow().sentOn()).isEqualTo(DAY_ONE);
    }

    private static String blanked(String line) {
        return line.replaceAll("\\d+年\\d+月\\d+日", "○年○月○日").replace("其他：說明", "其他：○");
    }

    /** With the day its result needs, as it was chosen. */
    private static Assessment row(int round, AssessmentEntry entry) {
        LocalDate chosen = switch (entry.outcome()) {
            case EXTENDED -> entry.newDeadline();
            case SUSPENDED -> entry.suspensionStartOn();
            default -> null;
        };
        return SampleRows.entered(round, entry, chosen == null ? null : SampleNotice.DATES.extension(chosen), staff(DAY));
    }
}
