package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.exchangedesk.notice.SampleNotice.DATES;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;
import static org.exchangedesk.notice.SampleNotice.completeReply;
import static org.exchangedesk.notice.SampleNotice.completed;
import static org.exchangedesk.notice.SampleNotice.staff;
import static org.exchangedesk.notice.SampleNotice.supervisor;

import java.time.LocalDate;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.reply.Reply;
import org.exchangedesk.notice.reply.ReplyChannel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case is a file: it has a number and a period, and is filed once. */
@Tag("C6")
class FilingTest {

    private static final Filing FILING = new Filing("115/資安/1", "5年");
    private static final LocalDate DAY = DAY_ONE.plusDays(3);

    @ParameterizedTest
    @ValueSource(strings = {"1年", "5年", "30年", "永久"})
    void thePeriodHasItsUnit(String period) {
        assertThatNoException().isThrownBy(() -> new Filing("115/資安/1", period).check());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "五", "5 年", "5years", "100年", "永久保存", "５年"})
    void aNumberAloneIsNoPeriod(String period) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Filing("115/資安/1", period).check())
            .withMessage("保存年限請敘明單位，例如「5年」或「永久」。");
    }

    @Test
    void bothAreAskedFor() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Filing(null, null).check())
            .withMessage("請填寫「檔號」；請填寫「保存年限」。");
    }

    @Test
    void anImprovedCaseIsClosedOnce() {
        ImprovementNotice notice = improved();
        notice.inClosing().close(FILING, staff(DAY));
        assertThat(notice.status()).isEqualTo(NoticeStatus.CLOSED);
        refusesToClose(notice);
    }

    @Test
    void aCaseWhoseServiceHasStoppedIsClosedOnce() {
        ImprovementNotice notice = suspending();
        refusesToClose(notice);
        notice.inSuspension().stop(LocalDate.of(2026, 4, 7), null, staff(LocalDate.of(2026, 4, 7)));
        notice.inClosing().close(FILING, staff(LocalDate.of(2026, 4, 7)));
        refusesToClose(notice);
        assertThat(notice.filing()).isEqualTo(FILING);
    }

    @Test
    void aWithdrawnCaseIsFiledAsWithdrawnAndNeverClosed() {
        ImprovementNotice notice = suspending();
        notice.suspension().revoke(supervisor(DAY));
        notice.inClosing().proposeWithdrawal("誤判", staff(DAY));
        notice.inClosing().withdraw(supervisor(DAY));
        refusesToClose(notice);
        notice.inClosing().fileWithdrawal(FILING, staff(DAY));
        assertThat(notice.status()).isEqualTo(NoticeStatus.WITHDRAWN);
    }

    @Test
    void aReplyThatCameTooLateIsFiledWithTheCase() {
        ImprovementNotice notice = improved();
        notice.inFollowUp().addReply(completeReply(ReplyChannel.OFFICIAL_LETTER, DAY), staff(DAY));
        notice.inClosing().close(FILING, staff(DAY));
        assertThat(notice.replies().get(2).state()).isEqualTo(Reply.State.FILED);
        assertThat(notice.inFollowUp().addReply(completeReply(ReplyChannel.OFFICIAL_LETTER, DAY), staff(DAY)).state())
            .isEqualTo(Reply.State.FILED);
    }

    private static void refusesToClose(ImprovementNotice notice) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> notice.inClosing().close(new Filing("115/資安/2", "1年"), staff(DAY)))
            .withMessageContaining("不得進行此作業");
    }

    private static ImprovementNotice improved() {
        ImprovementNotice notice = SampleNotice.issued(3);
        notice.inFollowUp().addReply(completeReply(ReplyChannel.OFFICIAL_LETTER, DAY), staff(DAY));
        notice.inFollowUp().checkReply(1, true, null, staff(DAY));
        notice.inFollowUp().assess(completed(DAY), DATES, staff(DAY));
        return notice;
    }

    private static ImprovementNotice suspending() {
        ImprovementNotice notice = SampleNotice.issued(3);
        notice.inFollowUp().assess(SampleNotice.suspended(DAY, LocalDate.of(2026, 4, 7), "持續外洩"), DATES, staff(DAY));
        notice.inFollowUp().approveSuspension(supervisor(DAY));
        return notice;
    }
}
