package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.exchangedesk.notice.SampleNotice.DATES;
import static org.exchangedesk.notice.SampleNotice.extended;
import static org.exchangedesk.notice.SampleNotice.staff;
import static org.exchangedesk.notice.SampleNotice.supervisor;
import static org.exchangedesk.notice.SampleNotice.suspended;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exchangedesk.Act;
import org.exchangedesk.correspondence.DeliveryChannel;
import org.exchangedesk.document.SampleSheets;
import org.exchangedesk.notice.casefile.CaseRecordSheets;
import org.exchangedesk.notice.delivery.Dispatch;
import org.exchangedesk.notice.followup.AssessmentCorrection;
import org.exchangedesk.notice.followup.Deadline;
import org.exchangedesk.notice.sheet.ComputationSheet.Day;
import org.exchangedesk.notice.sheet.HistorySheet;
import org.exchangedesk.notice.sheet.HistorySheet.Line;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the record of a case says of its dates and of what was done, on the sheets that are printed on request. */
class CaseRecordSheetsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 17);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 31);
    private static final LocalDate WRONG = LocalDate.of(2026, 4, 13);
    private static final LocalDate STOP = LocalDate.of(2026, 4, 22);
    private static final Map<String, String> NAMES = Map.of("staff-a", "承辦甲", "staff-b", "承辦乙", "supervisor-c", "主管丙");

    private final ImprovementNotice notice = SampleNotice.issued(3);

    private CaseRecordSheets sheets() {
        return new CaseRecordSheets(notice, id -> NAMES.getOrDefault(id, id), SampleSheets.documents()::spelledOut);
    }

    private List<Day> days(LocalDate today) {
        return sheets().computations("範例市政府", staff(today).at()).days();
    }

    private void dispatch(LocalDate on, LocalDate start) {
        notice.inSuspension().dispatchSuspension(new Dispatch(DeliveryChannel.EMAIL, "office@guild.example", "府研智字第1150000002號", on), start,
            null, true,
            "中止通知", DATES, staff(on));
    }

    @Test
    @Tag("D26")
    void everyDeadlineIsThereWithItsComputationAndWhoSetIt() {
        notice.inFollowUp().assess(extended(FIRST, WRONG), DATES, staff(FIRST));
        notice.inFollowUp().openRound(2, staff(FIRST));
        notice.inFollowUp().correct(new AssessmentCorrection(1, false, null, SECOND, null, null, null, "誤植"), DATES,
            new Act("staff-b", staff(FIRST).at()));

        assertThat(days(FIRST)).extracting(Day::name, Day::entered, Day::effective, Day::set).containsExactly(
            tuple("第一次改善期限", "115年3月16日（星期一）", "中華民國115年3月16日", "115年3月2日　承辦甲"),
            tuple("第二次改善期限（已由後列取代）", "115年4月13日（星期一）", "中華民國115年4月13日", "115年3月17日　承辦甲"),
            tuple("第二次改善期限", "115年3月31日（星期二）", "中華民國115年3月31日", "115年3月17日　承辦乙"));
        assertThat(days(FIRST)).extracting(Day::computation)
            .containsExactlyElementsOf(notice.deadlines().stream().map(Deadline::computation).toList());
    }

    /**
     * The row of the first round that is in force again stands last; the one that was wrongly given no longer counts, nor does the first.
     */
    @Test
    @Tag("D26")
    void aDeadlineThatWasTakenBackNoLongerCounts() {
        notice.inFollowUp().assess(extended(FIRST, WRONG), DATES, staff(FIRST));
        notice.inFollowUp().openRound(2, staff(FIRST));
        notice.inFollowUp().correct(new AssessmentCorrection(1, true, null, null, null, null, null, "誤植"), DATES, staff(FIRST));

        assertThat(days(FIRST)).extracting(Day::name).containsExactly("第一次改善期限（已由後列取代）", "第二次改善期限（已由後列取代）", "第一次改善期限");
    }

    @Test
    @Tag("D26")
    @Tag("F-33")
    void aStartOfASuspensionIsThereOnceItIsApproved() {
        notice.inFollowUp().assess(suspended(FIRST, STOP, "持續外洩"), DATES, staff(FIRST));
        assertThat(days(FIRST)).as("a proposal is nobody's business outside").hasSize(1);

        notice.inFollowUp().approveSuspension(supervisor(FIRST));
        dispatch(SECOND, STOP);

        assertThat(days(SECOND).subList(1, 3)).containsExactly(
            new Day("中止起日（核定）（已由後列取代）", "115年4月22日（星期三）", "中華民國115年4月22日", "115年3月17日　主管丙",
                "所定之日115年4月22日（星期三）為工作日；自中華民國115年4月22日0時起"),
            new Day("中止起日（通知）", "115年4月22日（星期三）", "中華民國115年4月22日", "115年3月31日　承辦甲",
                "所定之日115年4月22日（星期三）為工作日；自中華民國115年4月22日0時起"));
    }

    @Test
    @Tag("F-33")
    void aStartThatCameBeforeItsNoticeHadGoneIsMarkedAndReplaced() {
        notice.inFollowUp().assess(suspended(FIRST, STOP, "持續外洩"), DATES, staff(FIRST));
        notice.inFollowUp().approveSuspension(supervisor(FIRST));
        dispatch(SECOND, STOP);
        assertThat(days(STOP)).last().extracting(Day::name).isEqualTo("中止起日（通知）（未生效）");

        dispatch(STOP, STOP.plusDays(7));

        assertThat(days(STOP).subList(2, 4)).extracting(Day::name, Day::set).containsExactly(
            tuple("中止起日（通知）（已由後列取代）", "115年3月31日　承辦甲"), tuple("中止起日（通知）", "115年4月22日　承辦甲"));
    }

    /** The sheet may be handed out: nothing on it may look as if it stood. */
    @Test
    @Tag("D26")
    void whatWasTakenBackIsMarked() {
        notice.inFollowUp().assess(suspended(FIRST, STOP, "持續外洩"), DATES, staff(FIRST));
        notice.inFollowUp().approveSuspension(supervisor(FIRST));
        assertThat(days(SECOND)).last().extracting(Day::name).isEqualTo("中止起日（核定）");

        notice.inSuspension().proposeRevocation("已改善", staff(SECOND));
        notice.inSuspension().revoke(supervisor(SECOND));

        assertThat(days(SECOND)).last().extracting(Day::name).isEqualTo("中止起日（核定）（已撤銷）");
    }

    @Test
    @Tag("D26")
    void aDeadlineOfAWithdrawnCaseIsMarked() {
        notice.inClosing().proposeWithdrawal("誤繕", staff(FIRST));
        notice.inClosing().withdraw(supervisor(FIRST));

        assertThat(days(SECOND)).last().extracting(Day::name).isEqualTo("第一次改善期限（案件已撤銷）");
    }

    @Test
    void theHistoryIsTheLogByNameAndInTaipei() {
        notice.log(new Act(Act.SYSTEM, staff(FIRST).at()), "催辦", "期限前 1 日");
        notice.log(staff(FIRST), NoticeInFollowUp.HANDED_OVER, "staff-b");
        notice.log(staff(FIRST), "撤銷", "王𠮷\u202E");

        HistorySheet history = sheets().history("範例市政府", staff(SECOND).at());

        assertThat(history.printedAt()).isEqualTo("115年3月31日09時00分");
        assertThat(history.lines()).hasSameSizeAs(notice.events()).startsWith(
            new Line("115年3月2日", "09時00分", "承辦甲", "登錄案件", "改善對象 XC12345678 臺南市範例公會")).endsWith(
                new Line("115年3月17日", "09時00分", "system", "催辦", "期限前 1 日"), new Line("115年3月17日", "09時00分", "承辦甲", "移交追蹤", "承辦乙"),
                new Line("115年3月17日", "09時00分", "承辦甲", "撤銷", "王〔U+20BB7〕〔U+202E〕"));
    }
}
