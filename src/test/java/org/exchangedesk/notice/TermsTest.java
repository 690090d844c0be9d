package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;
import static org.exchangedesk.notice.SampleNotice.staff;
import static org.exchangedesk.notice.SampleNotice.terms;

import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.notice.followup.Terms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the authority may set by severity: deadline, number of follow-ups, time of suspension. */
@Tag("F-35")
class TermsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "0, WORKING, '1', 1, 0, 改善期限天數須為 1 至 365。",
        "366, WORKING, '1', 1, 0, 改善期限天數須為 1 至 365。",
        "-, WORKING, '1', 1, 0, 改善期限天數須為 1 至 365。",
        "5, -, '1', 1, 0, 請填寫「期限計算方式」。",
        "5, WORKING, '1', 4, 0, 追蹤次數至多三次，須為 1 至 3。",
        "5, WORKING, '1', 0, 0, 追蹤次數至多三次，須為 1 至 3。",
        "5, WORKING, '1', -, 0, 追蹤次數至多三次，須為 1 至 3。",
        "5, WORKING, '1', 1, -1, 中止通知至中止起日之工作日數須為 0 至 90。",
        "5, WORKING, '1', 1, 91, 中止通知至中止起日之工作日數須為 0 至 90。"})
    void outsideTheLimitsIsRefused(Integer length, DayKind kind, String reminders, Integer limit, Integer lead, String message) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Terms(length, kind, reminders, limit, lead).check())
            .withMessage(message);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "7, 3", "7，3", "-1", "7,,1", "seven", "7;3", "1000", "７", "1,2,3,4,5,6,7,8,9,10,11"})
    void reminderDaysAreAListOfNumbers(String reminders) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Terms(5, DayKind.WORKING, reminders, 1, 0).check())
            .withMessageContaining("催辦日須為期限前天數");
    }

    @Test
    void remindersRunFromTheFarthestToTheNearestEachOnce() {
        assertThat(new Terms(20, DayKind.WORKING, "1,7,3,7", 3, 10).reminders()).containsExactly(7, 3, 1);
    }

    /** One follow-up leaves only 「改善完成」 or suspension in round 1, and that asks for 事態嚴重, a person's finding. */
    @Test
    @Tag("D25")
    void aSingleFollowUpNeedsAReasonAlsoWhenTheTableProposesIt() {
        ImprovementNotice notice = SampleNotice.registered();
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> notice.inDraft().settleTerms(terms(1), terms(1), null, "staff-a", staff(DAY_ONE)))
            .withMessageContaining("僅給予一次追蹤者").withMessageContaining("說明事態嚴重之認定");
        assertThat(notice.status()).isEqualTo(NoticeStatus.DRAFT);
        notice.inDraft().settleTerms(terms(1), terms(1), "外洩持續中", "staff-a", staff(DAY_ONE));
        assertThat(notice.approval().deviationReason()).isEqualTo("外洩持續中");
        assertThat(notice.approval().inWords()).endsWith("；理由：外洩持續中");
    }

    @Test
    void termsOfTheTableNeedNoReasonAndKeepNone() {
        ImprovementNotice notice = SampleNotice.registered();
        notice.inDraft().settleTerms(terms(2), terms(2), "多餘之說明", "staff-a", staff(DAY_ONE));
        assertThat(notice.approval().deviationReason()).isNull();
    }

    @Test
    void whoDiffersFromTheTableSaysWhy() {
        ImprovementNotice notice = SampleNotice.registered();
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> notice.inDraft().settleTerms(terms(3), terms(2), null, "staff-a", staff(DAY_ONE)))
            .withMessageContaining("請填寫「與系統建議不同之理由」").withMessageContaining("追蹤至多2次");
        assertThatNoException().isThrownBy(() -> notice.inDraft().settleTerms(terms(3), terms(2), "前案係誤登", "staff-a", staff(DAY_ONE)));
        assertThat(notice.status()).isEqualTo(NoticeStatus.PROPOSED);
    }
}
