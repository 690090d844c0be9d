package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.COLLEAGUE;
import static org.exchangedesk.Office.STAFF;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The start of a case: its number, and everything that keeps it from starting. */
class RegistrationTest extends CasePath {

    @Autowired
    private MovableClock clock;

    @Test
    void theNumberIsTheBusinessKeyAndTheNextOneFollows() {
        int last = lastNumber(115);

        assertThat(stages().registered()).isEqualTo("115-%04d".formatted(last + 1));
        String caseNo = stages().registered();

        assertThat(caseNo).isEqualTo("115-%04d".formatted(last + 2));
        assertThat(office.instance(caseNo, "improvementNotice").getBusinessKey()).isEqualTo(caseNo);
        isOpen(caseNo, "settleTerms");
    }

    @Test
    void twoStartsAtOnceGetDifferentNumbers() throws Exception {
        int last = lastNumber(115);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService desks = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> starts = desks.invokeAll(List.of(starter(together, STAFF), starter(together, COLLEAGUE)));

            assertThat(List.of(starts.get(0).get(), starts.get(1).get()))
                .containsExactlyInAnyOrder("115-%04d".formatted(last + 1), "115-%04d".formatted(last + 2));
        } finally {
            desks.shutdownNow();
        }
    }

    private Callable<String> starter(CyclicBarrier together, String user) {
        Map<String, Object> registration = Answers.with(stages().registration(), "orgCode", office.newOrganization());
        return () -> {
            together.await();
            return office.start(user, "improvementNotice", registration);
        };
    }

    /** The second one is refused only after its number was taken: by the report of the incident, which lacks its number. */
    @Test
    void aRefusedStartUsesUpNoNumber() {
        int last = lastNumber(115);

        refusesStart(STAFF, "improvementNotice", Answers.with(stages().registration(), "orgCode", "XZ00000000"), "XZ00000000");
        refusesStart(STAFF, "improvementNotice", Answers.with(stages().registration(), "incidentReportedAt", "2026-03-01T08:15"),
            "通報編號", "通報等級");

        assertThat(lastNumber(115)).isEqualTo(last);
        assertThat(stages().registered()).isEqualTo("115-%04d".formatted(last + 1));
    }

    @Test
    @Tag("D28")
    void numbersBeginAnewWithTheYearInTaipei() {
        assertThat(lastNumber(121)).as("no other test registers a case in 2032").isZero();
        clock.setTo(Instant.parse("2031-12-31T15:59:59Z"));
        assertThat(stages().registered()).startsWith("120-");

        clock.setTo(Instant.parse("2031-12-31T16:00:00Z"));

        assertThat(stages().registered()).isEqualTo("121-0001");
    }

    @Test
    void theReportOfTheIncidentMayBeRegisteredAtOnce() {
        String caseNo = office.start(STAFF, "improvementNotice", Answers.with(stages().registration(),
            "incidentReportedAt", "2026-03-01T08:15", "incidentReportNumber", "通報-115-001", "incidentReportLevel", "2"));

        assertThat(one("select report_number || ' ' || report_level || ' ' || (reported_at at time zone 'Asia/Taipei')::text"
            + " from incident_report where case_no = ?", caseNo)).isEqualTo("通報-115-001 2 2026-03-01 08:15:00");
    }

    /** The clock stands at 09:00; the form sends the time with its offset. */
    @Test
    void theTimeOfTheReportIsPast() {
        refusesStart(STAFF, "improvementNotice", Answers.with(stages().registration(), "incidentReportedAt", "2026-03-02T09:01+08:00",
            "incidentReportNumber", "通報-115-002", "incidentReportLevel", "2"), "通報時間不得晚於現在");
    }

    @ParameterizedTest
    @CsvSource({"orgCode,,機關（構）代碼", "userComputerIps,203.0.113.999,不是有效的 IP 位址", "maliciousIps,,「惡意IP」為必填",
        "periodFrom,2026-03-02,起日不得晚於迄日", "periodTo,2026-03-03,不得晚於今日", "periodFrom,115年2月30日,並無該日",
        "incidentLevel,5,「嚴重程度」沒有選項「5」", "improvementItems,,「改善事項」為必填", "legalBases,某規範,未能辨識為", "contactName,,「聯絡窗口姓名」為必填",
        "contactEmail,nobody,「聯絡窗口電子郵件信箱」不是有效的電子郵件信箱", "contactPhone,06-1\u202e2,不可見字元"})
    @Tag("F-03")
    void badInputStartsNothingAndSaysWhatToChange(String field, String value, String words) {
        int last = lastNumber(115);

        refusesStart(STAFF, "improvementNotice", Answers.with(stages().registration(), field, value), words);

        assertThat(lastNumber(115)).isEqualTo(last);
    }

    private int lastNumber(int year) {
        return rows("select last_number::text from case_number where roc_year = ?", year).stream()
            .mapToInt(Integer::parseInt).findFirst().orElse(0);
    }
}
