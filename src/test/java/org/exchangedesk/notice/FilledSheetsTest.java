package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.exchangedesk.notice.SampleNotice.DATES;
import static org.exchangedesk.notice.SampleNotice.extended;
import static org.exchangedesk.notice.SampleNotice.other;
import static org.exchangedesk.notice.SampleNotice.staff;
import static org.exchangedesk.notice.SampleNotice.supervisor;
import static org.exchangedesk.notice.SampleNotice.suspended;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.exchangedesk.Act;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.calendar.legal.DateRule;
import org.exchangedesk.calendar.legal.LegalDateSettings;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.document.SampleSheets;
import org.exchangedesk.notice.followup.Assessment;
import org.exchangedesk.notice.followup.AssessmentEntry;
import org.exchangedesk.notice.followup.FollowUpResult;
import org.exchangedesk.notice.followup.NextStep;
import org.exchangedesk.notice.reply.PhoneCall;
import org.exchangedesk.notice.reply.PhoneRecord;
import org.exchangedesk.notice.reply.ReplyChannel;
import org.exchangedesk.notice.sheet.PhoneSheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The assessment sheet filled from the case says in its ticked lines what the case says of its follow-ups. */
class FilledSheetsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 17);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 31);
    private static final LocalDate THIRD = LocalDate.of(2026, 4, 14);

    /** Whose account is gone stays an id. */
    private static final UnaryOperator<String> NAMES = id -> id.equals("staff-a") ? "承辦甲" : id;

    private final ImprovementNotice notice = SampleNotice.issued(3);

    private List<String> lines() {
        return SampleSheets.documents().text(FilledSheets.followUps(notice, "範例市政府", NAMES)).lines().toList();
    }

    private Assessment row(int round) {
        return notice.followUps().standing(round).orElseThrow();
    }

    @Test
    @Tag("F-31")
    @Tag("D3")
    void beforeAnyFollowUpEveryBoxIsEmpty() {
        assertThat(lines()).contains("機關（構）代碼／機關（構）名稱：", "XC12345678／臺南市範例公會").noneMatch(line -> line.contains("■"));
        assertThat(lines().stream().filter(line -> line.contains("□"))).hasSize(10);
    }

    @Test
    @Tag("F-32")
    @Tag("F-33")
    @Tag("D9")
    void eachRoundIsTickedInTheWordsOfTheCase() {
        notice.inFollowUp().assess(extended(FIRST, SECOND.minusDays(1)), DATES, staff(FIRST));
        notice.inFollowUp().openRound(2, staff(FIRST));
        notice.inFollowUp().assess(other(SECOND, "現場複查", NextStep.EXTEND, THIRD.minusDays(1), null, null), DATES, staff(SECOND));
        notice.inFollowUp().openRound(3, staff(SECOND));
        notice.inFollowUp().assess(suspended(THIRD, LocalDate.of(2026, 4, 30), null), DATES, staff(THIRD));

        assertThat(lines()).contains("■ " + FollowUpWording.of(row(1)), "■ " + FollowUpWording.of(row(2)), "追蹤人員：承辦甲", "追蹤日期：115/03/31");
        assertThat(lines().stream().filter(line -> line.startsWith("■"))).as("a suspension stands there when its notice has gone")
            .hasSize(2);

        notice.inFollowUp().approveSuspension(supervisor(THIRD));
        row(3).noticeGone(THIRD.plusDays(1), LocalDate.of(2026, 4, 30), staff(THIRD));
        assertThat(lines()).contains("■ " + FollowUpWording.of(row(3)), "追蹤日期：115/04/14");
        assertThat(lines().stream().filter(line -> line.startsWith("■"))).hasSize(3);
    }

    @Test
    @Tag("S-06")
    void aSuspensionThatWasRevokedSaysSoInItsLine() {
        notice.inFollowUp().assess(suspended(FIRST, LocalDate.of(2026, 4, 30), "持續連線"), DATES, staff(FIRST));
        notice.inFollowUp().approveSuspension(supervisor(FIRST));
        row(1).noticeGone(FIRST, LocalDate.of(2026, 4, 30), staff(FIRST));
        assertThat(lines()).noneMatch(line -> line.contains("撤銷"));

        notice.inSuspension().proposeRevocation("誤報", staff(FIRST));
        notice.inSuspension().revoke(supervisor(SECOND));

        assertThat(lines()).contains("■ " + FollowUpWording.of(row(1)) + "（該中止業於115年3月31日撤銷。）");
    }

    @Test
    @Tag("F-31")
    void theSheetHasTheHourOfADeadlineThatEndsAtNoon() {
        LegalDates moving = new LegalDates(SampleNotice.CALENDAR,
            new LegalDateSettings(DateRule.PERIOD, DateRule.PERIOD, DateRule.FIXED_DAY, true, false));
        notice.inFollowUp().assess(
            new AssessmentEntry(FollowUpResult.EXTENDED, FIRST, LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 28), false, null, null,
                null, null, "查核意見"),
            moving, staff(FIRST));

        assertThat(lines()).contains("■ 尚未完成，再給予改善期限至115年3月30日中午12時。");
    }

    /** A call is about an e-mail reply; the first attempt reached nobody. */
    @Test
    @Tag("C5")
    void aCallHasTwoDigitsOfHourAndMinuteAndNoReceiverWhenNobodyAnswered() {
        Act act = staff(FIRST);
        Instant early = TaipeiTime.startOf(FIRST).plusSeconds(8 * 3600 + 5 * 60);
        notice.inFollowUp().addReply(SampleNotice.completeReply(ReplyChannel.EMAIL, FIRST), act);
        notice.inFollowUp().recordCall(1,
            new PhoneCall(PhoneRecord.Direction.OUTBOUND, PhoneRecord.Outcome.NOT_REACHED, "06-0000001", "承辦甲", null,
                early, "無人接聽"),
            act);
        notice.inFollowUp().recordCall(1,
            new PhoneCall(PhoneRecord.Direction.OUTBOUND, PhoneRecord.Outcome.CONFIRMED, "06-0000001", "承辦甲", "總幹事",
                early.plusSeconds(1800), "內容無誤"),
            act);

        assertThat(FilledSheets.calls(notice, "範例市政府", NAMES).calls())
            .extracting(PhoneSheet.Call::caller, PhoneSheet.Call::receiver, PhoneSheet.Call::talkedAt)
            .containsExactly(tuple("範例市政府　承辦甲", "", "115年3月17日08時05分"),
                tuple("範例市政府　承辦甲", "臺南市範例公會　總幹事", "115年3月17日08時35分"));
    }
}
