package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.exchangedesk.notice.SampleNotice.DATES;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;
import static org.exchangedesk.notice.SampleNotice.FIRST_DEADLINE;
import static org.exchangedesk.notice.SampleNotice.completeReply;
import static org.exchangedesk.notice.SampleNotice.extended;
import static org.exchangedesk.notice.SampleNotice.staff;
import static org.exchangedesk.notice.SampleNotice.suspended;
import static org.exchangedesk.notice.reply.PhoneRecord.Direction.OUTBOUND;
import static org.exchangedesk.notice.reply.PhoneRecord.Outcome.ABANDONED;
import static org.exchangedesk.notice.reply.PhoneRecord.Outcome.NOT_REACHED;

import java.time.LocalDate;
import org.exchangedesk.Refusal;
import org.exchangedesk.correspondence.DeliveryChannel;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.delivery.Departure;
import org.exchangedesk.notice.delivery.Dispatch;
import org.exchangedesk.notice.reply.PhoneCall;
import org.exchangedesk.notice.reply.PhoneRecord;
import org.exchangedesk.notice.reply.ReplyChannel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the supervisor reads before a suspension: ■ is in order, □ stands in its way. */
@Tag("F-38")
class SuspensionCheckTest {

    private static final LocalDate DAY = FIRST_DEADLINE.plusDays(1);
    private static final LocalDate START = LocalDate.of(2026, 4, 28);
    private static final String SENT = "■ 改善單已發送：公文，發文字號 府研智字第1150000001號";
    private static final String NOT_SENT = "□ 改善單已發送：";

    @Test
    @Tag("C5")
    void aNoticeThatCameBackIsNoGround() {
        ImprovementNotice notice = SampleNotice.issued(3);
        notice.delivery(Delivery.Document.NOTICE).orElseThrow().recordService(false, null, "查無此址，退件", staff(DAY));
        assertThat(checked(notice, DAY)).contains(NOT_SENT + "公文，發文字號 府研智字第1150000001號，未能送達：查無此址，退件");
    }

    @Test
    @Tag("C5")
    void aNoticeThatWasServedOrOfWhichNothingIsKnownYetIsGroundEnough() {
        assertThat(checked(SampleNotice.issued(3), DAY)).contains(SENT);
        ImprovementNotice served = SampleNotice.issued(3);
        served.delivery(Delivery.Document.NOTICE).orElseThrow().recordService(true, DAY_ONE, "送達證書", staff(DAY));
        assertThat(checked(served, DAY)).contains(SENT);
    }

    @Test
    void anEmailOnItsWayIsNoGround() {
        assertThat(checked(issuedByEmail(), DAY)).contains(NOT_SENT + "電子郵件，發文字號 府研智字第1150000001號，郵件尚未寄達");
    }

    /** Whoever got the notice on its last day or later had no time to improve anything. */
    @ParameterizedTest
    @CsvSource({"2026-03-15, ■", "2026-03-16, □", "2026-03-17, □"})
    void aNoticeThatLeftWhenItsOwnDeadlineWasOverIsNoGround(LocalDate gone, String mark) {
        ImprovementNotice notice = issuedByEmail();
        gone(notice, gone);
        assertThat(checked(notice, DAY)).contains(mark + " 改善單已發送：");
        assertThat(checkedAgain(notice).contains("始寄出，已屆改善期限，應再給予期限")).isEqualTo(mark.equals("□"));
    }

    @Test
    @Tag("C5")
    void aNoticeThatArrivedOnlyAfterTheDeadlineIsLateAsWell() {
        ImprovementNotice notice = issuedByEmail();
        Delivery delivery = notice.delivery(Delivery.Document.NOTICE).orElseThrow();
        gone(notice, DAY_ONE);
        delivery.recordService(false, null, "收件人回報未收到", staff(DAY));
        delivery.recordService(true, DAY, "改以掛號送達", staff(DAY));
        assertThat(checked(notice, DAY)).contains(NOT_SENT, "始送達，已屆改善期限，應再給予期限");
    }

    @Test
    void inTheLastRoundALateNoticeIsWithdrawnAndIssuedAnew() {
        ImprovementNotice notice = issuedByEmail();
        LocalDate second = LocalDate.of(2026, 3, 30);
        LocalDate third = LocalDate.of(2026, 4, 13);
        notice.inFollowUp().assess(extended(DAY, second), DATES, staff(DAY));
        notice.inFollowUp().openRound(2, staff(DAY));
        notice.inFollowUp().assess(extended(second.plusDays(1), third), DATES, staff(second.plusDays(1)));
        notice.inFollowUp().openRound(3, staff(second.plusDays(1)));
        gone(notice, third);
        assertThat(checked(notice, third.plusDays(1))).contains(NOT_SENT, "應撤銷改善單另行發文");
    }

    @Test
    @Tag("C5")
    void nothingIsServedBeforeItHasGone() {
        Delivery delivery = issuedByEmail().delivery(Delivery.Document.NOTICE).orElseThrow();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> delivery.recordService(true, DAY_ONE, "送達證書", staff(DAY_ONE)))
            .withMessageContaining("文件尚未寄出");
    }

    @Test
    void aNewDeadlineMakesUpForIt() {
        ImprovementNotice notice = issuedByEmail();
        gone(notice, DAY);
        LocalDate second = LocalDate.of(2026, 3, 30);
        notice.inFollowUp().assess(extended(DAY, second), DATES, staff(DAY));
        notice.inFollowUp().openRound(2, staff(DAY));
        assertThat(checked(notice, second.plusDays(1))).contains("■ 改善單已發送：").doesNotContain("□");
    }

    @Test
    @Tag("D6")
    void attemptsToCallAreToldAndDoNotBlock() {
        ImprovementNotice notice = SampleNotice.issued(3);
        notice.inFollowUp().addReply(completeReply(ReplyChannel.EMAIL, DAY_ONE.plusDays(3)), staff(DAY));
        for (PhoneRecord.Outcome outcome : new PhoneRecord.Outcome[]{NOT_REACHED, NOT_REACHED, ABANDONED}) {
            notice.inFollowUp().recordCall(1, new PhoneCall(OUTBOUND, outcome, "06-0000001", "承辦甲", null, staff(DAY).at(), "無人接聽"),
                staff(DAY));
        }
        assertThat(checked(notice, DAY)).contains("■ 電子郵件回復之電話確認：第1號回復未能確認，撥打3次").doesNotContain("□");
    }

    @Test
    @Tag("F-34")
    void aReplyNobodyHasReadBlocks() {
        ImprovementNotice notice = SampleNotice.issued(3);
        notice.inFollowUp().assess(suspended(DAY, START, "持續外洩"), DATES, staff(DAY));
        notice.inFollowUp().addReply(completeReply(ReplyChannel.OFFICIAL_LETTER, DAY), staff(DAY));
        assertThat(checkedAgain(notice)).contains("□ 未處理之回復：第1號回復尚未處理");
    }

    private static String checked(ImprovementNotice notice, LocalDate day) {
        notice.inFollowUp().assess(suspended(day, START, notice.followUps().current().round() == 1 ? "持續外洩" : null), DATES, staff(day));
        return checkedAgain(notice);
    }

    private static String checkedAgain(ImprovementNotice notice) {
        return SuspensionCheck.of(notice).inWords();
    }

    private static void gone(ImprovementNotice notice, LocalDate on) {
        notice.atAnyTime().noticeGone(new Departure(on, DeliveryChannel.EMAIL, "office@guild.example", null), null, staff(on));
    }

    private static ImprovementNotice issuedByEmail() {
        ImprovementNotice notice = SampleNotice.approved(3);
        notice.inDraft().issue(new Dispatch(DeliveryChannel.EMAIL, "office@guild.example", "府研智字第1150000001號", DAY_ONE), "限期改善單",
            DATES, staff(DAY_ONE));
        notice.inFollowUp().openRound(1, staff(DAY_ONE));
        return notice;
    }
}
