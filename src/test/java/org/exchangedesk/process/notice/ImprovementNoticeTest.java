package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.util.List;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Covers;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way through 限期改善: each round closes, suspends or is repeated after a mistaken 改善完成. */
@Covers("improvementNotice")
class ImprovementNoticeTest extends CasePath {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Tag("F-35")
    @Tag("C6")
    void aCompletedImprovementIsClosedFromEachRound(int round) {
        String caseNo = inRound(round);
        stages().completed(caseNo);
        assertThat(office.status(caseNo)).isEqualTo("CLOSING");
        isOpen(caseNo, "closeCase", "recordNoticeService");
        assertThat(shown(caseNo, "closeCase", "openPoints")).contains("限期改善單尚未登錄送達", "未登錄資安事件通報");

        office.does(STAFF, caseNo, "closeCase", Answers.filing());

        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
        assertThat(office.running(caseNo)).isFalse();
        assertThat(office.openSteps(caseNo)).as("登錄送達 ends with the case").isEmpty();
        assertThat(office.mails(caseNo)).last().isEqualTo("CLOSING QUEUED");
        assertThat(one("select body from outgoing_mail where case_no = ? and kind = 'CLOSING'", caseNo))
            .contains("經第" + List.of("一", "二", "三").get(round - 1) + "次追蹤查核評估，結果為「改善完成」");
        assertThat(one("select file_number || ' ' || retention_period from improvement_notice where case_no = ?", caseNo))
            .isEqualTo("115/資安/1 5年");
    }

    @Test
    @Tag("C5")
    void aNoticeThatCameBackIsServedAgain() {
        String caseNo = stages().issuedByLetter();
        office.does(STAFF, caseNo, "recordNoticeService", Answers.of("served", "NO", "proof", "查無此址，退件"));
        isOpen(caseNo, "recordNoticeService");

        office.does(STAFF, caseNo, "recordNoticeService", Answers.served(office.today()));
        isOpen(caseNo);
    }

    @ParameterizedTest
    @CsvSource({",5年,檔號", "115/資安/1,,保存年限", "115/資安/1,5,請敘明單位", "115/資安/1,五年,請敘明單位"})
    @Tag("C6")
    void filingNeedsANumberAndAPeriodWithItsUnit(String fileNumber, String period, String words) {
        String caseNo = stages().completed(stages().issuedByLetter());

        refuses(STAFF, caseNo, "closeCase", Answers.of("fileNumber", fileNumber, "retentionPeriod", period), words);
        office.does(STAFF, caseNo, "closeCase", Answers.of("fileNumber", "115/資安/1", "retentionPeriod", "永久"));
        assertThat(office.running(caseNo)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Tag("D26")
    void aMistakenCompletionGoesBackToItsOwnRound(int round) {
        String caseNo = inRound(round);
        stages().completed(caseNo);

        refusesStart(STAFF, "correctAssessment", correction(caseNo, round % 3 + 1),
            round == 3 ? "第2次追蹤已有結果，請先更正該次" : "尚無結果可更正");
        refusesStart(STAFF, "correctAssessment", Answers.with(correction(caseNo, round), "reason", null), "更正理由");
        office.start(STAFF, "correctAssessment", correction(caseNo, round));
        office.runJobs(caseNo);

        assertThat(office.status(caseNo)).isEqualTo("ISSUED");
        isOpen(caseNo, "assessFollowUp", "recordNoticeService");
        assertThat(rows("select round || ' ' || state from assessment where case_no = ? order by id", caseNo))
            .hasSize(round).last().isEqualTo(round + " REPLACED");
        assesses(caseNo, Answers.completed(office.today()));
        assertThat(rows("select round || ' ' || state from assessment where case_no = ? order by id", caseNo))
            .last().isEqualTo(round + " VALID");
        office.does(STAFF, caseNo, "closeCase", Answers.filing());
        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
        assertThat(office.mails(caseNo)).filteredOn(mail -> mail.startsWith("CLOSING")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    @Tag("D26")
    void aMistakenExtensionGoesBackToTheRoundThatGaveIt(int round) {
        String caseNo = inRound(round);

        office.start(STAFF, "correctAssessment", correction(caseNo, round - 1));
        office.runJobs(caseNo);

        isOpen(caseNo, "assessFollowUp", "recordNoticeService");
        assertThat(rows("select round || ' ' || state from assessment where case_no = ? order by id", caseNo))
            .hasSize(round - 1).last().isEqualTo((round - 1) + " REPLACED");
        replies(letter(caseNo));
        checks(caseNo, "COMPLETE");
        assesses(caseNo, Answers.completed(office.today()));
        office.does(STAFF, caseNo, "closeCase", Answers.filing());
        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
    }

    @Test
    void aClosedCaseIsNotCorrected() {
        String caseNo = stages().closed(stages().issuedByLetter());

        refusesStart(STAFF, "correctAssessment", correction(caseNo, 1), "已結案");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Tag("F-38")
    void aSuspensionFollowsEachRoundAndTheStoppedCaseIsClosed(int round) {
        String caseNo = inRound(round);
        stages().stopped(caseNo);
        isOpen(caseNo, "closeCase", "recordNoticeService");

        office.does(STAFF, caseNo, "closeCase", Answers.filing());

        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
        assertThat(one("select body from outgoing_mail where case_no = ? and kind = 'CLOSING'", caseNo))
            .contains("已自中華民國115年3月17日起中止交換服務");
    }

    /** What comes after the case is put to the file, and nothing is opened for it. */
    @Test
    void aReplyToAClosedCaseIsFiled() {
        String caseNo = stages().closed(stages().issuedByLetter());

        replies(letter(caseNo));

        isOpen(caseNo);
        assertThat(replyStates(caseNo)).last().isEqualTo("FILED");
    }

    @Test
    void aReturnedNoticeMayBeWithdrawnInsteadOfRevised() {
        String caseNo = stages().proposed();
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.of("decision", "RETURN", "returnReason", "請補充"));
        office.does(STAFF, caseNo, "reviseNotice", stages().registration());
        office.does(STAFF, caseNo, "settleTerms", Stages.tableTerms());
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.of("decision", "RETURN", "returnReason", "係屬誤報"));

        stages().withdrawn(caseNo);
        office.does(STAFF, caseNo, "fileWithdrawal", Answers.filing());

        assertThat(office.running(caseNo)).isFalse();
        assertThat(office.status(caseNo)).isEqualTo("WITHDRAWN");
    }

    /** 登錄送達 is not awaited, and may as well be done before the case is closed. */
    @Test
    void theServiceMayBeRecordedUntilTheEnd() {
        String caseNo = stages().completed(stages().issuedByLetter());
        office.does(STAFF, caseNo, "recordNoticeService", Answers.served(office.today()));
        isOpen(caseNo, "closeCase");
    }

    private String inRound(int round) {
        String caseNo = stages().issuedByLetter();
        if (round > 1) {
            stages().extended(caseNo, Stages.SECOND_DEADLINE);
            office.sendMail(caseNo);
        }
        if (round > 2) {
            stages().extended(caseNo, Stages.THIRD_DEADLINE);
            office.sendMail(caseNo);
        }
        return caseNo;
    }

    private static Map<String, Object> correction(String caseNo, int round) {
        return Answers.of("caseNo", caseNo, "round", String.valueOf(round), "result", "REASSESS", "reason", "佐證資料不實");
    }
}
