package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.COLLEAGUE;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Covers;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wrong row of the assessment sheet is replaced by a new one with a reason; it is never overwritten. */
@Covers("correctAssessment")
@Tag("F-32")
@Tag("D26")
class CorrectAssessmentTest extends CasePath {

    private static final LocalDate EXTENDED = LocalDate.of(2026, 3, 30);
    private static final LocalDate CORRECTED = LocalDate.of(2026, 4, 10);

    @Autowired
    private TaskService tasks;
    private String caseNo;

    @BeforeEach
    void noticeIsOut() {
        caseNo = stages().level2().served();
    }

    @Test
    void aWrongDateAndOpinionAreReplacedAndStayOnRecord() {
        firstRoundExtended();
        corrects(caseNo, 1, "result", "KEEP", "followUpDate", "2026-03-17", "opinion", "尚缺公文文號清單。");

        assertThat(rows("select state || ' ' || follow_up_date || ' ' || opinion || coalesce(' ' || correction_reason, '')"
            + " from assessment where case_no = ? order by id", caseNo)).containsExactly(
                "REPLACED 2026-03-18 尚缺掃描結果。", "VALID 2026-03-17 尚缺公文文號清單。 登錄有誤");
        assertThat(deadlines(caseNo)).containsExactly("1 2026-03-16", "2 2026-03-30");
        assertThat(log(caseNo)).last().asString().contains("更正追蹤評估", "第1次追蹤", "登錄有誤");
        assertThat(office.mails(caseNo)).filteredOn(mail -> mail.startsWith("EXTENSION")).hasSize(1);
    }

    /** 追蹤人員 is who followed up on 追蹤日期, and not who put a word right. */
    @Test
    void whoCorrectsAnOpinionIsNotWhoFollowedUp() {
        firstRoundExtended();
        office.start(COLLEAGUE, "correctAssessment", Answers.of("caseNo", caseNo, "round", "1", "reason", "誤字", "opinion", "尚缺掃描紀錄。"));
        assertThat(rows("select assessed_by from assessment where case_no = ? order by id", caseNo)).containsExactly(STAFF, STAFF);
        office.start(COLLEAGUE, "correctAssessment",
            Answers.of("caseNo", caseNo, "round", "1", "reason", "誤植", "followUpDate", "2026-03-17"));

        assertThat(rows("select assessed_by from assessment where case_no = ? order by id", caseNo)).containsExactly(STAFF, STAFF,
            COLLEAGUE);
        assertThat(rows("select actor from notice_event where case_no = ? and kind = '更正追蹤評估'", caseNo)).containsExactly(COLLEAGUE,
            COLLEAGUE);
    }

    @Test
    @Tag("D27")
    void aNewDeadlineIsToldAndMakesTheTimersAnew() {
        firstRoundExtended();
        corrects(caseNo, 1, "newDeadline", CORRECTED.toString());

        assertThat(sheet(caseNo)).containsExactly("1 REPLACED EXTENDED", "1 VALID EXTENDED");
        assertThat(deadlines(caseNo)).containsExactly("1 2026-03-16", "2 2026-03-30", "2 2026-04-10");
        assertThat(timers(caseNo)).containsExactly(taipei(LocalDate.of(2026, 4, 7), 9, 0), taipei(LocalDate.of(2026, 4, 11), 0, 0));
        assertThat(rows("select body from outgoing_mail where case_no = ? and kind = 'EXTENSION' order by register_no", caseNo))
            .hasSize(2).last().asString().contains("再給予改善期限至中華民國115年4月10日", "更正說明：登錄有誤",
                "經第一次追蹤查核評估", "；原改善期限為中華民國115年3月16日（含當日）。")
            .doesNotContain("115年3月30日");
    }

    /** A second correction replaces the first; what the organisation reads is still the deadline of the round before. */
    @Test
    void aDeadlineCorrectedTwiceIsToldWithTheOneBeforeTheExtension() {
        firstRoundExtended();
        stages().assessing(caseNo);
        assesses(caseNo, extendedTo(CORRECTED));
        corrects(caseNo, 2, "newDeadline", "2026-04-13");
        corrects(caseNo, 2, "newDeadline", "2026-04-14", "reason", "又誤植");

        assertThat(rows("select body from outgoing_mail where case_no = ? and kind = 'EXTENSION' order by register_no", caseNo))
            .hasSize(4).last().asString().contains("再給予改善期限至中華民國115年4月14日", "更正說明：又誤植", "經第二次追蹤查核評估",
                "；原改善期限為中華民國115年3月30日（含當日）。")
            .doesNotContain("4月13日", "4月10日");
    }

    /** Whoever is about to be assessed cannot be given time by the back door; the assessment itself gives it. */
    @Test
    @Tag("D26")
    void aDeadlineIsNotCorrectedOnceItsRoundIsDueForAssessment() {
        firstRoundExtended();
        office.waitUntil(caseNo, EXTENDED.plusDays(1));
        isOpen(caseNo, "assessFollowUp");
        cannotCorrect(1, "本次追蹤已應查核，不得更正期限", "newDeadline", CORRECTED.toString());
        corrects(caseNo, 1, "opinion", "尚缺公文文號清單。");

        assertThat(deadlines(caseNo)).containsExactly("1 2026-03-16", "2 2026-03-30");
        isOpen(caseNo, "assessFollowUp");
    }

    /** The extension is on record, but its mail and the next round are still to come: both then take the corrected deadline. */
    @Test
    @Tag("D27")
    void aDeadlineIsCorrectedBeforeTheNextRoundHasBegun() {
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 18));
        office.tries(STAFF, caseNo, "assessFollowUp", extendedTo(EXTENDED));
        corrects(caseNo, 1, "newDeadline", CORRECTED.toString());

        assertThat(rows("select body from outgoing_mail where case_no = ? and kind = 'EXTENSION'", caseNo)).singleElement().asString()
            .contains("再給予改善期限至中華民國115年4月10日", "更正說明：登錄有誤");
        assertThat(timers(caseNo)).containsExactly(taipei(LocalDate.of(2026, 4, 7), 9, 0), taipei(LocalDate.of(2026, 4, 11), 0, 0));
    }

    @Test
    void aDeadlineIsNotCorrectedAfterAnEarlyFollowUpOrACompleteReply() {
        firstRoundExtended();
        completeReply(caseNo);
        isOpen(caseNo, "assessFollowUp");
        cannotCorrect(1, "已應查核", "newDeadline", CORRECTED.toString());
        assesses(caseNo, extendedTo(CORRECTED));
        stages().assessing(caseNo);
        cannotCorrect(2, "已應查核", "newDeadline", "2026-04-13");
    }

    @Test
    void aCompletionThatWasWrongReopensTheSameRound() {
        completeReply(caseNo);
        assesses(caseNo, Answers.completed(office.today()));
        isOpen(caseNo, "closeCase");
        corrects(caseNo, 1, "result", "REASSESS");

        assertThat(office.status(caseNo)).isEqualTo("ISSUED");
        assertThat(sheet(caseNo)).containsExactly("1 REPLACED COMPLETED");
        isOpen(caseNo, "assessFollowUp");
        assesses(caseNo, extendedTo(EXTENDED));
        assertThat(sheet(caseNo)).containsExactly("1 REPLACED COMPLETED", "1 VALID EXTENDED");
        assertThat(rows("select round::text from follow_up_round where case_no = ? order by round", caseNo)).containsExactly("1", "2");
    }

    @Test
    void aCompletionThatWasWrongReopensTheSecondAndTheThirdRound() {
        firstRoundExtended();
        completeReply(caseNo);
        assesses(caseNo, Answers.completed(office.today()));
        corrects(caseNo, 2, "result", "REASSESS");
        assesses(caseNo, extendedTo(CORRECTED));
        completeReply(caseNo);
        assesses(caseNo, Answers.completed(office.today()));
        corrects(caseNo, 3, "result", "REASSESS");
        isOpen(caseNo, "assessFollowUp");
        assesses(caseNo, Answers.completed(office.today()));

        assertThat(sheet(caseNo)).containsExactly("1 VALID EXTENDED", "2 REPLACED COMPLETED", "2 VALID EXTENDED", "3 REPLACED COMPLETED",
            "3 VALID COMPLETED");
        isOpen(caseNo, "closeCase");
    }

    /** The deadline that was wrongly given no longer holds; the organisation is told, and the round may end in any result it allows. */
    @Test
    void anExtensionThatWasWrongReopensItsRound() {
        firstRoundExtended();
        office.sendMail(caseNo);
        corrects(caseNo, 1, "result", "REASSESS", "reason", "應為改善完成");

        isOpen(caseNo, "assessFollowUp");
        assertThat(sheet(caseNo)).containsExactly("1 REPLACED EXTENDED");
        assertThat(deadlines(caseNo)).containsExactly("1 2026-03-16", "2 2026-03-30", "1 2026-03-16");
        assertThat(timers(caseNo)).isEmpty();
        assertThat(rows("select body from outgoing_mail where case_no = ? and kind = 'EXTENSION_TAKEN_BACK'", caseNo)).singleElement()
            .asString().contains("前通知經第一次追蹤查核評估再給予之改善期限，係登錄有誤，不再適用，回復原改善期限中華民國115年3月16日（含當日）。",
                "更正說明：應為改善完成", "就第一次追蹤重行查核評估");
        assertThat(log(caseNo)).last().asString().contains("「尚未完成，再給予改善期限」登錄有誤，重行查核：應為改善完成");
        assesses(caseNo, severe(Stages.LATE_STOP));
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        assertThat(sheet(caseNo)).containsExactly("1 REPLACED EXTENDED", "1 APPROVED SUSPENDED");
    }

    /** What came in meanwhile is assessed in the round that is repeated; the round after it then begins as if for the first time. */
    @Test
    void aRepeatedRoundTakesOverWhatTheNextOneHadBegun() {
        firstRoundExtended();
        stages().assessing(caseNo);
        office.as(STAFF, () -> {
            tasks.setAssignee(office.task(caseNo, "assessFollowUp").getId(), COLLEAGUE);
            return null;
        });
        completeReply(caseNo);
        corrects(caseNo, 1, "result", "REASSESS");
        assertThat(rows("select round || ' ' || officer from follow_up_round where case_no = ?", caseNo)).containsExactly("1 " + COLLEAGUE);
        office.does(COLLEAGUE, caseNo, "assessFollowUp", extendedTo(CORRECTED));

        isOpen(caseNo);
        assertThat(rows("select round || ' ' || officer from follow_up_round where case_no = ? order by round", caseNo))
            .containsExactly("1 " + COLLEAGUE, "2 " + COLLEAGUE);
        assertThat(timers(caseNo)).containsExactly(taipei(LocalDate.of(2026, 4, 7), 9, 0), taipei(LocalDate.of(2026, 4, 11), 0, 0));
    }

    /** What the organisation has not read need not be taken back. */
    @Test
    void anExtensionThatHasNotLeftIsHeldBack() {
        firstRoundExtended();
        corrects(caseNo, 1, "result", "REASSESS");
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).contains("EXTENSION HELD").noneMatch(mail -> mail.startsWith("EXTENSION_TAKEN_BACK"));
    }

    /** A refused proposal of a removed round binds nobody. */
    @Test
    void aRepeatedRoundKeepsItsTrueDate() {
        firstRoundExtended();
        LocalDate first = office.today();
        office.waitUntil(caseNo, EXTENDED.plusDays(1));
        assesses(caseNo, suspended(Stages.LATE_STOP));
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.of("decision", "RETURN", "returnReason", "應予補件"));
        corrects(caseNo, 1, "result", "REASSESS");
        office.passDays(caseNo, 1);
        assesses(caseNo, Answers.with(extendedTo(CORRECTED), "followUpDate", first.toString()));

        isOpen(caseNo);
        assertThat(timers(caseNo)).as("the new round waits").hasSize(2);
    }

    @Test
    void aRepeatedRoundIsNotCorrectedAtTheSameTime() {
        firstRoundExtended();
        cannotCorrect(1, "更正後查核意見", "result", "REASSESS", "opinion", "另述");
    }

    @Test
    void aReplyInHandGoesBackWithItsRound() {
        firstRoundExtended();
        replies(letter(caseNo));
        isOpen(caseNo, "checkCompleteness");
        corrects(caseNo, 1, "result", "REASSESS");

        isOpen(caseNo, "checkCompleteness");
        assertThat(rows("select state from reply where case_no = ?", caseNo)).containsExactly("RECEIVED");
    }

    @Test
    void roundsAreTakenBackOneByOne() {
        firstRoundExtended();
        stages().assessing(caseNo);
        assesses(caseNo, extendedTo(CORRECTED));
        cannotCorrect(1, "第2次追蹤已有結果，請先更正該次", "result", "REASSESS");
        corrects(caseNo, 2, "result", "REASSESS");
        isOpen(caseNo, "assessFollowUp");
        corrects(caseNo, 1, "result", "REASSESS");
        isOpen(caseNo, "assessFollowUp");

        assertThat(sheet(caseNo)).containsExactly("1 REPLACED EXTENDED", "2 REPLACED EXTENDED");
        assertThat(rows("select round::text from follow_up_round where case_no = ?", caseNo)).containsExactly("1");
        assertThat(deadlines(caseNo)).last().isEqualTo("1 2026-03-16");

        office.passDays(caseNo, 1);
        assesses(caseNo, extendedTo(CORRECTED));
        isOpen(caseNo);
        assertThat(timers(caseNo)).as("the second round waits as if for the first time").hasSize(2);
    }

    /** The next round is still being created, so there is no round to go back from. */
    @Test
    void anExtensionIsNotTakenBackBeforeTheNextRoundHasBegun() {
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 18));
        office.tries(STAFF, caseNo, "assessFollowUp", extendedTo(EXTENDED));
        cannotCorrect(1, "第2次追蹤尚在建立，請稍後再更正", "result", "REASSESS");
    }

    @Test
    void aSuspensionIsNotTakenBackHere() {
        stages().assessing(caseNo);
        assesses(caseNo, severe(Stages.LATE_STOP));
        cannotCorrect(1, "請由主管退回", "result", "REASSESS");
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        cannotCorrect(1, "不得進行此作業", "result", "REASSESS");
    }

    @Test
    @Tag("D9")
    void theTextOfAnotherResultIsCorrected() {
        stages().assessing(caseNo);
        assesses(caseNo, Answers.with(extendedTo(EXTENDED), "result", "OTHER", "otherText", "設備送修", "nextStep", "EXTEND"));
        corrects(caseNo, 1, "otherText", "設備送修，待料");

        assertThat(rows("select other_text from assessment where case_no = ? order by id", caseNo)).containsExactly("設備送修", "設備送修，待料");
    }

    /** The supervisor approved the suspension on that ground, so it is not among what a correction changes. */
    @Test
    void theReasonOfSeverityStaysAsItWasApproved() {
        stages().assessing(caseNo);
        assesses(caseNo, severe(Stages.LATE_STOP));
        cannotCorrect(1, "中止陳核中", "opinion", "另述");
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        cannotCorrect(1, "表單沒有「severityReason」欄位", "severityReason", "惡意程式持續對外連線並外洩公文");
        corrects(caseNo, 1, "opinion", "另述");
        assertThat(rows("select severity_reason from assessment where case_no = ?", caseNo)).containsOnly("惡意程式持續對外連線");

        assertThat(sheet(caseNo)).containsExactly("1 REPLACED SUSPENDED", "1 APPROVED SUSPENDED");
        isOpen(caseNo, "dispatchSuspensionNotice");
    }

    @Test
    void whatDoesNotFitTheRowIsRefused() {
        cannotCorrect(1, "尚無結果可更正", "opinion", "另述");
        firstRoundExtended();
        cannotCorrect(1, "更正理由", "reason", " ", "opinion", "另述");
        cannotCorrect(1, "請填寫要更正的內容");
        cannotCorrect(1, "不得晚於今日", "followUpDate", "2026-03-19");
        cannotCorrect(1, "不得早於發文日期", "followUpDate", "2026-03-01");
        cannotCorrect(1, "非「其他」", "otherText", "另述");
        cannotCorrect(1, "更正後改善期限須晚於原改善期限", "newDeadline", "2026-03-16");
        cannotCorrect(1, "非工作日", "newDeadline", "2026-04-04");
        cannotCorrect(1, "「非工作日確認」所填115年4月3日（星期五）與「更正後改善期限」115年4月4日（星期六）不同", "newDeadline", "2026-04-04", "nonWorkingDay", "115年4月3日");
        cannotCorrect(2, "尚無結果可更正", "opinion", "另述");
        cannotCorrect(1, "查無案號", "caseNo", "115-9999", "opinion", "另述");
        cannotCorrect(1, "沒有選項「first」", "round", "first");
    }

    @Test
    void datesStayInTheOrderOfTheRounds() {
        firstRoundExtended();
        office.passDays(caseNo, 2);
        stages().assessing(caseNo);
        assesses(caseNo, extendedTo(CORRECTED));
        office.passDays(caseNo, 2);

        cannotCorrect(1, "不得晚於後次追蹤日期", "followUpDate", "2026-03-21");
        cannotCorrect(2, "前次追蹤日期", "followUpDate", "2026-03-17");
        cannotCorrect(1, "該期限之追蹤已有結果", "newDeadline", "2026-04-02");
    }

    @Test
    void onlyTheRoundThatEndedTheCaseIsReopened() {
        firstRoundExtended();
        completeReply(caseNo);
        assesses(caseNo, Answers.completed(office.today()));
        cannotCorrect(1, "第2次追蹤已有結果，請先更正該次", "result", "REASSESS");
        office.does(STAFF, caseNo, "closeCase", Answers.filing());
        cannotCorrect(2, "結案", "result", "REASSESS");
        cannotCorrect(2, "結案", "opinion", "另述");
    }

    /** Ends round 1 on 2026-03-18, after its deadline, with a new one. */
    private void firstRoundExtended() {
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 18));
        assesses(caseNo, extendedTo(EXTENDED));
        isOpen(caseNo);
    }

    private void cannotCorrect(int round, String words, Object... answers) {
        refusesStart(STAFF, "correctAssessment", correction(caseNo, round, answers), words);
    }
}
