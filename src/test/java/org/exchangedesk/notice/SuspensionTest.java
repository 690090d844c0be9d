package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.exchangedesk.notice.SampleNotice.DATES;
import static org.exchangedesk.notice.SampleNotice.completeReply;
import static org.exchangedesk.notice.SampleNotice.letter;
import static org.exchangedesk.notice.SampleNotice.staff;
import static org.exchangedesk.notice.SampleNotice.supervisor;
import static org.exchangedesk.notice.SampleNotice.suspended;

import java.time.LocalDate;
import org.exchangedesk.Refusal;
import org.exchangedesk.correspondence.DeliveryChannel;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.delivery.Departure;
import org.exchangedesk.notice.delivery.Dispatch;
import org.exchangedesk.notice.followup.Assessment;
import org.exchangedesk.notice.reply.ReplyChannel;
import org.exchangedesk.notice.suspension.BureauReport;
import org.exchangedesk.notice.suspension.Suspension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 中止交換服務: notified, reported, stopped. */
class SuspensionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);
    private static final LocalDate START = LocalDate.of(2026, 4, 7);

    @Test
    @Tag("D11")
    @Tag("F-30")
    @Tag("F-36")
    void notifiedReportedAndStoppedAreThreeStatesInThisOrder() {
        Suspension suspension = new Suspension();
        suspension.decideStart(START, staff(DAY));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> suspension.prepareReport(staff(DAY)))
            .withMessage("中止通知尚未寄出，不得回報檔案管理局。");
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> suspension.recordAnswer(BureauReport.Answer.ACCEPTED, DAY, null, null, staff(DAY)))
            .withMessage("尚未回報檔案管理局。");

        suspension.notified(DAY, staff(DAY));
        assertThat(suspension.notifiedOn()).isEqualTo(DAY);
        assertThat(suspension.reports()).isEmpty();
        assertThat(suspension.stoppedOn()).isNull();

        suspension.prepareReport(staff(DAY));
        suspension.reported(DAY.plusDays(1), staff(DAY));
        suspension.recordAnswer(BureauReport.Answer.ACCEPTED, DAY.plusDays(2), "檔資字第1號", null, staff(DAY.plusDays(2)));
        assertThat(suspension.lastReport().reportedOn()).isEqualTo(DAY.plusDays(1));
        assertThat(suspension.stoppedOn()).as("accepted is not stopped").isNull();

        suspension.stop(START, "已確認", staff(START));
        assertThat(suspension.stoppedOn()).isEqualTo(START);
    }

    @Test
    @Tag("D11")
    @Tag("F-36")
    void aReturnedFormIsCorrectedAndSentAgainAndAskingTwiceReportsOnce() {
        Suspension suspension = notified();
        BureauReport first = suspension.prepareReport(staff(DAY));
        assertThat(suspension.prepareReport(staff(DAY))).isSameAs(first);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> suspension.correctReport("補正", staff(DAY)))
            .withMessage("檔案管理局未退回，無須補正。");
        refused(() -> suspension.recordAnswer(BureauReport.Answer.ACCEPTED, DAY, null, null, staff(DAY)),
            "回報尚未寄出，尚無回復可登錄；請先處理未寄達之郵件。");
        suspension.reported(DAY, staff(DAY));
        suspension.recordAnswer(BureauReport.Answer.RETURNED, DAY, null, "缺附件", staff(DAY));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> suspension.prepareReport(staff(DAY)))
            .withMessage("檔案管理局已回復，須先補正連線異動表。");
        suspension.correctReport("補附限期改善單", staff(DAY));
        assertThat(suspension.prepareReport(staff(DAY)).occurrence()).isEqualTo(2);
        assertThat(suspension.reports()).hasSize(2);
    }

    @Test
    @Tag("D11")
    void anAnswerHasADateAndAReturnHasAReason() {
        Suspension suspension = notified();
        suspension.prepareReport(staff(DAY));
        suspension.reported(DAY, staff(DAY));
        refused(() -> suspension.recordAnswer(null, null, null, null, staff(DAY)), "請填寫「檔管局處理結果」；請填寫「回復日期」。");
        refused(() -> suspension.recordAnswer(BureauReport.Answer.RETURNED, DAY, null, null, staff(DAY)), "退回者，請填寫退回原因。");
        refused(() -> suspension.recordAnswer(BureauReport.Answer.ACCEPTED, DAY.plusDays(1), null, null, staff(DAY)), "回復日期不得晚於今日。");
        refused(() -> suspension.recordAnswer(BureauReport.Answer.ACCEPTED, DAY.minusDays(1), null, null, staff(DAY)),
            "回復日期不得早於回報日期。");
        suspension.recordAnswer(BureauReport.Answer.ACCEPTED, DAY, null, null, staff(DAY));
        refused(() -> suspension.recordAnswer(BureauReport.Answer.ACCEPTED, DAY, null, null, staff(DAY)), "本次回報已登錄回復。");
    }

    @Test
    @Tag("D11")
    void aStopIsRecordedOnceAndOneBeforeTheNotifiedDayIsExplained() {
        Suspension suspension = notified();
        refused(() -> suspension.stop(null, null, staff(START)), "請填寫「實際中止日期」。");
        refused(() -> suspension.stop(START.minusDays(1), null, staff(START)), "實際中止日期早於通知之中止起日者，請於「確認方式」說明緣由。");
        refused(() -> suspension.stop(START.plusDays(1), null, staff(START)), "實際中止日期不得晚於今日。");
        suspension.stop(START, null, staff(START));
        refused(() -> suspension.stop(START, null, staff(START)), "已確認中止。");
        refused(() -> suspension.checkRevocable(START), "服務已中止，不得撤銷中止；已屆通知之中止起日，不得撤銷中止。");
    }

    @Test
    @Tag("D11")
    void theActualDayIsRecordedAsItWas() {
        Suspension suspension = notified();
        suspension.stop(START.minusDays(1), "用戶自行停用", staff(START));
        assertThat(suspension.stoppedOn()).isEqualTo(START.minusDays(1));
    }

    /** Nobody was told of the day, so its coming binds nobody. */
    @Test
    @Tag("P3")
    void aDayThatWasNeverNotifiedDoesNotStandInTheWayOfTheRevocation() {
        Suspension suspension = new Suspension();
        suspension.decideStart(START, staff(DAY));
        suspension.revoke(supervisor(START.plusDays(1)));
        assertThat(suspension.revoked()).isTrue();
    }

    @Test
    @Tag("P3")
    void whoIsCuredBeforeTheStartIsNotSuspended() {
        Suspension suspension = notified();
        refused(() -> suspension.revoke(staff(START)), "已屆通知之中止起日，不得撤銷中止。");
        suspension.revoke(supervisor(START.minusDays(1)));
        assertThat(suspension.revoked()).isTrue();
        refused(() -> suspension.stop(START, null, staff(START)), "中止已撤銷。");
    }

    @Test
    @Tag("F-38")
    @Tag("C5")
    void aStartTooCloseToTheNoticeIsConfirmed() {
        ImprovementNotice notice = suspending();
        LocalDate late = LocalDate.of(2026, 4, 1);
        refused(
            () -> notice.inSuspension().dispatchSuspension(letter(DAY), START.minusDays(1), START.minusDays(1), true, "中止通知", DATES,
                staff(DAY)),
            "中止起日不得早於核定之中華民國115年4月7日。");
        refused(() -> notice.inSuspension().dispatchSuspension(letter(late), START, null, false, "中止通知", DATES, staff(late)),
            "中止起日距發文不足 7 個工作日，可能早於送達；請改期，或勾選「知悉中止起日可能早於送達日，仍依所填日期辦理」。");
        assertThatNoException()
            .isThrownBy(() -> notice.inSuspension().dispatchSuspension(letter(late), START, null, true, "中止通知", DATES, staff(late)));
        refused(() -> notice.inSuspension().dispatchSuspension(letter(late), START, null, false, "中止通知", DATES, staff(late)), "中止通知已繕發。");
    }

    /** Who approved a day approved no earlier one; a later one leaves the organisation more time. */
    @Test
    @Tag("F-38")
    void theStartIsNotBeforeTheApprovedOne() {
        ImprovementNotice notice = suspending();
        refused(
            () -> notice.inSuspension().dispatchSuspension(letter(DAY), START.minusDays(1), START.minusDays(1), false, "中止通知", DATES,
                staff(DAY)),
            "中止起日不得早於核定之中華民國115年4月7日。");
        assertThat(notice.delivery(Delivery.Document.SUSPENSION)).isEmpty();
        notice.inSuspension().dispatchSuspension(letter(DAY), START.plusDays(1), null, false, "中止通知", DATES, staff(DAY));
        assertThat(notice.suspension().startOn()).isEqualTo(START.plusDays(1));
    }

    /** Whoever confirmed an early start is not asked for a day the calendar does not have. */
    @Test
    @Tag("F-38")
    void aConfirmedStartNeedsNoCalendarOfTheNextYear() {
        LocalDate last = LocalDate.of(2027, 12, 27);
        ImprovementNotice notice = SampleNotice.issued(3);
        notice.inFollowUp().assess(suspended(last, LocalDate.of(2027, 12, 30), "持續外洩"), DATES, staff(last));
        notice.inFollowUp().approveSuspension(supervisor(last));
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> notice.inSuspension().dispatchSuspension(letter(last), LocalDate.of(2027, 12, 30), null, false,
                "中止通知", DATES, staff(last)))
            .withMessageContaining("日曆");
        assertThatNoException()
            .isThrownBy(() -> notice.inSuspension().dispatchSuspension(letter(last), LocalDate.of(2027, 12, 30), null, true, "中止通知",
                DATES, staff(last)));
    }

    @Test
    @Tag("F-33")
    @Tag("F-38")
    void theSheetIsFilledWhenTheNoticeHasGoneAndOnlyOnce() {
        ImprovementNotice notice = suspending();
        notice.inSuspension().dispatchSuspension(letter(DAY), START, null, false, "中止通知", DATES, staff(DAY));
        Assessment row = notice.followUps().approvedSuspension().orElseThrow();
        assertThat(row.suspensionNoticeDate()).isNull();
        notice.inSuspension().suspensionNotified(staff(DAY));
        notice.inSuspension().suspensionNoticeGone(1, byMail(DAY.plusDays(1)), null, staff(DAY.plusDays(1)));
        assertThat(row.suspensionNoticeDate()).isEqualTo(DAY);
        assertThat(row.suspensionStartDate()).isEqualTo(START);
        assertThat(row.state()).isEqualTo(Assessment.State.VALID);
    }

    /** The day before the start is the last one on which the notice may go; on the start day it is dispatched anew. */
    @Test
    @Tag("F-33")
    @Tag("F-38")
    void aDayThatCameBeforeTheNoticeHadGoneIsReplacedByAnother() {
        ImprovementNotice notice = suspending();
        notice.inSuspension().dispatchSuspension(email(DAY), START, null, false, "中止通知", DATES, staff(DAY));
        LocalDate next = LocalDate.of(2026, 5, 4);
        refused(
            () -> notice.inSuspension().dispatchSuspension(email(START.minusDays(1)), next, null, false, "中止通知", DATES,
                staff(START.minusDays(1))),
            "中止通知已繕發。");
        assertThat(NoticeMail.SUSPENSION.whyOvertaken(notice, "1", staff(START.minusDays(1)).at())).isEmpty();
        assertThat(NoticeMail.SUSPENSION.whyOvertaken(notice, "1", staff(START).at())).isPresent();

        notice.inSuspension().dispatchSuspension(email(START), next, null, false, "中止通知", DATES, staff(START));
        assertThat(notice.delivery(Delivery.Document.SUSPENSION).orElseThrow().sentOn()).isEqualTo(START);
        assertThat(NoticeMail.SUSPENSION.whyOvertaken(notice, "1", staff(START).at())).as("for good").isPresent();
        assertThat(NoticeMail.SUSPENSION.whyOvertaken(notice, "2", staff(START).at())).isEmpty();
        assertThat(notice.inSuspension().suspensionNoticeGone(1, byMail(START.minusDays(1)), null, staff(START))).isFalse();
        assertThat(notice.suspension().notifiedOn()).isNull();
        assertThat(notice.inSuspension().suspensionNoticeGone(2, byMail(START), null, staff(START))).isTrue();
        Assessment row = notice.followUps().approvedSuspension().orElseThrow();
        assertThat(row.suspensionNoticeDate()).isEqualTo(START);
        assertThat(row.suspensionStartDate()).isEqualTo(next);
        assertThat(NoticeMail.SUSPENSION.whyOvertaken(notice, "2", staff(next).at())).as("gone in time").isEmpty();
    }

    @Test
    @Tag("F-33")
    void aNoticeThatWentOnItsOwnDayNotifiesNobody() {
        ImprovementNotice notice = suspending();
        notice.inSuspension().dispatchSuspension(email(DAY), START, null, false, "中止通知", DATES, staff(DAY));
        assertThat(notice.inSuspension().suspensionNoticeGone(1, byMail(START), null, staff(START))).isFalse();
        assertThat(notice.suspension().notifiedOn()).isNull();
        assertThat(notice.events()).last().extracting(NoticeEvent::kind).isEqualTo("中止通知逾時寄出");
    }

    private static Dispatch email(LocalDate on) {
        return new Dispatch(DeliveryChannel.EMAIL, "office@guild.example", "府研智字第1150000002號", on);
    }

    @Test
    @Tag("D4")
    @Tag("F-38")
    void nobodySuspendsAloneAndNotAgainstTheChecklist() {
        ImprovementNotice notice = proposed();
        refused(() -> notice.inFollowUp().approveSuspension(staff(DAY)), "核定者不得為擬辦人，請由其他主管核定。");
        notice.atAnyTime().recordService(Delivery.Document.NOTICE, false, null, "查無此址，退件", staff(DAY));
        notice.inFollowUp().addReply(completeReply(ReplyChannel.OFFICIAL_LETTER, DAY), staff(DAY));
        refused(() -> notice.inFollowUp().approveSuspension(supervisor(DAY)), "核定前檢核未通過，請退回查核："
            + "改善單已發送（公文，發文字號 府研智字第1150000001號，未能送達：查無此址，退件）；未處理之回復（第1號回復尚未處理）。");
        assertThat(notice.status()).isEqualTo(NoticeStatus.ISSUED);
        notice.inFollowUp().refuseSuspension("請再聯繫", supervisor(DAY));
        assertThat(notice.followUps().standing(1)).as("refused, the round is assessed again").isEmpty();
        refused(() -> notice.inFollowUp().approveSuspension(supervisor(DAY)), "本案無待核定之中止。");
    }

    private static ImprovementNotice proposed() {
        ImprovementNotice notice = SampleNotice.issued(3);
        notice.inFollowUp().assess(suspended(DAY, START, "持續外洩"), DATES, staff(DAY));
        return notice;
    }

    private static ImprovementNotice suspending() {
        ImprovementNotice notice = proposed();
        notice.inFollowUp().approveSuspension(supervisor(DAY));
        return notice;
    }

    private static Suspension notified() {
        Suspension suspension = new Suspension();
        suspension.decideStart(START, staff(DAY));
        suspension.notified(DAY, staff(DAY));
        return suspension;
    }

    private static void refused(Runnable deed, String message) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(deed::run).withMessage(message);
    }

    private static Departure byMail(LocalDate on) {
        return new Departure(on, DeliveryChannel.EMAIL, "office@guild.example", null);
    }
}
