package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.COLLEAGUE;
import static org.exchangedesk.Office.STAFF;

import java.time.Instant;
import java.util.Map;
import org.exchangedesk.Act;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Covers;
import org.exchangedesk.Doubts;
import org.exchangedesk.notice.NoticeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 登錄資安事件通報: time, number and level, at any time of a case; a later entry says why. */
@Covers("recordIncidentReport")
class IncidentReportTest extends CasePath {

    @Autowired
    private NoticeService notices;

    @Test
    @Tag("D25")
    void isRecordedBesideTheCaseAndMovesNoDeadline() {
        String caseNo = stages().issuedByLetter();
        String deadline = one("select due_on::text from deadline where case_no = ?", caseNo);

        assertThat(office.start(STAFF, "recordIncidentReport", report(caseNo))).isEqualTo(caseNo);

        assertThat(office.instance(caseNo, "recordIncidentReport")).isNull();
        assertThat(rows("select to_char(reported_at at time zone 'Asia/Taipei', 'YYYY-MM-DD HH24:MI') || ' ' || report_number || ' '"
            + " || report_level || ' ' || recorded_by from incident_report where case_no = ?", caseNo))
            .containsExactly("2026-03-02 08:30 通報-115-001 2 staff-a");
        assertThat(rows("select due_on::text from deadline where case_no = ?", caseNo)).containsExactly(deadline);
        assertThat(one("select incident_level::text from improvement_notice where case_no = ?", caseNo)).isEqualTo("1");
    }

    @Test
    void aCorrectionIsANewEntryWithAReason() {
        String caseNo = stages().registered();
        office.start(STAFF, "recordIncidentReport", report(caseNo));

        refusesStart(COLLEAGUE, "recordIncidentReport", Answers.with(report(caseNo), "reportLevel", "3"), "請填寫更正理由");
        office.start(COLLEAGUE, "recordIncidentReport", Answers.with(report(caseNo), "reportLevel", "3", "reason", "變更等級再通報"));

        assertThat(rows("select report_level || ' ' || coalesce(reason, '-') || ' ' || recorded_by from incident_report where case_no = ?"
            + " order by id", caseNo)).containsExactly("2 - staff-a", "3 變更等級再通報 staff-b");
    }

    @ParameterizedTest
    @CsvSource({"reportedAt,,「通報時間」為必填", "reportedAt,2026-03-02T09:01,通報時間不得晚於現在", "reportedAt,yesterday,不是有效的日期與時間",
        "reportNumber,,通報編號", "reportLevel,,「通報等級」為必填", "reportLevel,5,「通報等級」沒有選項「5」"})
    void isRefusedWhenItCannotBe(String field, String value, String words) {
        refusesStart(STAFF, "recordIncidentReport", Answers.with(report(stages().registered()), field, value), words);
    }

    /** The form asks for these already; the record does not rely on it. */
    @Test
    void theRecordKeepsItsOwnRules() {
        String caseNo = stages().registered();

        assertThat(
            refusal(() -> notices.recordIncidentReport(caseNo, null, null, 5, null, new Doubts(null, "理由"),
                new Act(STAFF, Instant.parse("2026-03-02T01:00:00Z")))))
            .contains("通報時間", "通報編號", "通報等級須為 1 至 4");
    }

    @Test
    void needsACase() {
        refusesStart(STAFF, "recordIncidentReport", report("115-9999"), "查無案號「115-9999」");
    }

    private static Map<String, Object> report(String caseNo) {
        return Answers.of("caseNo", caseNo, "reportedAt", "2026-03-02T08:30", "reportNumber", "通報-115-001", "reportLevel", "2");
    }
}
