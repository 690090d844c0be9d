package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.process.IssuedCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The results of each round exactly as its row of the sheet allows them. */
@Tag("D3")
@Tag("F-35")
class AssessmentResultsTest extends IssuedCase {

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "2,2", "3,1", "3,2", "3,3"})
    @Tag("F-37")
    void completionClosesTheCaseInAnyRound(int followUps, int round) {
        inRound(round, followUps);
        refused(STAFF, "assessFollowUp", Answers.completed(office.today())).contains("尚無經檢核完整之回復");
        completeReply();
        assesses(Answers.completed(office.today()));

        assertThat(sheet()).last().isEqualTo(round + " VALID COMPLETED");
        isOpen("closeCase");
    }

    @ParameterizedTest
    @CsvSource({"2,1", "3,1", "3,2"})
    void anExtensionEndsTheRoundAndTheNextOneRunsToTheNewDate(int followUps, int round) {
        inRound(round, followUps);
        assesses(extendedTo(newDeadline()));

        assertThat(sheet()).last().isEqualTo(round + " VALID EXTENDED");
        assertThat(deadlines()).hasSize(round + 1).last().isEqualTo(round + 1 + " " + newDeadline());
        assertThat(list("select round::text from follow_up_round where case_no = ?")).hasSize(round + 1);
        assertThat(office.mails(caseNo)).contains("EXTENSION QUEUED");
        isOpen();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Tag("F-38")
    void theLastRoundKnowsNeitherExtensionNorOther(int followUps) {
        inRound(followUps, followUps);
        completeReply();
        refused(STAFF, "assessFollowUp", extendedTo(newDeadline())).contains("沒有選項「EXTENDED」");
        for (String nextStep : new String[]{"CLOSE", "EXTEND", "SUSPEND"}) {
            refused(STAFF, "assessFollowUp", other(nextStep)).contains("沒有選項「OTHER」");
        }
        assesses(followUps == 1 ? severe() : suspended());
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());

        assertThat(sheet()).last().isEqualTo(followUps + " APPROVED SUSPENDED");
        isOpen("dispatchSuspensionNotice");
    }

    @Test
    @Tag("D25")
    void theFirstRoundSuspendsOnlyWithSeverityAndItsReason() {
        inRound(1, 3);
        refused(STAFF, "assessFollowUp", suspended()).contains("須認定事態嚴重");
        refused(STAFF, "assessFollowUp", Answers.with(severe(), "severityReason", " ")).contains("請填寫理由");
        refused(STAFF, "assessFollowUp", Answers.with(suspended(), "severityReason", "惡意程式持續對外連線")).contains("須認定事態嚴重");
        assesses(severe());

        assertThat(list("select severity_reason || ' ' || proposed_start_on from assessment where case_no = ?"))
            .containsExactly("惡意程式持續對外連線 2026-05-04");
        assertThat(office.status(caseNo)).isEqualTo("ISSUED");
        isOpen("approveSuspension");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void laterRoundsSuspendWithoutSeverity(int round) {
        inRound(round, 3);
        assesses(suspended());

        assertThat(sheet()).last().isEqualTo(round + " PROPOSED SUSPENDED");
        isOpen("approveSuspension");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Tag("D9")
    void anotherResultGoesOnOneOfThreeWaysUnderTheSameGuards(int round) {
        inRound(round, 3);
        refused(STAFF, "assessFollowUp", Answers.with(other("EXTEND"), "otherText", null)).contains("請填寫說明");
        refused(STAFF, "assessFollowUp", Answers.with(other("EXTEND"), "nextStep", null, "newDeadline", null)).contains("請指定後續處理");
        refused(STAFF, "assessFollowUp", other("CLOSE")).contains("尚無經檢核完整之回復");
        refused(STAFF, "assessFollowUp", Answers.with(other("EXTEND"), "newDeadline", null)).contains("新改善期限");
        Map<String, Object> withoutDay = Answers.with(other("SUSPEND"), "suspensionStartOn", null);
        refused(STAFF, "assessFollowUp", round == 1 ? Answers.with(withoutDay, "severe", true, "severityReason", "嚴重") : withoutDay)
            .contains("擬中止起日");
        if (round == 1) {
            refused(STAFF, "assessFollowUp", other("SUSPEND")).contains("須認定事態嚴重");
        }
        assesses(other("EXTEND"));

        assertThat(sheet()).last().isEqualTo(round + " VALID OTHER EXTENDED");
        assertThat(deadlines()).last().isEqualTo(round + 1 + " " + newDeadline());
        isOpen();
    }

    @Test
    @Tag("D9")
    void anotherResultMayCloseTheCase() {
        inRound(1, 3);
        completeReply();
        assesses(other("CLOSE"));

        assertThat(sheet()).containsExactly("1 VALID OTHER COMPLETED");
        isOpen("closeCase");
    }

    @Test
    @Tag("D9")
    void anotherResultMayComeToASuspension() {
        inRound(2, 3);
        assesses(other("SUSPEND"));

        assertThat(sheet()).last().isEqualTo("2 PROPOSED OTHER SUSPENDED");
        isOpen("approveSuspension");
    }

    @Test
    @Tag("F-18")
    void aNewDeadlineLiesBehindTheOldOneAndOnAWorkingDay() {
        issued();
        asksForEarlyFollowUp();
        refused(STAFF, "assessFollowUp", extendedTo(DUE)).contains("新改善期限須晚於現行期限");
        refused(STAFF, "assessFollowUp", extendedTo(LocalDate.of(2026, 4, 3))).contains("非工作日");
        refused(STAFF, "assessFollowUp", extendedTo(LocalDate.of(2036, 4, 3))).contains("辦公日曆表尚未載入");
        refused(STAFF, "assessFollowUp", Answers.with(extendedTo(newDeadline()), "newDeadline", "115年2月30日")).contains("並無該日");
        // confirmed for one day, then another one was chosen
        refused(STAFF, "assessFollowUp", Answers.with(extendedTo(LocalDate.of(2026, 4, 6)), "nonWorkingDay", "115/04/03（五）"))
            .contains("「非工作日確認」所填115年4月3日（星期五）與「新改善期限」115年4月6日（星期一）不同");
        refused(STAFF, "assessFollowUp", Answers.with(extendedTo(LocalDate.of(2026, 4, 3)), "nonWorkingDay", "115/02/30")).contains("並無該日");
        assesses(Answers.with(extendedTo(LocalDate.of(2026, 4, 3)), "nonWorkingDay", "115/04/03（五）"));

        assertThat(deadlines()).last().isEqualTo("2 2026-04-03");
        assertThat(list("select entered_on || ' ' || computation from deadline where case_no = ? order by id")).last().isEqualTo(
            "2026-04-03 第 1 次追蹤再給予改善期限：所定之日115年4月3日（星期五）為休息日（補假），經確認仍以該日為準，不順延；期限中華民國115年4月3日，含該日，至24時止");
        assertThat(log()).anyMatch(line -> line.startsWith("期限計算：第 1 次追蹤再給予改善期限：所定之日115年4月3日（星期五）"));
    }

    /** Each deadline stands there, and how the one came about that this round ran to. */
    @ParameterizedTest
    @CsvSource({"1, 發文日115年3月2日（星期一）為首日", "2, 第 1 次追蹤再給予改善期限：所定之日115年4月1日（星期三）為工作日",
        "3, 第 2 次追蹤再給予改善期限：所定之日115年4月15日（星期三）為工作日"})
    @Tag("F-18")
    @Tag("D26")
    void theTaskSaysHowTheDeadlineOfItsRoundCameAbout(int round, String computation) {
        inRound(round, 3);

        String summary = (String) office.form(caseNo, "assessFollowUp").get("caseSummary");
        assertThat(summary).containsOnlyOnce("期限計算：").containsPattern("次改善期限：中華民國115年\\d+月\\d+日\n期限計算：" + computation);
        assertThat(summary.lines().filter(line -> line.contains("次改善期限："))).hasSize(round)
            .first().isEqualTo("第一次改善期限：中華民國115年3月16日");
    }

    @Test
    @Tag("F-18")
    void aNewDeadlineIsNeverInThePast() {
        inRound(1, 3);
        office.passDays(caseNo, 20);
        refused(STAFF, "assessFollowUp", extendedTo(office.today())).contains("須晚於");
        refused(STAFF, "assessFollowUp", Answers.with(extendedTo(office.today().minusDays(3)), "followUpDate", DUE.toString()))
            .contains("「新改善期限」須晚於今日");
        refused(STAFF, "assessFollowUp", Answers.with(suspended(), "suspensionStartOn", office.today().toString(), "severe", true,
            "severityReason", "嚴重")).contains("「擬中止起日」須晚於今日");
    }

    @Test
    @Tag("F-32")
    void theDateOfAFollowUpLiesBetweenTheLastOneAndToday() {
        inRound(2, 3);
        refused(STAFF, "assessFollowUp", Answers.with(extendedTo(newDeadline()), "followUpDate", office.today().plusDays(1).toString()))
            .contains("追蹤日期不得晚於今日");
        refused(STAFF, "assessFollowUp", Answers.with(extendedTo(newDeadline()), "followUpDate", DUE.toString()))
            .contains("前次追蹤日期");
        refused(STAFF, "assessFollowUp", Answers.with(extendedTo(newDeadline()), "followUpDate", null, "opinion", null, "result", null))
            .contains("追蹤結果", "追蹤日期", "查核意見");
    }

    @Test
    @Tag("D2")
    void aSuspendedCaseHasNoFurtherFollowUp() {
        inRound(1, 3);
        assesses(severe());
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());

        refused(() -> office.start(STAFF, "requestEarlyFollowUp", Answers.of("caseNo", caseNo, "reason", "再查"))).contains("不得進行此作業");
        assertThat(list("select round::text from follow_up_round where case_no = ?")).containsExactly("1");
    }

    /** The assessment of that round is open because its deadline has passed. */
    private void inRound(int round, int followUps) {
        issued(followUps);
        office.waitUntil(caseNo, DUE.plusDays(1));
        for (int before = 1; before < round; before++) {
            LocalDate next = newDeadline();
            assesses(extendedTo(next));
            office.waitUntil(caseNo, next.plusDays(1));
        }
        isOpen("assessFollowUp");
    }

    /** A working day about two weeks ahead, behind every deadline so far. */
    private LocalDate newDeadline() {
        return office.today().isAfter(LocalDate.of(2026, 4, 1))
            ? LocalDate.of(2026, 4, 15)
            : office.today().isAfter(DUE)
                ? LocalDate.of(2026, 4, 1)
                : LocalDate.of(2026, 3, 30);
    }

    private Map<String, Object> other(String nextStep) {
        return Answers.with(extendedTo(newDeadline()), "result", "OTHER", "otherText", "設備送修", "nextStep", nextStep,
            "newDeadline", nextStep.equals("EXTEND") ? newDeadline().toString() : null,
            "suspensionStartOn", nextStep.equals("SUSPEND") ? START_OF_SUSPENSION.toString() : null);
    }
}
