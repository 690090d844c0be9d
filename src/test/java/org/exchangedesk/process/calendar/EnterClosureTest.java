package org.exchangedesk.process.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.AuthorizationException;
import org.exchangedesk.Answers;
import org.exchangedesk.Covers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 登錄停止上班: a typhoon day is in no yearly table; it is entered, weighed and, when it was wrong, revoked by another entry (C4). */
@Covers("enterClosure")
@Tag("C4")
class EnterClosureTest extends CalendarPath {

    private static final String STEP = "confirmClosure";

    @Test
    @Tag("D26")
    void aClosedDayIsOffAndADeadlineThatWasToldStays() {
        String told = stages().issuedByLetter();
        String later = stages().extended(stages().issuedByLetter(), DEADLINE.plusDays(2));
        String key = enters("WHOLE_DAY", DEADLINE, DEADLINE.plusDays(2));

        assertThat(shown(key, STEP, "caseLabel")).isEqualTo("116年6月23日至116年6月25日全日停止上班");
        assertThat(shown(key, STEP, "change")).contains("事由：某颱風", "發布來源：範例市政府116年6月22日20時發布", "116年6月23日改為非工作日");
        assertThat(touched(key, STEP)).contains("共2項", told + " 範例區公所　已通知之改善期限116年6月23日維持不變，"
            + "依變更後之日曆計算為116年6月28日，該日改為非工作日", later + " 範例區公所　已通知之改善期限116年6月25日維持不變，該日改為非工作日");
        decides(key, STEP, "APPROVE");

        assertThat(ended(key)).isEqualTo("endEvent_closureApplied");
        assertThat(calendar.isWorkingDay(DEADLINE)).isFalse();
        assertThat(deadlines(told)).containsExactly("1 " + DEADLINE);
        assertThat(noted(told)).singleElement().asString().startsWith("supervisor-c：116年6月23日至116年6月25日全日停止上班；已通知之改善期限");
        assertThat(noted(later)).hasSize(1);
        timerEndsOn(told, DEADLINE);
    }

    /** Within the period it is no working day either: what is issued afterwards gets its full number of days. */
    @Test
    void aClosedDayWithinThePeriodIsNotCounted() {
        String key = enters("WHOLE_DAY", DEADLINE.minusDays(2), DEADLINE.minusDays(1));
        decides(key, STEP, "APPROVE");

        assertThat(deadlines(stages().issuedByLetter())).containsExactly("1 2027-06-25");
    }

    @Test
    void aRevocationPutsTheDayBackAndTheFirstEntryStays() {
        decides(enters("WHOLE_DAY", DEADLINE, DEADLINE), STEP, "APPROVE");
        String key = enters("REVOKED", DEADLINE, DEADLINE);

        assertThat(shown(key, STEP, "change")).contains("同日先前之登錄：\n116年6月1日，supervisor-c登錄116年6月23日全日停止上班：某颱風",
            "116年6月23日改為工作日");
        decides(key, STEP, "APPROVE");

        assertThat(calendar.isWorkingDay(DEADLINE)).isTrue();
        assertThat(rows("select kind from office_closure where state = 'IN_FORCE' order by id")).containsExactly("WHOLE_DAY", "REVOKED");
    }

    @Test
    void whatIsNotAdoptedChangesNothing() {
        String told = stages().issuedByLetter();
        String key = enters("WHOLE_DAY", DEADLINE, DEADLINE);
        decides(key, STEP, "REFUSE");

        assertThat(ended(key)).isEqualTo("endEvent_closureDropped");
        assertThat(calendar.isWorkingDay(DEADLINE)).isTrue();
        assertThat(noted(told)).isEmpty();
    }

    @Test
    void halfADayIsShownForWhatItIs() {
        String told = stages().issuedByLetter();
        String key = enters("AFTERNOON", DEADLINE, DEADLINE);

        assertThat(shown(key, STEP, "change")).contains("下午停止上班", "工作日之變更：無", "該日仍計為工作日");
        assertThat(touched(key, STEP)).contains("共1項", told + " 範例區公所　已通知之改善期限116年6月23日維持不變，該日停止上班半日，是否因此變動由主管機關決定");
        decides(key, STEP, "APPROVE");
        assertThat(calendar.isWorkingDay(DEADLINE)).isTrue();
        assertThat(noted(told)).containsExactly("supervisor-c：116年6月23日下午停止上班；已通知之改善期限116年6月23日維持不變，"
            + "該日停止上班半日，是否因此變動由主管機關決定");
    }

    /** A half day in the middle of a period changes nothing. */
    @Test
    void halfADayWithinThePeriodTouchesNoDeadline() {
        stages().issuedByLetter();
        String key = enters("MORNING", DEADLINE.minusDays(1), DEADLINE.minusDays(1));

        assertThat(touched(key, STEP)).startsWith("沒有未結案件");
        decides(key, STEP, "REFUSE");
    }

    /** The first typhoon moved the computed day beyond the notified one; the second falls on the computed day. */
    @Test
    @Tag("D26")
    void aDeadlineWhoseComputationMovedOnBeforeIsStillFound() {
        String told = stages().issuedByLetter();
        decides(enters("WHOLE_DAY", DEADLINE, DEADLINE), STEP, "APPROVE");

        String key = enters("WHOLE_DAY", DEADLINE.plusDays(1), DEADLINE.plusDays(1));

        assertThat(touched(key, STEP)).contains("共1項", told + " 範例區公所　已通知之改善期限116年6月23日維持不變，依變更後之日曆計算為116年6月25日");
        decides(key, STEP, "APPROVE");
        assertThat(noted(told)).hasSize(2);
        assertThat(deadlines(told)).containsExactly("1 " + DEADLINE);
    }

    /** The typhoon days of two people overlap. */
    @Test
    void whoeverLooksAtWhatIsNoLongerSoLooksAgain() {
        String first = enters("WHOLE_DAY", DEADLINE, DEADLINE);
        String second = enters("WHOLE_DAY", DEADLINE, DEADLINE.plusDays(1));
        decides(first, STEP, "APPROVE");

        decides(second, STEP, "APPROVE");

        isOpen(second, STEP);
        assertThat(shown(second, STEP, "change")).contains("116年6月24日改為非工作日").doesNotContain("116年6月23日改為非工作日");
        decides(second, STEP, "APPROVE");
        assertThat(calendar.isWorkingDay(DEADLINE.plusDays(1))).isFalse();
    }

    /** The start of a suspension and the timer that asks the bureau again are shown, and stay. */
    @Test
    void aSuspensionOnItsWayIsShown() {
        LocalDate start = LocalDate.of(2027, 6, 18);
        String caseNo = stages().assessing(stages().issuedByLetter());
        assesses(caseNo, severe(start));
        String proposed = enters("WHOLE_DAY", start, start);
        assertThat(touched(proposed, STEP)).contains(caseNo + " 範例區公所　擬定之中止起日116年6月18日維持不變，該日改為非工作日");
        decides(proposed, STEP, "REFUSE");
        String half = enters("MORNING", start, start);
        assertThat(touched(half, STEP)).contains(caseNo + " 範例區公所　擬定之中止起日116年6月18日維持不變，該日停止上班半日，是否因此變動由主管機關決定");
        decides(half, STEP, "REFUSE");
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        String approved = enters("WHOLE_DAY", start, start);
        assertThat(touched(approved, STEP)).contains("共1項", caseNo + " 範例區公所　核定而尚未通知之中止起日116年6月18日維持不變，該日改為非工作日");
        decides(approved, STEP, "REFUSE");
        office.does(STAFF, caseNo, "dispatchSuspensionNotice",
            Answers.with(Answers.dispatchByLetter("府研智字第1160000002號", office.today()), "startOn", start.toString()));
        office.sendMail(caseNo);

        String key = enters("WHOLE_DAY", LocalDate.of(2027, 6, 8), start);

        assertThat(touched(key, STEP)).contains("共2項", caseNo + " 範例區公所　已通知之中止起日116年6月18日維持不變，該日改為非工作日",
            caseNo + " 範例區公所　預定洽詢檔案管理局之日期116年6月8日維持不變，依變更後之日曆計算為116年6月21日");
        decides(key, STEP, "APPROVE");
        assertThat(noted(caseNo)).hasSize(2);
        assertThat(one("select suspension_start_on::text from improvement_notice where case_no = ?", caseNo)).isEqualTo(start.toString());
        office.does(STAFF, caseNo, "recordBureauAnswer", Answers.of("bureauAnswer", "ACCEPTED", "answeredOn", office.today().toString()));
        office.waitUntil(caseNo, start);
        assertThat(office.openSteps(caseNo)).contains("confirmServiceStopped");
    }

    @Test
    void whatCannotBeIsRefused() {
        refusesStart(SUPERVISOR, "enterClosure", closure("REVOKED", DEADLINE, DEADLINE), "沒有停止上班之登錄，無從撤回");
        refusesStart(SUPERVISOR, "enterClosure", closure("WHOLE_DAY", DEADLINE, DEADLINE.minusDays(1)), "迄日不得早於起日");
        refusesStart(SUPERVISOR, "enterClosure", Answers.with(closure("WHOLE_DAY", DEADLINE, DEADLINE), "source", null), "「發布來源」為必填");
        Assertions.assertThatThrownBy(() -> office.start(STAFF, "enterClosure", closure("WHOLE_DAY", DEADLINE, DEADLINE)))
            .isInstanceOf(AuthorizationException.class);
        assertThat(rows("select kind from office_closure where state <> 'DROPPED'")).isEmpty();
    }

    private String enters(String kind, LocalDate first, LocalDate last) {
        return office.start(SUPERVISOR, "enterClosure", closure(kind, first, last));
    }

    private static Map<String, Object> closure(String kind, LocalDate first, LocalDate last) {
        return Answers.of("kind", kind, "firstDay", first.toString(), "lastDay", last.toString(), "reason", "某颱風",
            "source", "範例市政府116年6月22日20時發布");
    }
}
