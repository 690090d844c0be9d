package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.exchangedesk.notice.SampleNotice.DATES;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;
import static org.exchangedesk.notice.SampleNotice.completeReply;
import static org.exchangedesk.notice.SampleNotice.completed;
import static org.exchangedesk.notice.SampleNotice.staff;
import static org.exchangedesk.notice.reply.PhoneRecord.Direction.INBOUND;
import static org.exchangedesk.notice.reply.PhoneRecord.Direction.OUTBOUND;
import static org.exchangedesk.notice.reply.PhoneRecord.Outcome.ABANDONED;
import static org.exchangedesk.notice.reply.PhoneRecord.Outcome.CONFIRMED;
import static org.exchangedesk.notice.reply.PhoneRecord.Outcome.NOT_REACHED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.reply.PhoneCall;
import org.exchangedesk.notice.reply.PhoneRecord;
import org.exchangedesk.notice.reply.Reply;
import org.exchangedesk.notice.reply.ReplyChannel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A reply by e-mail is confirmed by telephone: who called whom, both persons, number, time, content. */
@Tag("F-15")
class PhoneConfirmationTest {

    private static final LocalDate DAY = DAY_ONE.plusDays(3);
    private static final Instant NOW = staff(DAY).at();

    @ParameterizedTest
    @EnumSource(PhoneRecord.Direction.class)
    @Tag("D5")
    void eitherSideMayCall(PhoneRecord.Direction direction) {
        assertThatNoException().isThrownBy(() -> call(direction, CONFIRMED, "06-0000001", "承辦甲", "填寫人", NOW, "已確認").check(DAY, NOW));
    }

    static Stream<Arguments> incomplete() {
        return Stream.of(
            Arguments.of(call(null, CONFIRMED, "06-0000001", "承辦甲", "填寫人", NOW, "已確認"), "請填寫「通話方向」。"),
            Arguments.of(call(OUTBOUND, null, "06-0000001", "承辦甲", "填寫人", NOW, "已確認"), "請填寫「通話結果」。"),
            Arguments.of(call(OUTBOUND, CONFIRMED, null, "承辦甲", "填寫人", NOW, "已確認"), "登記資料無用戶電話，請先補正機關登記資料。"),
            Arguments.of(call(OUTBOUND, CONFIRMED, "06-0000001", " ", "填寫人", NOW, "已確認"), "請填寫「本機關通話人」。"),
            Arguments.of(call(INBOUND, CONFIRMED, "06-0000001", "承辦甲", null, NOW, "已確認"), "已確認者，請填寫用戶通話人。"),
            Arguments.of(call(OUTBOUND, CONFIRMED, "06-0000001", "承辦甲", "填寫人", null, "已確認"), "請填寫「通話時間」。"),
            Arguments.of(call(OUTBOUND, CONFIRMED, "06-0000001", "承辦甲", "填寫人", NOW.plusSeconds(1), "已確認"), "通話時間不得晚於現在。"),
            Arguments.of(call(INBOUND, CONFIRMED, "06-0000001", "承辦甲", "填寫人", staff(DAY.minusDays(1)).at(), "已確認"),
                "通話時間不得早於收到回復之日。"),
            Arguments.of(call(OUTBOUND, CONFIRMED, "06-0000001", "承辦甲", "填寫人", NOW, null), "請填寫「通話內容」。"));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    @Tag("D5")
    void anIncompleteRecordIsRefused(PhoneCall call, String message) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> call.check(DAY, NOW)).withMessage(message);
    }

    @Test
    @Tag("D5")
    void whoWasNotReachedHasNoName() {
        assertThatNoException().isThrownBy(() -> call(OUTBOUND, NOT_REACHED, "06-0000001", "承辦甲", null, NOW, "無人接聽").check(DAY, NOW));
    }

    @Test
    @Tag("F-37")
    void anEmailIsNotCheckedBeforeItIsConfirmed() {
        ImprovementNotice notice = withEmailReply();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> notice.inFollowUp().checkReply(1, true, null, staff(DAY)))
            .withMessageContaining("電子郵件回復須先經電話確認");
        notice.inFollowUp().recordCall(1, confirmed(), staff(DAY));
        notice.inFollowUp().checkReply(1, true, null, staff(DAY));
        assertThat(notice.replies().get(1).state()).isEqualTo(Reply.State.COMPLETE);
    }

    @Test
    void aLetterNeedsNoCall() {
        ImprovementNotice notice = SampleNotice.issued(3);
        notice.inFollowUp().addReply(completeReply(ReplyChannel.OFFICIAL_LETTER, DAY), staff(DAY));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> notice.inFollowUp().recordCall(1, confirmed(), staff(DAY)))
            .withMessageContaining("不待電話確認");
    }

    @Test
    @Tag("D5")
    @Tag("D6")
    void anAttemptThatFailsIsKeptAndTheReplyStaysUnconfirmed() {
        ImprovementNotice notice = withEmailReply();
        notice.inFollowUp().recordCall(1, call(OUTBOUND, NOT_REACHED, "06-0000001", "承辦甲", null, NOW, "無人接聽"), staff(DAY));
        assertThat(notice.replies().get(1).state()).isEqualTo(Reply.State.RECEIVED);
        notice.inFollowUp().recordCall(1, call(OUTBOUND, ABANDONED, "06-0000001", "承辦甲", null, NOW, "三次未接"), staff(DAY));
        assertThat(notice.replies().get(1).state()).isEqualTo(Reply.State.UNCONFIRMED);
        assertThat(notice.replies().calls()).hasSize(2);
    }

    @Test
    @Tag("D6")
    void withoutTheCallThereIsNoCompletion() {
        ImprovementNotice notice = withEmailReply();
        PhoneCall givenUp = call(OUTBOUND, ABANDONED, "06-0000001", "承辦甲", null, NOW, "三次未接");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> notice.inFollowUp().recordCall(1, givenUp, staff(DAY)))
            .withMessage("須至少撥打一次未接通，始得選「不再撥打」。");
        notice.inFollowUp().recordCall(1, call(OUTBOUND, NOT_REACHED, "06-0000001", "承辦甲", null, NOW, "無人接聽"), staff(DAY));
        notice.inFollowUp().recordCall(1, givenUp, staff(DAY));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> notice.inFollowUp().assess(completed(DAY), DATES, staff(DAY)))
            .withMessageContaining("電子郵件回復未經電話確認，不得登錄改善完成");
    }

    @Test
    @Tag("D6")
    void aReplyArrivesWhenItArrivesNotWhenSomebodyCalls() {
        ImprovementNotice notice = withEmailReply();
        LocalDate later = DAY.plusDays(4);
        notice.inFollowUp().recordCall(1, call(INBOUND, CONFIRMED, "06-0000001", "承辦甲", "填寫人", staff(later).at(), "已確認"), staff(later));
        assertThat(notice.replies().get(1).receivedOn()).isEqualTo(DAY);
        assertThat(notice.replies().calls().get(0).talkedAt()).isEqualTo(staff(later).at());
    }

    private static ImprovementNotice withEmailReply() {
        ImprovementNotice notice = SampleNotice.issued(3);
        notice.inFollowUp().addReply(completeReply(ReplyChannel.EMAIL, DAY), staff(DAY));
        return notice;
    }

    private static PhoneCall confirmed() {
        return call(OUTBOUND, CONFIRMED, "06-0000001", "承辦甲", "填寫人", NOW, "已確認");
    }

    private static PhoneCall call(PhoneRecord.Direction direction, PhoneRecord.Outcome outcome, String number, String ours, String theirs,
        Instant at, String content) {
        return new PhoneCall(direction, outcome, number, ours, theirs, at, content);
    }
}
