package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.exchangedesk.Doubts;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.legal.LegalDay;
import org.exchangedesk.organization.SampleOrganization;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Part 1 of the form: what the authority fills in, and what is refused with which words. */
class NoticeDraftTest {

    private static final NoticeDraft GOOD = SampleNotice.draft();

    @Test
    @Tag("F-03")
    void theFormAsOnPaperIsAccepted() {
        assertThatNoException().isThrownBy(() -> GOOD.check(DAY_ONE));
    }

    @Test
    @Tag("F-03")
    void anEmptyFormIsToldEverythingAtOnce() {
        NoticeDraft empty = new NoticeDraft(null, List.of(), List.of(), null, null, null, null, List.of(), List.of(),
            new AuthorityContact(null, " ", null, null));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> empty.check(DAY_ONE))
            .withMessageContainingAll("請填寫「機關（構）代碼」", "請填寫「資安事件發生期間（起）」", "請填寫「資安事件發生期間（迄）」",
                "嚴重程度須為 1 至 4", "請至少填寫一項改善事項", "請至少填寫一項法令依據", "請填寫「聯絡窗口服務單位」",
                "請填寫「聯絡窗口姓名」", "請填寫「聯絡窗口電話」", "請填寫「聯絡窗口電子郵件信箱」", "請填寫「使用本系統電腦IP」",
                "請填寫「惡意IP」")
            .withMessageEndingWith("。");
    }

    @Test
    @Tag("F-05")
    void withoutACodeThereIsNoTarget() {
        refused(with(" ", GOOD.periodFrom(), GOOD.periodTo(), 2), "請填寫「機關（構）代碼」。");
    }

    @Test
    @Tag("F-05")
    @Tag("F-06")
    @Tag("F-31")
    void codeAndNameComeFromTheRegisterAndAreKeptOnce() {
        NoticeFacts facts = SampleNotice.registered().facts();
        assertThat(facts.orgCode()).isEqualTo(SampleOrganization.guild().code());
        assertThat(facts.orgName()).isEqualTo(SampleOrganization.guild().name());
    }

    @Test
    @Tag("F-09")
    void thePeriodRunsForwardAndNotIntoTheFuture() {
        refused(with("XC12345678", DAY_ONE, DAY_ONE.minusDays(1), 2), "資安事件發生期間之起日不得晚於迄日。");
        refused(with("XC12345678", DAY_ONE, DAY_ONE.plusDays(1), 2), "資安事件發生期間不得晚於今日。");
        assertThatNoException().isThrownBy(() -> with("XC12345678", DAY_ONE, DAY_ONE, 2).check(DAY_ONE));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = {0, 5, -1})
    @Tag("D25")
    void theLevelIsOneToFour(Integer level) {
        refused(with("XC12345678", GOOD.periodFrom(), GOOD.periodTo(), level), "嚴重程度須為 1 至 4。");
    }

    @Test
    @Tag("F-07")
    @Tag("F-08")
    void severalAddressesAreAcceptedAndEachWrongOneIsNamed() {
        assertThatNoException().isThrownBy(() -> ips(List.of("203.0.113.7", "2001:db8::7"), GOOD.maliciousIps()).check(DAY_ONE));
        refused(ips(List.of("203.0.113.7", "203.0.113.700"), List.of("XXX.XXX.XXX.XXX")),
            "使用本系統電腦IP「203.0.113.700」不是有效的 IP 位址；惡意IP「XXX.XXX.XXX.XXX」不是有效的 IP 位址。");
        refused(ips(Collections.nCopies(51, "203.0.113.7"), GOOD.maliciousIps()), "使用本系統電腦IP至多50個。");
    }

    static Stream<Arguments> items() {
        return Stream.of(
            Arguments.of(List.of(), "請至少填寫一項改善事項。"),
            Arguments.of(List.of("※以電子郵件方式回復者，應再以電話確認之。"), "改善事項不得全為程序事項（行首「※」者）。"),
            Arguments.of(Collections.nCopies(21, "請掃毒。"), "改善事項至多20項。"));
    }

    @ParameterizedTest
    @MethodSource("items")
    @Tag("F-11")
    void thereIsSomethingToImprove(List<String> lines, String message) {
        refused(parts(ImprovementItem.parse(lines), GOOD.citations(), GOOD.contact()), message);
    }

    /** As the paper form prints items 1 and 3. */
    @Test
    @Tag("F-11")
    @Tag("F-13")
    @Tag("S-09")
    void theItemsNameAddressAndPeriod() {
        NoticeDraft draft = new NoticeDraft(GOOD.orgCode(), GOOD.userComputerIps(), List.of("198.51.100.66", "198.51.100.67"),
            GOOD.periodFrom(), GOOD.periodTo(), 2, null, ImprovementItem.parse(SampleNotice.ITEMS), GOOD.citations(), GOOD.contact());

        assertThat(draft.items()).extracting(ImprovementItem::text).contains(
            "請確認貴用戶使用本系統電腦連線惡意IP（198.51.100.66、198.51.100.67）原因。", "請確認資安事件發生期間（115年2月24日至115年3月1日）之公文電子交換檔案是否感染惡意程式。");
    }

    @Test
    @Tag("S-09")
    void whatTheFormLeavesToBeFilledInIsFilledIn() {
        refused(parts(ImprovementItem.parse(List.of("請於○日前掃毒。")), GOOD.citations(), GOOD.contact()), "改善事項第1項尚有○未填。");
        refused(parts(GOOD.items(), List.of("公文電子交換系統資訊安全管理規範第○點"), GOOD.contact()),
            "法令依據「公文電子交換系統資訊安全管理規範第○點」尚有○未填。");
    }

    @Test
    @Tag("F-16")
    @Tag("D17")
    void theListOfBasesIsOpenButNeverEmpty() {
        refused(parts(GOOD.items(), List.of(), GOOD.contact()), "請至少填寫一項法令依據。");
        Doubts doubts = new Doubts(null, "理由");
        parts(GOOD.items(), List.of("依規定辦理"), GOOD.contact()).doubt(doubts, DAY_ONE);
        assertThatThrownBy(doubts::settled)
            .isInstanceOf(Refusal.class).hasMessageContaining("法令依據「依規定辦理」未能辨識");
        assertThatNoException().isThrownBy(() -> parts(GOOD.items(),
            List.of("各機關適用之其他規定第2點"), GOOD.contact()).check(DAY_ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-0000000轉1234", "06-12345678", "(06)0000000#1234", "06-000-0000 ext. 12", "+886 6 0000000"})
    @Tag("F-19")
    @Tag("D15")
    void aTelephoneNumberIsFreeText(String phone) {
        AuthorityContact contact = new AuthorityContact("範例市政府智慧發展中心", "承辦甲", phone, "desk@city.example");
        assertThatNoException().isThrownBy(() -> parts(GOOD.items(), GOOD.citations(), contact).check(DAY_ONE));
    }

    @Test
    @Tag("F-02")
    @Tag("F-18")
    void theDeadlineIsComputedFromTheDayOfIssueAndSaysHow() {
        ImprovementNotice notice = SampleNotice.approved(3);
        LegalDay deadline = notice.inDraft().checkIssue(SampleNotice.letter(DAY_ONE), SampleNotice.DATES, DAY_ONE);
        assertThat(deadline.dueOn()).isEqualTo(SampleNotice.FIRST_DEADLINE);
        assertThat(deadline.computation()).isEqualTo(
            "發文日115年3月2日（星期一）為始日，不計入（行政程序法第48條第2項），自次日起算10個工作日；其間例假日4日不計；"
                + "末日115年3月16日（星期一）為工作日，不順延；期限中華民國115年3月16日，含當日，至24時止");
    }

    @Test
    @Tag("F-18")
    void aDeadlineThatIsOverWhenTheNoticeGoesOutIsRefused() {
        ImprovementNotice notice = SampleNotice.approved(3);
        LocalDate late = SampleNotice.FIRST_DEADLINE;
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> notice.inDraft().checkIssue(SampleNotice.letter(DAY_ONE), SampleNotice.DATES, late))
            .withMessageContaining("已屆至，請改用今日為發文日期");
    }

    private static void refused(NoticeDraft draft, String message) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> draft.check(DAY_ONE)).withMessage(message);
    }

    private static NoticeDraft with(String orgCode, LocalDate from, LocalDate to, Integer level) {
        return new NoticeDraft(orgCode, GOOD.userComputerIps(), GOOD.maliciousIps(), from, to, level, null, GOOD.items(),
            GOOD.citations(), GOOD.contact());
    }

    private static NoticeDraft ips(List<String> user, List<String> malicious) {
        return new NoticeDraft(GOOD.orgCode(), user, malicious, GOOD.periodFrom(), GOOD.periodTo(), 2, null, GOOD.items(),
            GOOD.citations(), GOOD.contact());
    }

    private static NoticeDraft parts(List<ImprovementItem> items, List<String> citations, AuthorityContact contact) {
        return new NoticeDraft(GOOD.orgCode(), GOOD.userComputerIps(), GOOD.maliciousIps(), GOOD.periodFrom(), GOOD.periodTo(), 2,
            null, items, citations, contact);
    }
}
