package org.exchangedesk.process.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.AuthorizationException;
import org.exchangedesk.Answers;
import org.exchangedesk.Covers;
import org.exchangedesk.calendar.OfficialFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** 匯入辦公日曆表: the file, what it would change, and the decision; no date that was told moves with it (C4, D26). */
@Covers("importOfficeCalendar")
@Tag("C4")
class ImportOfficeCalendarTest extends CalendarPath {

    private static final String STEP = "confirmOfficeCalendar";
    private static final String REVISED = "116年中華民國政府行政機關辦公日曆表(修正版).csv";

    private final String revised = OfficialFiles.with(OfficialFiles.text(2027), DEADLINE, false, "補假");

    @Test
    @Tag("D26")
    void aDeadlineThatWasToldStaysAndTheNextOneIsComputedAnew() {
        String told = stages().issuedByLetter();
        assertThat(deadlines(told)).containsExactly("1 " + DEADLINE);

        String key = imports(REVISED, revised);

        assertThat(calendar.isWorkingDay(DEADLINE)).as("before the decision").isTrue();
        assertThat(shown(key, STEP, "caseLabel")).isEqualTo("116年辦公日曆表（修正版）");
        assertThat(shown(key, STEP, "change")).contains("年度：116年", REVISED, "共1日", "116年6月23日（星期三）改為放假：補假");
        assertThat(touched(key, STEP)).contains("已通知者一律維持原日期", told
            + " 範例區公所　已通知之改善期限116年6月23日維持不變，依變更後之日曆計算為116年6月24日，該日改為非工作日");
        String version = one("select version::text from improvement_notice where case_no = ?", told);
        decides(key, STEP, "APPROVE");

        assertThat(one("select version::text from improvement_notice where case_no = ?", told)).as("the case itself is left alone")
            .isEqualTo(version);
        assertThat(ended(key)).isEqualTo("endEvent_calendarApplied");
        assertThat(calendar.isWorkingDay(DEADLINE)).isFalse();
        assertThat(deadlines(told)).containsExactly("1 " + DEADLINE);
        assertThat(noted(told)).containsExactly("supervisor-c：116年辦公日曆表（修正版）；已通知之改善期限116年6月23日維持不變，"
            + "依變更後之日曆計算為116年6月24日，該日改為非工作日");
        assertThat(deadlines(stages().issuedByLetter())).containsExactly("1 2027-06-24");
        timerEndsOn(told, DEADLINE);
    }

    @Test
    void whatIsNotAdoptedChangesNothing() {
        String told = stages().issuedByLetter();
        String key = imports(REVISED, revised);

        decides(key, STEP, "REFUSE");

        assertThat(ended(key)).isEqualTo("endEvent_calendarDropped");
        assertThat(calendar.isWorkingDay(DEADLINE)).isTrue();
        assertThat(noted(told)).isEmpty();
        assertThat(rows("select state from calendar_edition where year = 2027 order by id desc limit 1")).containsExactly("DROPPED");
    }

    /** Two people decide on one year; the second would put in force something other than what the form showed. */
    @Test
    void whoeverLooksAtWhatIsNoLongerSoLooksAgain() {
        String told = stages().issuedByLetter();
        String another = OfficialFiles.with(OfficialFiles.text(2027), DEADLINE.minusDays(1), false, "補假");
        String first = imports(REVISED, revised);
        String second = imports("116年辦公日曆表(再修正).csv", another);
        decides(first, STEP, "APPROVE");
        assertThat(ended(first)).isEqualTo("endEvent_calendarApplied");

        decides(second, STEP, "APPROVE");

        assertThat(calendar.isWorkingDay(DEADLINE)).as("still the first").isFalse();
        isOpen(second, STEP);
        assertThat(shown(second, STEP, "change")).contains("共2日", "116年6月22日（星期二）改為放假：補假", "116年6月23日（星期三）改為上班");
        decides(second, STEP, "APPROVE");
        assertThat(calendar.isWorkingDay(DEADLINE)).isTrue();
        assertThat(calendar.isWorkingDay(DEADLINE.minusDays(1))).isFalse();
        assertThat(noted(told)).singleElement().asString().contains("（修正版）；已通知之改善期限");
    }

    /** On a busy desk some case always comes or goes while the list lies there: the days are what is decided on. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatCameOrWentMeanwhileIsNamedAndAsksForNoOtherLook(CapturedOutput log) {
        String gone = stages().issuedByLetter();
        String stays = stages().issuedByLetter();
        String key = imports(REVISED, revised);
        Map<String, Object> shown = office.form(key, STEP);
        String told = stages().issuedByLetter();
        jdbc.sql("update improvement_notice set status = 'WITHDRAWN' where case_no = ?").param(gone).update();

        office.tries(SUPERVISOR, key, STEP,
            Answers.of("change", shown.get("change"), "touched", shown.get("touched"), "decision", "APPROVE"));

        assertThat(ended(key)).isEqualTo("endEvent_calendarApplied");
        assertThat(noted(stays)).singleElement().asString().endsWith("該日改為非工作日");
        assertThat(noted(told)).singleElement().asString().endsWith("該日改為非工作日（核定時始列入清單）");
        assertThat(noted(gone)).isEmpty();
        assertThat(log.getOut()).contains("on the list since it was shown: [" + told + "]; no longer on it: [" + gone + "]");
    }

    @Test
    void theBytesOfAFileAreReadInTheirOwnEncoding() {
        String key = office.start(SUPERVISOR, "importOfficeCalendar", Answers.of("fileName", REVISED,
            "calendarFile", "data:application/vnd.ms-excel;base64," + Base64.getEncoder().encodeToString(OfficialFiles.big5(revised))));

        assertThat(shown(key, STEP, "change")).contains("116年6月23日（星期三）改為放假：補假");
        decides(key, STEP, "REFUSE");
    }

    @Test
    void aFileThatCannotBeTakenStartsNothing() {
        long before = editions();
        refusesStart(SUPERVISOR, "importOfficeCalendar",
            Answers.of("fileName", REVISED, "calendarFile", OfficialFiles.text(2027).replace(",五,", ",六,")), "第2行：116年1月1日為星期五");
        refusesStart(SUPERVISOR, "importOfficeCalendar",
            Answers.of("fileName", "116年(Google行事曆).csv", "calendarFile", OfficialFiles.text(2027)), "Google 行事曆專用檔");
        refusesStart(SUPERVISOR, "importOfficeCalendar", Answers.of("fileName", REVISED, "calendarFile", "data:text/csv;base64,%%%"),
            "檔案內容不完整");
        refusesStart(SUPERVISOR, "importOfficeCalendar", Answers.of("fileName", REVISED, "calendarFile", "x".repeat(100_001)),
            "至多100000個字");
        refusesStart(SUPERVISOR, "importOfficeCalendar", Answers.of("fileName", REVISED), "「日曆表檔案」為必填");
        assertThat(editions()).isEqualTo(before);
    }

    @Test
    void staffDoNotChangeTheCalendar() {
        Assertions.assertThatThrownBy(() -> office.start(STAFF, "importOfficeCalendar", answers(REVISED, revised)))
            .isInstanceOf(AuthorizationException.class);
        String key = imports(REVISED, revised);
        assertThat(refusal(() -> office.tries(STAFF, key, STEP, Answers.approve()))).contains("不是「核定辦公日曆表」的承辦人選");
        decides(key, STEP, "REFUSE");
    }

    /** Not in the statutes but in the file: a year no case has reached yet. */
    @Test
    void aNewYearTouchesNobody() {
        String key = imports("2039.csv", OfficialFiles.plain(2039));

        assertThat(shown(key, STEP, "change")).contains("此年度尚未載入；平日放假或週末上班者共0日");
        assertThat(touched(key, STEP)).isEqualTo("沒有未結案件之期限、中止起日或計時因此不同。");
        decides(key, STEP, "APPROVE");
        assertThat(calendar.isWorkingDay(LocalDate.of(2039, 6, 1))).isTrue();
    }

    /** What the old calendar could not compute does not keep the new one out. */
    @Test
    void aNewYearIsLoadedWhileATimerReachesBeyondTheLastOne() {
        String caseNo = stages().assessing(stages().issuedByLetter());
        assesses(caseNo, severe(LocalDate.of(2027, 6, 18)));
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(Answers.dispatchByLetter("府研智字第1160000002號", office.today()),
            "startOn", "2027-06-18"));
        office.sendMail(caseNo);
        jdbc.sql("update bureau_report set prepared_at = '2027-12-31 02:00Z' where case_no = ?").param(caseNo).update();

        String key = imports("2041.csv", OfficialFiles.plain(2041));

        assertThat(touched(key, STEP)).isEqualTo("沒有未結案件之期限、中止起日或計時因此不同。");
        decides(key, STEP, "REFUSE");
    }

    private String imports(String name, String text) {
        return office.start(SUPERVISOR, "importOfficeCalendar", answers(name, text));
    }

    private static Map<String, Object> answers(String name, String text) {
        return Answers.of("fileName", name, "calendarFile", text);
    }

    private long editions() {
        return jdbc.sql("select count(*) from calendar_edition").query(Long.class).single();
    }
}
