package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.COLLEAGUE;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.camunda.bpm.engine.TaskService;
import org.exchangedesk.Answers;
import org.exchangedesk.Covers;
import org.exchangedesk.process.IssuedCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wrong row of the assessment sheet is replaced by a new one with a reason; it is never overwritten. */
@Covers("correctAssessment")
@Tag("F-32")
@Tag("D26")
class CorrectAssessmentTest extends IssuedCase {

    private static final LocalDate EXTENDED = LocalDate.of(2026, 3, 30);
    private static final LocalDate CORRECTED = LocalDate.of(2026, 4, 10);

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void noticeIsOut() {
        issued();
    }

    @Test
    void aWrongDateAndOpinionAreReplacedAndStayOnRecord() {
        firstRoundExtended();
        corrects(1, "result", "KEEP", "followUpDate", "2026-03-17", "opinion", "尚缺公文文號清單。");

        assertThat(list("select state || ' ' || follow_up_date || ' ' || opinion || coalesce(' ' || correction_reason, '')"
            + " from assessment where case_no = ? order by id")).containsExactly(
                "REPLACED 2026-03-18 尚缺掃描結果。", "VALID 2026-03-17 尚缺公文文號清單。 登錄有誤");
        assertThat(deadlines()).containsExactly("1 2026-03-16", "2 2026-03-30");
        assertThat(log()).last().asString().contains("更正追蹤評估", "第 1 次追蹤", "登錄有誤");
        assertThat(office.mails(caseNo)).filteredOn(mail -> mail.startsWith("EXTENSION")).hasSize(1);
    }

    /** 追蹤人員 is who followed up on 追蹤日期, and not who put a word right. */
    @Test
    void whoCorrectsAnOpinionIsNotWhoFollowedUp() {
        firstRoundExtended();
        office.start(COLLEAGUE, "correctAssessment", Answers.of("caseNo", caseNo, "round", "1", "reason", "誤字", "opinion", "尚缺掃描紀錄。"));
        assertThat(list("select assessed_by from assessment where case_no = ? order by id")).containsExactly(STAFF, STAFF);
        office.start(COLLEAGUE, "correctAssessment",
            Answers.of("caseNo", caseNo, "round", "1", "reason", "誤植", "followUpDate", "2026-03-17"));

        assertThat(list("select assessed_by from assessment where case_no = ? order by id")).containsExactly(STAFF, STAFF, COLLEAGUE);
        assertThat(list("select actor from notice_event where case_no = ? and kind = '更正追蹤評估'")).containsExactly(COLLEAGUE, COLLEAGUE);
    }

    @Test
    @Tag("D27")
    void aNewDeadlineIsToldAndMakesTheTimersAnew() {
        firstRoundExtended();
        corrects(1, "newDeadline", CORRECTED.toString());

        assertThat(sheet()).containsExactly("1 REPLACED EXTENDED", "1 VALID EXTENDED");
        assertThat(deadlines()).containsExactly("1 2026-03-16", "2 2026-03-30", "2 2026-04-10");
        assertThat(timers()).containsExactly(taipei(LocalDate.of(2026, 4, 7), 9, 0), taipei(LocalDate.of(2026, 4, 11), 0, 0));
        assertThat(list("select body from outgoing_mail where case_no = ? and kind = 'EXTENSION' order by register_no"))
            .hasSize(2).last().asString().contains("再給予改善期限至中華民國115年4月10日", "更正說明：登錄有誤",
                "經第一次追蹤查核評估", "；原改善期限為中華民國115年3月16日（含該日）。")
            .doesNotContain("115年3月30日");
    }

    /** A second correction replaces the first; what the organisation reads is still the deadline of the round before. */
    @Test
    void aDeadlineCorrectedTwiceIsToldWithTheOneBeforeTheExtension() {
        firstRoundExtended();
        asksForEarlyFollowUp();
        assesses(extendedTo(CORRECTED));
        corrects(2, "newDeadline", "2026-04-13");
        corrects(2, "newDeadline", "2026-04-14", "reason", "又誤植");

        assertThat(list("select body from outgoing_mail where case_no = ? and kind = 'EXTENSION' order by register_no"))
            .hasSize(4).last().asString().contains("再給予改善期限至中華民國115年4月14日", "更正說明：又誤植", "經第二次追蹤查核評估",
                "；原改善期限為中華民國115年3月30日（含該日）。")
            .doesNotContain("4月13日", "4月10日");
    }

    /** Whoever is about to be assessed cannot be given time by the back door; the assessment itself gives it. */
    @Test
    @Tag("D26")
    void aDeadlineIsNotCorrectedOnceItsRoundIsDueForAssessment() {
        firstRoundExtended();
        office.waitUntil(caseNo, EXTENDED.plusDays(1));
        isOpen("assessFollowUp");
        cannotCorrect(1, "newDeadline", CORRECTED.toString()).contains("本次追蹤已應查核，不得更正期限");
        corrects(1, "opinion", "尚缺公文文號清單。");

        assertThat(deadlines()).containsExactly("1 2026-03-16", "2 2026-03-30");
        isOpen("assessFollowUp");
    }

    /** The extension is on record, but its mail and the next round are still to come: both then take the corrected deadline. */
    @Test
    @Tag("D27")
    void aDeadlineIsCorrectedBeforeTheNextRoundHasBegun() {
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 18));
        office.tries(STAFF, caseNo, "assessFollowUp", extendedTo(EXTENDED));
        corrects(1, "newDeadline", CORRECTED.toString());

        assertThat(list("select body from outgoing_mail where case_no = ? and kind = 'EXTENSION'")).singleElement().asString()
            .contains("再給予改善期限至中華民國115年4月10日", "更正說明：登錄有誤");
        assertThat(timers()).containsExactly(taipei(LocalDate.of(2026, 4, 7), 9, 0), taipei(LocalDate.of(2026, 4, 11), 0, 0));
    }

    @Test
    void aDeadlineIsNotCorrectedAfterAnEarlyFollowUpOrACompleteReply() {
        firstRoundExtended();
        completeReply();
        isOpen("assessFollowUp");
        cannotCorrect(1, "newDeadline", CORRECTED.toString()).contains("已應查核");
        assesses(extendedTo(CORRECTED));
        asksForEarlyFollowUp();
        cannotCorrect(2, "newDeadline", "2026-04-13").contains("已應查核");
    }

    @Test
    void aCompletionThatWasWrongReopensTheSameRound() {
        completeReply();
        assesses(Answers.completed(office.today()));
        isOpen("closeCase");
        corrects(1, "result", "REASSESS");

        assertThat(office.status(caseNo)).isEqualTo("ISSUED");
        assertThat(sheet()).containsExactly("1 REPLACED COMPLETED");
        isOpen("assessFollowUp");
        assesses(extendedTo(EXTENDED));
        assertThat(sheet()).containsExactly("1 REPLACED COMPLETED", "1 VALID EXTENDED");
        assertThat(list("select round::text from follow_up_round where case_no = ? order by round")).containsExactly("1", "2");
    }

    @Test
    void aCompletionThatWasWrongReopensTheSecondAndTheThirdRound() {
        firstRoundExtended();
        completeReply();
        assesses(Answers.completed(office.today()));
        corrects(2, "result", "REASSESS");
        assesses(extendedTo(CORRECTED));
        completeReply();
        assesses(Answers.completed(office.today()));
        corrects(3, "result", "REASSESS");
        isOpen("assessFollowUp");
        assesses(Answers.completed(office.today()));

        assertThat(sheet()).containsExactly("1 VALID EXTENDED", "2 REPLACED COMPLETED", "2 VALID EXTENDED", "3 REPLACED COMPLETED",
            "3 VALID COMPLETED");
        isOpen("closeCase");
    }

    /** The deadline that was wrongly given no longer holds; the organisation is told, and the round may end in any result it allows. */
    @Test
    void anExtensionThatWasWrongReopensItsRound() {
        firstRoundExtended();
        office.sendMail(caseNo);
        corrects(1, "result", "REASSESS", "reason", "應為改善完成");

        isOpen("assessFollowUp");
        assertThat(sheet()).containsExactly("1 REPLACED EXTENDED");
        assertThat(deadlines()).containsExactly("1 2026-03-16", "2 2026-03-30", "1 2026-03-16");
        assertThat(timers()).isEmpty();
        assertThat(list("select body from outgoing_mail where case_no = ? and kind = 'EXTENSION_TAKEN_BACK'")).singleElement()
            .asString().contains("前通知經第一次追蹤查核評估再給予之改善期限，係登錄有誤，不再適用，回復原改善期限中華民國115年3月16日（含該日）。",
                "更正說明：應為改善完成", "就第一次追蹤重行查核評估");
        assertThat(log()).last().asString().contains("「尚未完成，再給予改善期限」登錄有誤，重行查核：應為改善完成");
        assesses(severe());
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        assertThat(sheet()).containsExactly("1 REPLACED EXTENDED", "1 APPROVED SUSPENDED");
    }

    /** What came in meanwhile is assessed in the round that is repeated; the round after it then begins as if for the first time. */
    @Test
    void aRepeatedRoundTakesOverWhatTheNextOneHadBegun() {
        firstRoundExtended();
        asksForEarlyFollowUp();
        office.as(STAFF, () -> {
            tasks.setAssignee(office.task(caseNo, "assessFollowUp").getId(), COLLEAGUE);
            return null;
        });
        completeReply();
        corrects(1, "result", "REASSESS");
        assertThat(list("select round || ' ' || officer from follow_up_round where case_no = ?")).containsExactly("1 " + COLLEAGUE);
        office.does(COLLEAGUE, caseNo, "assessFollowUp", extendedTo(CORRECTED));

        isOpen();
        assertThat(list("select round || ' ' || officer from follow_up_round where case_no = ? order by round"))
            .containsExactly("1 " + COLLEAGUE, "2 " + COLLEAGUE);
        assertThat(timers()).containsExactly(taipei(LocalDate.of(2026, 4, 7), 9, 0), taipei(LocalDate.of(2026, 4, 11), 0, 0));
    }

    /** What the organisation has not read need not be taken back. */
    @Test
    void anExtensionThatHasNotLeftIsHeldBack() {
        firstRoundExtended();
        corrects(1, "result", "REASSESS");
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).contains("EXTENSION HELD").noneMatch(mail -> mail.startsWith("EXTENSION_TAKEN_BACK"));
    }

    /** A refused proposal of a removed round binds nobody. */
    @Test
    void aRepeatedRoundKeepsItsTrueDate() {
        firstRoundExtended();
        LocalDate first = office.today();
        office.waitUntil(caseNo, EXTENDED.plusDays(1));
        assesses(suspended());
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.of("decision", "RETURN", "returnReason", "應予補件"));
        corrects(1, "result", "REASSESS");
        office.passDays(caseNo, 1);
        assesses(Answers.with(extendedTo(CORRECTED), "followUpDate", first.toString()));

        isOpen();
        assertThat(timers()).as("the new round waits").hasSize(2);
    }

    @Test
    void aRepeatedRoundIsNotCorrectedAtTheSameTime() {
        firstRoundExtended();
        cannotCorrect(1, "result", "REASSESS", "opinion", "另述").contains("更正後查核意見");
    }

    @Test
    void aReplyInHandGoesBackWithItsRound() {
        firstRoundExtended();
        replies(letter());
        isOpen("checkCompleteness");
        corrects(1, "result", "REASSESS");

        isOpen("checkCompleteness");
        assertThat(list("select state from reply where case_no = ?")).containsExactly("RECEIVED");
    }

    @Test
    void roundsAreTakenBackOneByOne() {
        firstRoundExtended();
        asksForEarlyFollowUp();
        assesses(extendedTo(CORRECTED));
        cannotCorrect(1, "result", "REASSESS").contains("第 2 次追蹤已有結果，請先更正該次");
        corrects(2, "result", "REASSESS");
        isOpen("assessFollowUp");
        corrects(1, "result", "REASSESS");
        isOpen("assessFollowUp");

        assertThat(sheet()).containsExactly("1 REPLACED EXTENDED", "2 REPLACED EXTENDED");
        assertThat(list("select round::text from follow_up_round where case_no = ?")).containsExactly("1");
        assertThat(deadlines()).last().isEqualTo("1 2026-03-16");

        office.passDays(caseNo, 1);
        assesses(extendedTo(CORRECTED));
        isOpen();
        assertThat(timers()).as("the second round waits as if for the first time").hasSize(2);
    }

    /** The next round is still being created, so there is no round to go back from. */
    @Test
    void anExtensionIsNotTakenBackBeforeTheNextRoundHasBegun() {
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 18));
        office.tries(STAFF, caseNo, "assessFollowUp", extendedTo(EXTENDED));
        cannotCorrect(1, "result", "REASSESS").contains("第 2 次追蹤尚在建立，請稍後再更正");
    }

    @Test
    void aSuspensionIsNotTakenBackHere() {
        asksForEarlyFollowUp();
        assesses(severe());
        cannotCorrect(1, "result", "REASSESS").contains("請由主管退回");
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        cannotCorrect(1, "result", "REASSESS").contains("不得進行此作業");
    }

    @Test
    @Tag("D9")
    void theTextOfAnotherResultIsCorrected() {
        asksForEarlyFollowUp();
        assesses(Answers.with(extendedTo(EXTENDED), "result", "OTHER", "otherText", "設備送修", "nextStep", "EXTEND"));
        corrects(1, "otherText", "設備送修，待料");

        assertThat(list("select other_text from assessment where case_no = ? order by id")).containsExactly("設備送修", "設備送修，待料");
    }

    /** The supervisor approved the suspension on that ground, so it is not among what a correction changes. */
    @Test
    void theReasonOfSeverityStaysAsItWasApproved() {
        asksForEarlyFollowUp();
        assesses(severe());
        cannotCorrect(1, "opinion", "另述").contains("中止陳核中");
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        cannotCorrect(1, "severityReason", "惡意程式持續對外連線並外洩公文").contains("表單沒有「severityReason」欄位");
        corrects(1, "opinion", "另述");
        assertThat(list("select severity_reason from assessment where case_no = ?")).containsOnly("惡意程式持續對外連線");

        assertThat(sheet()).containsExactly("1 REPLACED SUSPENDED", "1 APPROVED SUSPENDED");
        isOpen("dispatchSuspensionNotice");
    }

    @Test
    void whatDoesNotFitTheRowIsRefused() {
        cannotCorrect(1, "opinion", "另述").contains("尚無結果可更正");
        firstRoundExtended();
        cannotCorrect(1, "reason", " ", "opinion", "另述").contains("更正理由");
        cannotCorrect(1).contains("請填寫要更正的內容");
        cannotCorrect(1, "followUpDate", "2026-03-19").contains("不得晚於今日");
        cannotCorrect(1, "followUpDate", "2026-03-01").contains("不得早於發文日期");
        cannotCorrect(1, "otherText", "另述").contains("非「其他」");
        cannotCorrect(1, "newDeadline", "2026-03-16").contains("新改善期限須晚於原改善期限");
        cannotCorrect(1, "newDeadline", "2026-04-04").contains("非工作日");
        cannotCorrect(1, "newDeadline", "2026-04-04", "nonWorkingDay", "115年4月3日")
            .contains("「非工作日確認」所填115年4月3日（星期五）與「新改善期限」115年4月4日（星期六）不同");
        cannotCorrect(2, "opinion", "另述").contains("尚無結果可更正");
        cannotCorrect(1, "caseNo", "115-9999", "opinion", "另述").contains("查無案號");
        cannotCorrect(1, "round", "first").contains("沒有選項「first」");
    }

    @Test
    void datesStayInTheOrderOfTheRounds() {
        firstRoundExtended();
        office.passDays(caseNo, 2);
        asksForEarlyFollowUp();
        assesses(extendedTo(CORRECTED));
        office.passDays(caseNo, 2);

        cannotCorrect(1, "followUpDate", "2026-03-21").contains("不得晚於後次追蹤日期");
        cannotCorrect(2, "followUpDate", "2026-03-17").contains("前次追蹤日期");
        cannotCorrect(1, "newDeadline", "2026-04-02").contains("該期限之追蹤已有結果");
    }

    @Test
    void onlyTheRoundThatEndedTheCaseIsReopened() {
        firstRoundExtended();
        completeReply();
        assesses(Answers.completed(office.today()));
        cannotCorrect(1, "result", "REASSESS").contains("第 2 次追蹤已有結果，請先更正該次");
        office.does(STAFF, caseNo, "closeCase", Answers.filing());
        cannotCorrect(2, "result", "REASSESS").contains("結案");
        cannotCorrect(2, "opinion", "另述").contains("結案");
    }

    /** Ends round 1 on 2026-03-18, after its deadline, with a new one. */
    private void firstRoundExtended() {
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 18));
        assesses(extendedTo(EXTENDED));
        isOpen();
    }

    private AbstractStringAssert<?> cannotCorrect(int round, Object... answers) {
        Map<String, Object> correction = Answers.with(Answers.of("caseNo", caseNo, "round", String.valueOf(round), "reason", "登錄有誤"),
            answers);
        return refused(() -> office.start(STAFF, "correctAssessment", correction));
    }
}
