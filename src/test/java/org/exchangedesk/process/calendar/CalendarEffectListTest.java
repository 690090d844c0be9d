package org.exchangedesk.process.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.SUPERVISOR;

import java.util.List;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.Visitor;
import org.exchangedesk.calendar.OfficialFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The person who decides on a change of the calendar sees every date it touches: as many as fit in the form, and all on a page. */
@Tag("C4")
class CalendarEffectListTest extends CalendarPath {

    private static final String STEP = "confirmClosure";
    private static final int COPIES = 120;
    private static final String CAME = "（工作開啟後始列入）";

    @Autowired
    private TestRestTemplate http;

    @Test
    @Tag("D26")
    @ExtendWith(OutputCaptureExtension.class)
    void allOfThemStandOnThePageAndAreComparedAtTheDecision(CapturedOutput log) {
        String told = stages().issuedByLetter();
        copies(told);
        jdbc.sql("update improvement_notice set org_name = '<script>alert(1)</script>\"&''某商會' where case_no = '116-8120'").update();
        String key = closes();

        Map<String, Object> form = office.form(key, STEP);
        assertThat((String) form.get("touched")).startsWith("共121項").contains("……另有 ", "項，見完整清單").doesNotContain("116-8120")
            .hasSizeLessThan(4000);
        ResponseEntity<String> page = open("supervisor-c", key);
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page.getHeaders().getContentType()).isEqualTo(MediaType.parseMediaType("text/html;charset=UTF-8"));
        assertThat(page.getHeaders().getCacheControl()).contains("no-store");
        assertThat(page.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getBody()).contains("<h1>受影響之期限　116年6月23日全日停止上班</h1>", "發布來源：範例市政府116年6月22日20時發布", "共121項",
            row("116-8120", "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;&#39;某商會", "")).doesNotContain("<script", CAME);
        for (int i = 1; i < COPIES; i++) {
            assertThat(page.getBody()).contains(row("116-%d".formatted(8000 + i), "範例區公所", ""));
        }

        String late = stages().issuedByLetter();
        jdbc.sql("update improvement_notice set status = 'WITHDRAWN' where case_no = '116-8119'").update();
        assertThat(open("supervisor-c", key).getBody()).contains(row(late, "範例區公所", CAME), row("116-8118", "範例區公所", ""))
            .contains("<h2>工作開啟後已不在清單者</h2><ul><li>116-8119 範例區公所　已通知之改善期限116年6月23日維持不變").containsOnlyOnce(CAME);
        office.tries(SUPERVISOR, key, STEP,
            Answers.of("change", form.get("change"), "touched", form.get("touched"), "decision", "APPROVE"));

        assertThat(rows("select case_no from notice_event where kind = '辦公日曆變更' and case_no like '116-8%'")).hasSize(COPIES - 1);
        assertThat(rows("select case_no from notice_event where kind = '辦公日曆變更' and text like '%（核定時始列入清單）' and case_no >= ?", told))
            .containsExactly(late);
        assertThat(noted(told)).singleElement().asString().endsWith("該日改為非工作日");
        assertThat(log.getOut()).contains("on the list since it was shown: [" + late + "]; no longer on it: [116-8119]");
        assertThat(open("supervisor-c", key)).satisfies(decided -> {
            assertThat(decided.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(decided.getBody()).contains("查無待核定之日曆變更");
        });
    }

    @Test
    void anEditionHasItsPageToo() {
        String told = stages().issuedByLetter();
        String key = office.start(SUPERVISOR, "importOfficeCalendar", Answers.of("fileName", "116年中華民國政府行政機關辦公日曆表1160601更新.csv",
            "calendarFile", OfficialFiles.with(OfficialFiles.text(2027), DEADLINE, false, "<補假>")));

        assertThat(open("supervisor-c", key).getBody()).contains("受影響之期限　116年辦公日曆表（更新）", "改為放假：&lt;補假&gt;", "共1項",
            row(told, "範例區公所", ""));
        decides(key, "confirmOfficeCalendar", "REFUSE");
        assertThat(open("supervisor-c", key).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoMayNotReadCasesDoesNotReadTheList() {
        String told = stages().issuedByLetter();
        String key = closes();

        assertThat(open("staff-a", key).getBody()).as("who reads the task's form anyway").contains(told);
        Visitor analyst = Visitor.loggedIn(http, "analyst-e", "cockpit");
        for (String page : List.of(page(key), "/camunda/api/desk/calendar/editions/1", "/camunda/api/desk/calendar/closures/0")) {
            assertThat(analyst.get(page)).satisfies(answer -> {
                assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
                assertThat(answer.getBody()).doesNotContain(told);
            });
            assertThat(new Visitor(http).get(page).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        }
        Visitor supervisor = Visitor.loggedIn(http, "supervisor-c");
        for (String none : List.of("closures/0", "editions/999999999999999999", "closures/9999999999999999999", "closures/x", "")) {
            assertThat(supervisor.get("/camunda/api/desk/calendar/" + none).getStatusCode()).as(none).isEqualTo(HttpStatus.NOT_FOUND);
        }
        decides(key, STEP, "REFUSE");
    }

    /** A task created by an earlier release, which did not keep its list. */
    @Test
    void aTaskWhoseListWasNotKeptIsShownOnceMore() {
        String told = stages().issuedByLetter();
        String key = closes();
        jdbc.sql("delete from shown_effects where proposal = ?").param(key.replace("enterClosure", "closure")).update();
        assertThat(open("supervisor-c", key).getBody()).contains(row(told, "範例區公所", ""));

        decides(key, STEP, "APPROVE");

        isOpen(key, STEP);
        assertThat(noted(told)).isEmpty();
        decides(key, STEP, "APPROVE");
        assertThat(noted(told)).singleElement().asString().endsWith("該日改為非工作日");
    }

    /** Cases of the record alone, which no process follows: open ones with the deadline of the one that is. */
    private void copies(String caseNo) {
        for (String table : List.of("improvement_notice", "deadline", "delivery")) {
            jdbc.sql("insert into " + table
                + " overriding user value select (jsonb_populate_record(t, jsonb_build_object('case_no', '116-' || 8000 + i))).*"
                + " from " + table + " t, generate_series(1, ?) i where t.case_no = ?").param(COPIES).param(caseNo).update();
        }
    }

    private static String row(String caseNo, String orgName, String remark) {
        return "<tr><td>" + caseNo + "</td><td>" + orgName + "</td><td>已通知之改善期限116年6月23日維持不變，依變更後之日曆計算為116年6月24日，該日改為非工作日" + remark
            + "</td></tr>";
    }

    private String closes() {
        return office.start(SUPERVISOR, "enterClosure",
            Answers.of("kind", "WHOLE_DAY", "firstDay", DEADLINE.toString(), "lastDay", DEADLINE.toString(),
                "reason", "某颱風", "source", "範例市政府116年6月22日20時發布"));
    }

    private static String page(String key) {
        return "/camunda/api/desk/calendar/" + key.replace("enterClosure-", "closures/").replace("importOfficeCalendar-", "editions/");
    }

    private ResponseEntity<String> open(String user, String key) {
        return Visitor.loggedIn(http, user).get(page(key));
    }
}
