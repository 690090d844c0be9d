package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Refusal;
import org.exchangedesk.date.RocDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is doubted about a registration is named once, and taken with a reason that stays with it. */
class DoubtfulRegistrationTest extends CasePath {

    private static final String OTHER = "198.51.100.77";

    @Test
    @Tag("S-05")
    void theSameIncidentSentAgainGetsTheNumberOfTheFirst() {
        String caseNo = stages().registered();

        refusesStart(STAFF, "improvementNotice", stages().registration(), "相同內容已登錄為案件 " + caseNo + "（擬稿），未再重複登錄");
        refusesStart("staff-b", "improvementNotice", Answers.with(stages().registration(), "doubtReason", "確為另案"),
            "相同內容已登錄為案件 " + caseNo);
    }

    /** Two clicks, or two persons, at once. */
    @Test
    @Tag("S-05")
    void ofTwoAtTheSameTimeOneIsTaken() throws Exception {
        Map<String, Object> registration = stages().registration();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<String> registers = () -> {
                try {
                    return office.start(STAFF, "improvementNotice", registration);
                } catch (Refusal refused) {
                    return refused.getMessage();
                }
            };
            Future<String> one = both.submit(registers);
            Future<String> other = both.submit(registers);
            String all = one.get() + other.get();

            assertThat(all).containsOnlyOnce("相同內容已登錄為案件");
            assertThat(
                jdbc.sql("select count(*) from improvement_notice where org_code = ?").param(organization).query(Long.class).single())
                .isOne();
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    @Tag("S-05")
    void anOpenCaseOfTheOrganisationIsShownAndNeedsAReason() {
        String first = stages().registered();
        Map<String, Object> second = Answers.with(stages().registration(), "maliciousIps", OTHER);

        refusesStart(STAFF, "improvementNotice", second, "同一用戶尚有未結案件 " + first + "（擬稿", "於「仍予辦理之理由」敘明理由");
        refusesStart(STAFF, "improvementNotice", Answers.with(second, "doubtReason", "　"), "同一用戶尚有未結案件 " + first);
        String caseNo = office.start(STAFF, "improvementNotice", Answers.with(second, "doubtReason", "另一部電腦之事件"));

        assertThat(log(caseNo)).anyMatch(line -> line.contains("查明後仍予辦理") && line.contains("同一用戶尚有未結案件 " + first)
            && line.contains("理由：另一部電腦之事件"));
    }

    @Test
    @Tag("S-05")
    void anOpenCaseDoesNotCountAsAnEarlierOne() {
        stages().registered();
        String second = office.start(STAFF, "improvementNotice",
            Answers.with(stages().registration(), "maliciousIps", OTHER, "doubtReason", "另一部電腦之事件"));
        assertThat(earlierCases(second)).isZero();
        stages().closed(stages().issuedByLetter());
    }

    @Test
    @Tag("S-05")
    void aClosedCaseDoes() {
        stages().closed(stages().issuedByLetter());

        assertThat(earlierCases(stages().registered())).isOne();
    }

    private int earlierCases(String caseNo) {
        return jdbc.sql("""
            select v.long_ from act_ru_variable v join act_ru_execution e on e.id_ = v.proc_inst_id_
            where e.business_key_ = ? and v.name_ = 'earlierCases'""").param(caseNo).query(Integer.class).single();
    }

    @Test
    @Tag("S-08")
    void aCitationThatIsNotUnderstoodIsAWarning() {
        Map<String, Object> typed = Answers.with(stages().registration(), "legalBases", "本府資安會議第3次決議");

        refusesStart(STAFF, "improvementNotice", typed, "法令依據「本府資安會議第3次決議」未能辨識", "「仍予辦理之理由」");
        String caseNo = office.start(STAFF, "improvementNotice", Answers.with(typed, "doubtReason", "依會議決議辦理"));

        assertThat(jdbc.sql("select citation from legal_basis where case_no = ?").param(caseNo).query(String.class).single())
            .isEqualTo("本府資安會議第3次決議");
        assertThat(log(caseNo)).anyMatch(line -> line.contains("未能辨識") && line.contains("理由：依會議決議辦理"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "255.255.255.255", "224.0.0.1", "ff02::1"})
    @Tag("S-13")
    void anAddressOfNoSingleMachineIsRefused(String ip) {
        refusesStart(STAFF, "improvementNotice", Answers.with(stages().registration(), "maliciousIps", ip),
            "惡意IP「" + ip + "」為本機、廣播或群播位址");
    }

    @Test
    @Tag("S-13")
    void theUsersOwnAddressIsNotTheMaliciousOne() {
        refusesStart(STAFF, "improvementNotice", Answers.with(stages().registration(), "maliciousIps", "203.0.113.7"),
            "惡意IP「203.0.113.7」即為使用本系統電腦IP");
    }

    @ParameterizedTest
    @CsvSource({"400,1,逾366日", "500,400,距今逾一年"})
    @Tag("S-13")
    void anIncidentThatIsLongOrLongAgoNeedsAReason(int from, int to, String words) {
        Map<String, Object> typed = Answers.with(stages().registration(), "periodFrom", RocDate.plain(office.today().minusDays(from)),
            "periodTo", RocDate.plain(office.today().minusDays(to)));

        refusesStart(STAFF, "improvementNotice", typed, words);
        assertThat(office.start(STAFF, "improvementNotice", Answers.with(typed, "doubtReason", "查核後始發現"))).isNotBlank();
    }

    /** The addressee and every fact may be replaced after a return; the log alone shows what the supervisor sent back. */
    @Test
    @Tag("S-04")
    void aRevisionNamesEachFieldWithOldAndNew() {
        String caseNo = stages().proposed();
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.of("decision", "RETURN", "returnReason", "IP 有誤"));

        office.does(STAFF, caseNo, "reviseNotice", Answers.with(stages().registration(), "maliciousIps", OTHER, "incidentLevel", "3"));

        assertThat(log(caseNo)).anyMatch(line -> line.contains("「惡意IP」由「198.51.100.66」改為「" + OTHER + "」")
            && line.contains("「嚴重程度」由「") && line.contains("改為「3」") && !line.contains("「改善對象」由"));
    }
}
