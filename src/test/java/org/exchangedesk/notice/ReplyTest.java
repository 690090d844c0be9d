package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;
import static org.exchangedesk.notice.SampleNotice.completeReply;
import static org.exchangedesk.notice.SampleNotice.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.reply.Replies;
import org.exchangedesk.notice.reply.Reply;
import org.exchangedesk.notice.reply.ReplyChannel;
import org.exchangedesk.notice.reply.ReplyEntry;
import org.exchangedesk.notice.reply.Respondent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A reply as staff read it: what is missing is named and does not refuse it; what cannot be is refused. */
class ReplyTest {

    private static final List<Integer> ITEMS = ImprovementItem.parse(SampleNotice.ITEMS).stream()
        .filter(item -> !item.procedural()).map(ImprovementItem::seq).toList();
    private static final LocalDate DAY = DAY_ONE.plusDays(3);
    private static final ReplyEntry GOOD = completeReply(ReplyChannel.OFFICIAL_LETTER, DAY);

    @Test
    @Tag("F-20")
    @Tag("F-21")
    @Tag("F-27")
    @Tag("F-28")
    @Tag("D12")
    void theReplyOfThePaperFormIsCompleteWithoutAnAnswerToTheRuleOfProcedure() {
        assertThat(reply(GOOD).defects(ITEMS)).isEmpty();
    }

    @Test
    @Tag("F-20")
    void anEmptyReplyNamesEverythingThatIsMissing() {
        ReplyEntry empty = new ReplyEntry(ReplyChannel.OFFICIAL_LETTER, DAY, "範會字第2號", null, null, false, List.of(), null, List.of(),
            false, List.of(), null, null);
        assertThat(reply(empty).defects(ITEMS)).containsExactly("填寫人姓名、電話或郵件信箱未填", "未檢附填寫完成之限期改善單",
            "改善事項第1項未說明處理情形", "改善事項第2項未說明處理情形", "改善事項第3項未說明處理情形",
            "改善事項第4項未說明處理情形", "未檢附佐證資料", "未蓋用用戶印信");
    }

    static Stream<Respondent> incompleteRespondents() {
        return Stream.of(new Respondent(null, "06-1", "a@b.example"), new Respondent("填寫人", null, "a@b.example"),
            new Respondent("填寫人", "06-1", null));
    }

    @ParameterizedTest
    @MethodSource("incompleteRespondents")
    @Tag("F-20")
    void theRespondentHasNameTelephoneAndMailbox(Respondent respondent) {
        ReplyEntry entry = new ReplyEntry(GOOD.channel(), DAY, GOOD.documentNumber(), respondent, null, true, GOOD.handling(), "1,2,3,4",
            List.of(), true, GOOD.evidence(), null, null);
        assertThat(reply(entry).defects(ITEMS)).containsExactly("填寫人姓名、電話或郵件信箱未填");
    }

    @Test
    @Tag("F-21")
    void anUnfinishedItemNeedsASchedule() {
        assertThat(reply(handling("1,2,3", List.of())).defects(ITEMS)).containsExactly("改善事項第4項未完成，亦未說明完成期程");
        assertThat(reply(handling("1,2,3", List.of("4. 3月20日前"))).defects(ITEMS)).isEmpty();
    }

    @Test
    @Tag("F-27")
    @Tag("D16")
    void aMissingSealIsAMatterOfCompletenessForEitherChannel() {
        for (ReplyChannel channel : ReplyChannel.values()) {
            ReplyEntry entry = new ReplyEntry(channel, DAY, "範會字第2號", GOOD.respondent(), null, true, GOOD.handling(), "1,2,3,4",
                List.of(), false, GOOD.evidence(), null, null);
            assertThat(reply(entry).defects(ITEMS)).containsExactly("未蓋用用戶印信");
        }
    }

    @Test
    @Tag("F-28")
    void noticeAndEvidenceComeBackTogether() {
        ReplyEntry entry = new ReplyEntry(GOOD.channel(), DAY, GOOD.documentNumber(), GOOD.respondent(), null, false, GOOD.handling(),
            "1,2,3,4", List.of(), true, List.of(), null, null);
        assertThat(reply(entry).defects(ITEMS)).containsExactly("未檢附填寫完成之限期改善單", "未檢附佐證資料");
    }

    @Test
    @Tag("F-22")
    void theClaimedDayOfCompletionIsKeptAsClaimed() {
        assertThat(reply(GOOD).claimedCompletionOn()).isEqualTo(DAY);
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
            Arguments.of(entry(null, DAY, "1", null, null, null), "請填寫「回復方式」。"),
            Arguments.of(entry(ReplyChannel.EMAIL, null, null, null, null, null), "請填寫「收到日期」。"),
            Arguments.of(entry(ReplyChannel.EMAIL, DAY.plusDays(1), null, null, null, null), "收到日期不得晚於今日。"),
            Arguments.of(entry(ReplyChannel.EMAIL, DAY_ONE.minusDays(1), null, null, null, null), "收到日期不得早於改善單發文日期。"),
            Arguments.of(entry(ReplyChannel.EMAIL, DAY, null, DAY.plusDays(1), null, null), "用戶所稱完成日期不得晚於今日。"),
            Arguments.of(entry(ReplyChannel.OFFICIAL_LETTER, DAY, null, null, null, null), "以回文回復者，請填寫來文字號。"),
            Arguments.of(entry(ReplyChannel.EMAIL, DAY, null, null, 1, null), "更正前一登錄時，請填寫更正理由。"),
            Arguments.of(entry(ReplyChannel.EMAIL, DAY, null, null, null, "誤登"), "填寫更正理由時，請填寫更正第幾號回復。"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    @Tag("F-22")
    @Tag("F-34")
    void whatCannotBeIsRefused(ReplyEntry entry, String message) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> entry.check(DAY_ONE, DAY)).withMessage(message);
    }

    @Test
    @Tag("F-34")
    void aLateReplyIsAReply() {
        ImprovementNotice notice = SampleNotice.issued(3);
        LocalDate late = SampleNotice.FIRST_DEADLINE.plusDays(4);
        assertThat(notice.inFollowUp().addReply(completeReply(ReplyChannel.OFFICIAL_LETTER, late), staff(late)).state())
            .isEqualTo(Reply.State.RECEIVED);
    }

    @Test
    @Tag("F-21")
    void aCorrectionReplacesTheEntryAndKeepsIt() {
        ImprovementNotice notice = SampleNotice.issued(3);
        notice.inFollowUp().addReply(GOOD, staff(DAY));
        ReplyEntry corrected = new ReplyEntry(GOOD.channel(), DAY, GOOD.documentNumber(), GOOD.respondent(), null, true, GOOD.handling(),
            "1,2,3", List.of(), true, GOOD.evidence(), 1, "誤登第4項已完成");
        assertThat(notice.inFollowUp().addReply(corrected, staff(DAY)).no()).isEqualTo(2);
        assertThat(notice.replies().entries()).extracting(Reply::state).containsExactly(Reply.State.REPLACED, Reply.State.RECEIVED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> notice.inFollowUp().addReply(corrected, staff(DAY)))
            .withMessage("第1號回復已更正過，請更正最新一號。");
    }

    private static Reply reply(ReplyEntry entry) {
        return new Replies().add(entry, ITEMS.size(), staff(DAY));
    }

    private static ReplyEntry handling(String completed, List<String> schedules) {
        return new ReplyEntry(GOOD.channel(), DAY, GOOD.documentNumber(), GOOD.respondent(), null, true, GOOD.handling(), completed,
            schedules, true, GOOD.evidence(), null, null);
    }

    private static ReplyEntry entry(ReplyChannel channel, LocalDate receivedOn, String number, LocalDate claimed, Integer corrects,
        String reason) {
        return new ReplyEntry(channel, receivedOn, number, GOOD.respondent(), claimed, true, GOOD.handling(), "1,2,3,4", List.of(), true,
            GOOD.evidence(), corrects, reason);
    }
}
