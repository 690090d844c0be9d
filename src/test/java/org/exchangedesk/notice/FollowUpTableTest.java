package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.exchangedesk.notice.SampleNotice.DATES;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;
import static org.exchangedesk.notice.SampleNotice.FIRST_DEADLINE;
import static org.exchangedesk.notice.SampleNotice.completed;
import static org.exchangedesk.notice.SampleNotice.extended;
import static org.exchangedesk.notice.SampleNotice.other;
import static org.exchangedesk.notice.SampleNotice.staff;
import static org.exchangedesk.notice.SampleNotice.suspended;

import java.time.LocalDate;
import org.exchangedesk.Act;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.followup.Assessment;
import org.exchangedesk.notice.followup.AssessmentEntry;
import org.exchangedesk.notice.followup.Deadline;
import org.exchangedesk.notice.followup.Deadlines;
import org.exchangedesk.notice.followup.FollowUpResult;
import org.exchangedesk.notice.followup.FollowUpRound;
import org.exchangedesk.notice.followup.FollowUps;
import org.exchangedesk.notice.followup.NextStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the 追蹤評估表, cell by cell: which result a round allows, in cases of one, two and three rounds. */
@Tag("F-37")
@Tag("D3")
class FollowUpTableTest {

    private static final String LAST = "本次為最後一次追蹤，結果僅得為「改善完成」或「中止交換服務」";
    private static final String NOT_SEVERE = "第一次追蹤即中止交換服務，須認定事態嚴重";
    private static final LocalDate START = LocalDate.of(2026, 5, 29);

    /** Rounds of the case, round, result as ticked, severity reason given, what it comes to, or the refusal. */
    @ParameterizedTest(name = "{1} of {0}: {2} severe={3} -> {4}")
    @CsvSource(nullValues = "-", value = {
        "3, 1, COMPLETED, -, COMPLETED",
        "3, 1, EXTENDED, -, EXTENDED",
        "3, 1, SUSPENDED, 持續外洩, SUSPENDED",
        "3, 1, SUSPENDED, -, " + NOT_SEVERE,
        "3, 1, OTHER_CLOSE, -, COMPLETED",
        "3, 1, OTHER_EXTEND, -, EXTENDED",
        "3, 1, OTHER_SUSPEND, 持續外洩, SUSPENDED",
        "3, 1, OTHER_SUSPEND, -, " + NOT_SEVERE,
        "3, 2, COMPLETED, -, COMPLETED",
        "3, 2, EXTENDED, -, EXTENDED",
        "3, 2, SUSPENDED, -, SUSPENDED",
        "3, 2, SUSPENDED, 持續外洩, SUSPENDED",
        "3, 2, OTHER_CLOSE, -, COMPLETED",
        "3, 2, OTHER_EXTEND, -, EXTENDED",
        "3, 2, OTHER_SUSPEND, -, SUSPENDED",
        "3, 3, COMPLETED, -, COMPLETED",
        "3, 3, EXTENDED, -, " + LAST,
        "3, 3, SUSPENDED, -, SUSPENDED",
        "3, 3, OTHER_CLOSE, -, " + LAST,
        "3, 3, OTHER_EXTEND, -, " + LAST,
        "3, 3, OTHER_SUSPEND, -, " + LAST,
        "2, 1, COMPLETED, -, COMPLETED",
        "2, 1, EXTENDED, -, EXTENDED",
        "2, 1, SUSPENDED, 持續外洩, SUSPENDED",
        "2, 1, SUSPENDED, -, " + NOT_SEVERE,
        "2, 1, OTHER_CLOSE, -, COMPLETED",
        "2, 1, OTHER_EXTEND, -, EXTENDED",
        "2, 1, OTHER_SUSPEND, 持續外洩, SUSPENDED",
        "2, 1, OTHER_SUSPEND, -, " + NOT_SEVERE,
        "2, 2, COMPLETED, -, COMPLETED",
        "2, 2, EXTENDED, -, " + LAST,
        "2, 2, SUSPENDED, -, SUSPENDED",
        "2, 2, OTHER_CLOSE, -, " + LAST,
        "2, 2, OTHER_EXTEND, -, " + LAST,
        "2, 2, OTHER_SUSPEND, -, " + LAST,
        "1, 1, COMPLETED, -, COMPLETED",
        "1, 1, EXTENDED, -, " + LAST,
        "1, 1, SUSPENDED, 持續外洩, SUSPENDED",
        "1, 1, SUSPENDED, -, " + NOT_SEVERE,
        "1, 1, OTHER_CLOSE, -, " + LAST,
        "1, 1, OTHER_EXTEND, -, " + LAST,
        "1, 1, OTHER_SUSPEND, 持續外洩, " + LAST})
    @Tag("D4")
    @Tag("D9")
    @Tag("F-38")
    void everyCell(int rounds, int round, String ticked, String severity, String expected) {
        Sheet sheet = new Sheet(rounds).reach(round);
        AssessmentEntry entry = sheet.entry(ticked, severity);
        if (!expected.matches("[A-Z]+")) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> sheet.assess(entry)).withMessage(expected + "。");
            assertThat(sheet.followUps.standing(round)).isEmpty();
            return;
        }
        Assessment row = sheet.assess(entry);
        assertThat(row.outcome()).hasToString(expected);
        assertThat(row.state()).isEqualTo(row.outcome() == FollowUpResult.SUSPENDED ? Assessment.State.PROPOSED : Assessment.State.VALID);
    }

    @Test
    @Tag("D9")
    void otherNeedsATextAndANextStep() {
        Sheet sheet = new Sheet(3).reach(1);
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> sheet.assess(other(sheet.day, null, null, null, null, null)))
            .withMessage("選「其他」者，請填寫說明；選「其他」者，請指定後續處理。");
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> sheet.assess(other(sheet.day, "另案處理", NextStep.EXTEND, null, null, null)))
            .withMessage("請填寫「新改善期限」。");
    }

    @Test
    void aResultAndAnOpinionAreNeeded() {
        Sheet sheet = new Sheet(3).reach(1);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> sheet.assess(
            new AssessmentEntry(null, null, null, null, false, null, null, null, null, " ")))
            .withMessage("請填寫「第一次追蹤結果」；請填寫「追蹤日期」；請填寫「查核意見」。");
    }

    @Test
    @Tag("F-32")
    void followUpDatesRunForwardFromTheIssueToToday() {
        Sheet sheet = new Sheet(3).reach(2);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> sheet.assess(completed(sheet.day.plusDays(1))))
            .withMessage("追蹤日期不得晚於今日。");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> sheet.assess(completed(sheet.day.minusDays(15))))
            .withMessage("追蹤日期不得早於發文日期或前次追蹤日期。");
        Sheet first = new Sheet(3).reach(1);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> first.assess(completed(DAY_ONE.minusDays(1))))
            .withMessage("追蹤日期不得早於發文日期或前次追蹤日期。");
    }

    @Test
    @Tag("D26")
    void aNewDeadlineIsLaterThanTheOneInForce() {
        Sheet sheet = new Sheet(3).reach(1);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> sheet.assess(extended(sheet.day, FIRST_DEADLINE)))
            .withMessageContaining("新改善期限須晚於現行期限");
    }

    @Test
    @Tag("D7")
    @Tag("D8")
    @Tag("F-35")
    void anEarlyFollowUpThatExtendsUsesUpItsRound() {
        FollowUps followUps = new FollowUps();
        Act early = staff(DAY_ONE.plusDays(2));
        followUps.open(1, 2, "staff-a", early);
        followUps.assess(extended(early.day(), LocalDate.of(2026, 3, 27)), deadline(1, FIRST_DEADLINE), DAY_ONE, 2, DATES, early);
        assertThat(followUps.open(2, 2, "staff-a", early).round()).isEqualTo(2);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> followUps.assess(
            extended(early.day(), LocalDate.of(2026, 4, 10)), deadline(2, LocalDate.of(2026, 3, 27)), DAY_ONE, 2, DATES, early))
            .withMessage(LAST + "。");
    }

    @Test
    @Tag("D8")
    void aRoundHasOneResult() {
        Sheet sheet = new Sheet(3).reach(1);
        sheet.assess(sheet.entry("EXTENDED", null));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> sheet.assess(sheet.entry("EXTENDED", null)))
            .withMessage("第1次追蹤已登錄結果。");
    }

    @Test
    @Tag("F-35")
    void thereIsNoFourthRoundAndNoneBeyondTheCasesOwnLimit() {
        for (int limit = 1; limit <= 3; limit++) {
            Sheet sheet = new Sheet(limit).reach(limit);
            int beyond = limit + 1;
            assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> sheet.followUps.open(beyond, sheet.limit, "staff-a", staff(sheet.day)))
                .withMessage("本案追蹤至多%d次，不得開啟第%d次追蹤。".formatted(sheet.limit, beyond));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, -", "COMPLETED, -", "SUSPENDED, 持續外洩", "OTHER_CLOSE, -", "OTHER_SUSPEND, 持續外洩"})
    @Tag("D2")
    @Tag("D8")
    void theNextRoundBeginsOnlyAfterANewDeadline(String ticked, String severity) {
        Sheet sheet = new Sheet(3).reach(1);
        if (ticked != null) {
            sheet.assess(sheet.entry(ticked, severity));
        }
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> sheet.followUps.open(2, 3, "staff-a", staff(sheet.day)))
            .withMessage("第1次追蹤未再給予改善期限，不得開啟第2次追蹤。");
    }

    @Test
    @Tag("F-29")
    @Tag("F-32")
    void everyRoundHasItsOfficer() {
        FollowUps followUps = new FollowUps();
        FollowUpRound round = followUps.open(1, 3, "staff-a", staff(DAY_ONE));
        assertThat(round.officer()).isEqualTo("staff-a");
        assertThat(followUps.handOver("staff-b", staff(DAY_ONE))).isTrue();
        assertThat(round.officer()).isEqualTo("staff-b");
        assertThat(followUps.handOver("staff-b", staff(DAY_ONE))).as("the round is that officer's already").isFalse();
    }

    private static Deadline deadline(int round, LocalDate dueOn) {
        Deadlines deadlines = new Deadlines();
        if (round == 1) {
            deadlines.begin(DATES.extension(dueOn), staff(DAY_ONE));
        } else {
            deadlines.extend(round - 1, DATES.extension(dueOn), staff(DAY_ONE));
        }
        return deadlines.current();
    }

    /** The sheet of one case whose rounds so far were all extended by two weeks. */
    private static final class Sheet {

        private final FollowUps followUps = new FollowUps();
        private final int limit;
        private Deadline deadline = deadline(1, FIRST_DEADLINE);
        private LocalDate day = FIRST_DEADLINE.plusDays(1);

        Sheet(int limit) {
            this.limit = limit;
        }

        Sheet reach(int round) {
            followUps.open(1, limit, "staff-a", staff(day));
            for (int r = 1; r < round; r++) {
                assess(entry("EXTENDED", null));
                deadline = deadline(r + 1, next());
                day = day.plusDays(14);
                followUps.open(r + 1, limit, "staff-a", staff(day));
            }
            return this;
        }

        /** The day two weeks on; 2026-03-30, 04-13 and 04-27 are working days. */
        private LocalDate next() {
            return deadline.dueOn().plusDays(14);
        }

        Assessment assess(AssessmentEntry entry) {
            return followUps.assess(entry, deadline, DAY_ONE, limit, DATES, staff(day));
        }

        AssessmentEntry entry(String ticked, String severity) {
            return switch (ticked) {
                case "COMPLETED" -> completed(day);
                case "EXTENDED" -> extended(day, next());
                case "SUSPENDED" -> suspended(day, START, severity);
                case "OTHER_CLOSE" -> other(day, "另案處理", NextStep.CLOSE, null, null, severity);
                case "OTHER_EXTEND" -> other(day, "另案處理", NextStep.EXTEND, next(), null, severity);
                case "OTHER_SUSPEND" -> other(day, "另案處理", NextStep.SUSPEND, null, START, severity);
                default -> throw new IllegalArgumentException(ticked);
            };
        }
    }
}
