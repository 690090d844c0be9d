package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.exchangedesk.notice.SampleNotice.DATES;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;
import static org.exchangedesk.notice.SampleNotice.FIRST_DEADLINE;
import static org.exchangedesk.notice.SampleNotice.letter;
import static org.exchangedesk.notice.SampleNotice.staff;
import static org.exchangedesk.notice.SampleNotice.supervisor;
import static org.exchangedesk.notice.SampleNotice.suspended;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.exchangedesk.Act;
import org.exchangedesk.Doubts;
import org.exchangedesk.Refusal;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.suspension.BureauReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a case refuses, and what it writes in its log, whoever calls and whatever was looked at before. */
class CaseGuardsItselfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);
    private static final LocalDate START = LocalDate.of(2026, 4, 7);

    @Test
    @Tag("F-18")
    void nothingIsIssuedBeforeItIsApprovedOrWithTheDateOfADayBefore() {
        ImprovementNotice registered = SampleNotice.registered();
        refused(registered, () -> registered.inDraft().issue(letter(DAY_ONE), "限期改善單", DATES, staff(DAY_ONE)),
            "案件 115-0001 目前為「擬稿」，不得進行此作業。");
        ImprovementNotice approved = SampleNotice.approved(3);
        refused(approved, () -> approved.inDraft().issue(letter(DAY_ONE.minusDays(1)), "限期改善單", DATES, staff(DAY_ONE)),
            "發文日期不得早於核定日期。");
        assertThat(approved.deadlines()).isEmpty();
        assertThat(approved.delivery(Delivery.Document.NOTICE)).isEmpty();
    }

    @Test
    @Tag("D26")
    void theFirstDeadlineIsThatOfTheDispatchWhateverWasPrinted() {
        ImprovementNotice notice = SampleNotice.issued(3);
        assertThat(notice.issuedOn()).isEqualTo(DAY_ONE);
        assertThat(notice.deadlines()).hasSize(1);
        assertThat(notice.deadline().dueOn()).isEqualTo(FIRST_DEADLINE);
    }

    @Test
    @Tag("C5")
    void whatWasNotDispatchedIsNotServed() {
        ImprovementNotice notice = SampleNotice.issued(3);
        refused(notice, () -> notice.atAnyTime().recordService(Delivery.Document.SUSPENSION, true, DAY, "送達證書", staff(DAY)),
            "文件尚未發文，不得登錄送達。");
        notice.atAnyTime().recordService(Delivery.Document.NOTICE, true, DAY_ONE, "送達證書", staff(DAY));
        logged(notice, "登錄送達", "改善單於中華民國115年3月2日送達：送達證書");
    }

    static Stream<Arguments> impossibleReports() {
        Instant now = staff(DAY).at();
        return Stream.of(Arguments.of(null, "A1", 2, "請填寫「通報時間」。"), Arguments.of(now, " ", 2, "請填寫「通報編號」。"),
            Arguments.of(now.plusSeconds(1), "A1", 2, "通報時間不得晚於現在。"), Arguments.of(now, "A1", null, "通報等級須為 1 至 4。"),
            Arguments.of(now, "A1", 0, "通報等級須為 1 至 4。"), Arguments.of(now, "A1", 5, "通報等級須為 1 至 4。"));
    }

    @ParameterizedTest
    @MethodSource("impossibleReports")
    void aReportOfTheIncidentHasItsMomentNumberAndLevel(Instant at, String number, Integer level, String message) {
        ImprovementNotice notice = SampleNotice.registered();
        refused(notice, () -> notice.atAnyTime().recordIncidentReport(at, number, level, null, new Doubts(null, "理由"), staff(DAY)),
            message);
    }

    @Test
    void aSecondReportOfTheIncidentSaysWhy() {
        ImprovementNotice notice = SampleNotice.registered();
        notice.atAnyTime().recordIncidentReport(staff(DAY).at(), "A1", 2, null, new Doubts(null, "理由"), staff(DAY));
        logged(notice, "登錄資安事件通報", "編號 A1，第2級");
        refused(notice, () -> notice.atAnyTime().recordIncidentReport(staff(DAY).at(), "A2", 2, null, new Doubts(null, "理由"), staff(DAY)),
            "本案已登錄通報，更正請填寫更正理由。");
        notice.atAnyTime().recordIncidentReport(staff(DAY).at(), "A2", 2, "編號誤植", new Doubts(null, "理由"), staff(DAY));
        assertThat(notice.incidentReports()).extracting(IncidentReport::reportNumber).containsExactly("A1", "A2");
    }

    @Test
    @Tag("F-29")
    void whoTakesOverARoundIsLoggedOnce() {
        ImprovementNotice notice = SampleNotice.issued(3);
        int before = notice.events().size();
        notice.inFollowUp().handOver("staff-a", staff(DAY_ONE));
        assertThat(notice.events()).as("the round is that officer's already").hasSize(before);
        notice.inFollowUp().handOver("staff-b", staff(DAY_ONE));
        logged(notice, NoticeInFollowUp.HANDED_OVER, "staff-b");
        notice.inFollowUp().handOver("staff-b", staff(DAY_ONE));
        assertThat(notice.events()).hasSize(before + 1);
    }

    /** The terms remind 3 and 1 days before the end, which is on 2026-03-16. */
    @Test
    @Tag("F-35")
    void aReminderIsDueAtNineAndOneStandsForAllThatWereMissed() {
        ImprovementNotice notice = SampleNotice.issued(3);
        assertThat(notice.deadline().nextReminderAt(notice.terms())).contains(at(13, 9, 0));
        assertThat(notice.inFollowUp().remind(system(at(13, 8, 59)))).isFalse();
        assertThat(notice.inFollowUp().remind(system(at(13, 9, 0)))).isTrue();
        logged(notice, "催辦", "期限前 3 日");
        assertThat(notice.inFollowUp().remind(system(at(13, 9, 1)))).as("once").isFalse();

        ImprovementNotice missed = SampleNotice.issued(3);
        assertThat(missed.inFollowUp().remind(system(at(15, 9, 0)))).isTrue();
        logged(missed, "催辦", "期限前 1 日");
        assertThat(missed.events()).extracting(NoticeEvent::kind).containsOnlyOnce("催辦");
        assertThat(missed.deadline().nextReminderAt(missed.terms())).isEmpty();
    }

    @Test
    @Tag("F-35")
    void nobodyIsRemindedOfADeadlineThatIsOver() {
        ImprovementNotice notice = SampleNotice.issued(3);
        assertThat(notice.inFollowUp().remind(system(notice.deadline().endsAt()))).isFalse();
        assertThat(notice.events()).extracting(NoticeEvent::kind).doesNotContain("催辦");
        assertThat(notice.deadline().nextReminderAt(notice.terms())).as("dealt with all the same").isEmpty();
    }

    @Test
    @Tag("C4")
    @Tag("F-38")
    void aStartIsToComeAndOnAWorkingDayOrConfirmed() {
        ImprovementNotice notice = suspending();
        refused(notice, () -> dispatch(notice, null, null), "請填寫「中止起日」。");
        refused(notice, () -> dispatch(notice, DAY, null), "「中止起日」須晚於今日。");
        LocalDate saturday = LocalDate.of(2026, 4, 11);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> dispatch(notice, saturday, null)).withMessageContaining("非工作日；請改選工作日");
        dispatch(notice, saturday, saturday);
        assertThat(notice.suspension().startOn()).isEqualTo(saturday);
    }

    @Test
    @Tag("D11")
    @Tag("F-36")
    void theBureauHearsOfNothingBeforeTheNoticeOfSuspensionHasGone() {
        ImprovementNotice notice = suspending();
        refused(notice, () -> notice.inSuspension().reportToBureau(staff(DAY)), "中止通知尚未寄出，不得回報檔案管理局。");
        refused(notice, () -> notice.inSuspension().reported(DAY, staff(DAY)), "尚未回報檔案管理局。");
        refused(notice, () -> notice.inSuspension().remindBureau(staff(DAY)), "尚未回報檔案管理局。");
        refused(notice, () -> notice.inSuspension().recordBureauAnswer(BureauReport.Answer.ACCEPTED, DAY, null, null, staff(DAY)),
            "尚未回報檔案管理局。");
        refused(notice, () -> notice.inSuspension().correctBureauReport("補附限期改善單", staff(DAY)), "檔案管理局未退回，無須補正。");
    }

    @Test
    @Tag("F-36")
    void theBureauIsRemindedOfAReportThatHasLeftTheHouse() {
        ImprovementNotice notice = notified();
        BureauReport report = notice.inSuspension().reportToBureau(staff(DAY));
        logged(notice, "回報檔案管理局", "第1次，連線異動表併附限期改善單");
        int before = notice.events().size();
        assertThat(notice.inSuspension().remindBureau(staff(DAY))).isEmpty();
        assertThat(notice.events()).hasSize(before);
        notice.inSuspension().reported(DAY, staff(DAY));
        assertThat(notice.inSuspension().remindBureau(staff(DAY))).contains(report);
        logged(notice, "洽詢檔案管理局辦理情形", "第1次回報逾期未復");
    }

    @Test
    @Tag("F-36")
    void whatTheBureauAnsweredAndWhatWasCorrectedIsLogged() {
        ImprovementNotice notice = notified();
        notice.inSuspension().reportToBureau(staff(DAY));
        refused(notice, () -> notice.inSuspension().recordBureauAnswer(BureauReport.Answer.ACCEPTED, DAY, null, null, staff(DAY)),
            "回報尚未寄出，尚無回復可登錄；請先處理未寄達之郵件。");
        notice.inSuspension().reported(DAY, staff(DAY));
        notice.inSuspension().recordBureauAnswer(BureauReport.Answer.RETURNED, DAY, null, "缺附件", staff(DAY));
        logged(notice, "檔案管理局回復", "退回補正：缺附件");
        refused(notice, () -> notice.inSuspension().correctBureauReport(" ", staff(DAY)), "請填寫「補正說明」。");
        notice.inSuspension().correctBureauReport("補附限期改善單", staff(DAY));
        logged(notice, "補正連線異動表", "補附限期改善單");
        assertThat(notice.suspension().lastReport().occurrence()).isEqualTo(2);
    }

    private static ImprovementNotice suspending() {
        ImprovementNotice notice = SampleNotice.issued(3);
        notice.inFollowUp().assess(suspended(DAY, START, "持續外洩"), DATES, staff(DAY));
        notice.inFollowUp().approveSuspension(supervisor(DAY));
        return notice;
    }

    private static ImprovementNotice notified() {
        ImprovementNotice notice = suspending();
        dispatch(notice, START, null);
        notice.inSuspension().suspensionNotified(staff(DAY));
        return notice;
    }

    private static void dispatch(ImprovementNotice notice, LocalDate start, LocalDate nonWorkingDay) {
        notice.inSuspension().dispatchSuspension(letter(DAY), start, nonWorkingDay, false, "中止通知", DATES, staff(DAY));
    }

    private static Act system(Instant at) {
        return new Act(Act.SYSTEM, at);
    }

    private static Instant at(int day, int hour, int minute) {
        return LocalDate.of(2026, 3, day).atTime(LocalTime.of(hour, minute)).atZone(TaipeiTime.ZONE).toInstant();
    }

    private static void logged(ImprovementNotice notice, String kind, String text) {
        assertThat(notice.events()).last().extracting(NoticeEvent::kind, NoticeEvent::text).isEqualTo(List.of(kind, text));
    }

    /** A refusal writes nothing in the log. */
    private static void refused(ImprovementNotice notice, Runnable deed, String message) {
        int before = notice.events().size();
        assertThatExceptionOfType(Refusal.class).isThrownBy(deed::run).withMessage(message);
        assertThat(notice.events()).hasSize(before);
    }
}
