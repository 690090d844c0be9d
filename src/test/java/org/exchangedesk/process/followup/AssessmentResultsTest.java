package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The results of each round exactly as its row of the sheet allows them. */
@Tag("D3")
@Tag("F-35")
class AssessmentResultsTest extends CasePath {

    private String caseNo;

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "2,2", "3,1", "3,2", "3,3"})
    @Tag("F-37")
    void completionClosesTheCaseInAnyRound(int followUps, int round) {
        inRound(round, followUps);
        refuses(STAFF, caseNo, "assessFollowUp", Answers.completed(office.today()), "尚無經檢核完整之回復");
        completeReply(caseNo);
        assesses(caseNo, Answers.completed(office.today()));

        assertThat(sheet(caseNo)).last().isEqualTo(round + " VALID COMPLETED");
        isOpen(caseNo, "closeCase");
    }

    @ParameterizedTest
    @CsvSource({"2,1", "3,1", "3,2"})
    void anExtensionEndsTheRoundAndTheNextOneRunsToTheNewDate(int followUps, int round) {
        inRound(round, followUps);
        assesses(caseNo, extendedTo(newDeadline()));

        assertThat(sheet(caseNo)).last().isEqualTo(round + " VALID EXTENDED");
        assertThat(deadlines(caseNo)).hasSize(round + 1).last().isEqualTo(round + 1 + " " + newDeadline());
        assertThat(rows("select round::text from follow_up_round where case_no = ?", caseNo)).hasSize(round + 1);
        assertThat(office.mails(caseNo)).contains("EXTENSION QUEUED");
        isOpen(caseNo);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Tag("F-38")
    void theLastRoundKnowsNeitherExtensionNorOther(int followUps) {
        inRound(followUps, followUps);
        completeReply(caseNo);
        refuses(STAFF, caseNo, "assessFollowUp", extendedTo(newDeadline()), "沒有選項「EXTENDED」");
        for (String nextStep : new String[]{"CLOSE", "EXTEND", "SUSPEND"}) {
            refuses(STAFF, caseNo, "assessFollowUp", other(nextStep), "沒有選項「OTHER」");
        }
        assesses(caseNo, followUps == 1 ? severe(Stages.LATE_STOP) : suspended(Stages.LATE_STOP));
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());

        assertThat(sheet(caseNo)).last().isEqualTo(followUps + " APPROVED SUSPENDED");
        isOpen(caseNo, "dispatchSuspensionNotice");
    }

    @Test
    @Tag("D25")
    void theFirstRoundSuspendsOnlyWithSeverityAndItsReason() {
        inRound(1, 3);
        refuses(STAFF, caseNo, "assessFollowUp", suspended(Stages.LATE_STOP), "須認定事態嚴重");
        refuses(STAFF, caseNo, "assessFollowUp", Answers.with(severe(Stages.LATE_STOP), "severityReason", " "), "請填寫理由");
        refuses(STAFF, caseNo, "assessFollowUp", Answers.with(suspended(Stages.LATE_STOP), "severityReason", "惡意程式持續對外連線"), "須認定事態嚴重");
        assesses(caseNo, severe(Stages.LATE_STOP));

        assertThat(rows("select severity_reason || ' ' || proposed_start_on from assessment where case_no = ?", caseNo))
            .containsExactly("惡意程式持續對外連線 2026-05-04");
        assertThat(office.status(caseNo)).isEqualTo("ISSUED");
        isOpen(caseNo, "approveSuspension");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void laterRoundsSuspendWithoutSeverity(int round) {
        inRound(round, 3);
        assesses(caseNo, suspended(Stages.LATE_STOP));

        assertThat(sheet(caseNo)).last().isEqualTo(round + " PROPOSED SUSPENDED");
        isOpen(caseNo, "approveSuspension");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Tag("D9")
    void anotherResultGoesOnOneOfThreeWaysUnderTheSameGuards(int round) {
        inRound(round, 3);
        refuses(STAFF, caseNo, "assessFollowUp", Answers.with(other("EXTEND"), "otherText", null), "請填寫說明");
        refuses(STAFF, caseNo, "assessFollowUp", Answers.with(other("EXTEND"), "nextStep", null, "newDeadline", null), "請指定後續處理");
        refuses(STAFF, caseNo, "assessFollowUp", other("CLOSE"), "尚無經檢核完整之回復");
        refuses(STAFF, caseNo, "assessFollowUp", Answers.with(other("EXTEND"), "newDeadline", null), "新改善期限");
        Map<String, Object> withoutDay = Answers.with(other("SUSPEND"), "suspensionStartOn", null);
        refuses(STAFF, caseNo, "assessFollowUp", round == 1 ? Answers.with(withoutDay, "severe", true, "severityReason", "嚴重") : withoutDay,
            "擬中止起日");
        if (round == 1) {
            refuses(STAFF, caseNo, "assessFollowUp", other("SUSPEND"), "須認定事態嚴重");
        }
        assesses(caseNo, other("EXTEND"));

        assertThat(sheet(caseNo)).last().isEqualTo(round + " VALID OTHER EXTENDED");
        assertThat(deadlines(caseNo)).last().isEqualTo(round + 1 + " " + newDeadline());
        isOpen(caseNo);
    }

    @Test
    @Tag("D9")
    void anotherResultMayCloseTheCase() {
        inRound(1, 3);
        completeReply(caseNo);
        assesses(caseNo, other("CLOSE"));

        assertThat(sheet(caseNo)).containsExactly("1 VALID OTHER COMPLETED");
        isOpen(caseNo, "closeCase");
    }

    @Test
    @Tag("D9")
    void anotherResultMayComeToASuspension() {
        inRound(2, 3);
        assesses(caseNo, other("SUSPEND"));

        assertThat(sheet(caseNo)).last().isEqualTo("2 PROPOSED OTHER SUSPENDED");
        isOpen(caseNo, "approveSuspension");
    }

    @Test
    @Tag("F-18")
    void aNewDeadlineLiesBehindTheOldOneAndOnAWorkingDay() {
        caseNo = stages().level2().served();
        stages().assessing(caseNo);
        refuses(STAFF, caseNo, "assessFollowUp", extendedTo(Stages.LEVEL_2_DEADLINE), "新改善期限須晚於現行期限");
        refuses(STAFF, caseNo, "assessFollowUp", extendedTo(LocalDate.of(2026, 4, 3)), "非工作日");
        refuses(STAFF, caseNo, "assessFollowUp", extendedTo(LocalDate.of(2036, 4, 3)), "辦公日曆表尚未載入");
        refuses(STAFF, caseNo, "assessFollowUp", Answers.with(extendedTo(newDeadline()), "newDeadline", "115年2月30日"), "並無該日");
        // confirmed for one day, then another one was chosen
        refuses(STAFF, caseNo, "assessFollowUp", Answers.with(extendedTo(LocalDate.of(2026, 4, 6)), "nonWorkingDay", "115/04/03（五）"),
            "「非工作日確認」所填115年4月3日（星期五）與「新改善期限」115年4月6日（星期一）不同");
        refuses(STAFF, caseNo, "assessFollowUp", Answers.with(extendedTo(LocalDate.of(2026, 4, 3)), "nonWorkingDay", "115/02/30"), "並無該日");
        assesses(caseNo, Answers.with(extendedTo(LocalDate.of(2026, 4, 3)), "nonWorkingDay", "115/04/03（五）"));

        assertThat(deadlines(caseNo)).last().isEqualTo("2 2026-04-03");
        assertThat(rows("select entered_on || ' ' || computation from deadline where case_no = ? order by id", caseNo)).last().isEqualTo(
            "2026-04-03 第1次追蹤再給予改善期限：所定之日115年4月3日（星期五）為休息日（補假），經確認仍以該日為準，不順延；期限中華民國115年4月3日，含當日，至24時止");
        assertThat(log(caseNo)).anyMatch(line -> line.startsWith("staff-a 期限計算 第1次追蹤再給予改善期限：所定之日115年4月3日（星期五）"));
    }

    /** Each deadline stands there, and how the one came about that this round ran to. */
    @ParameterizedTest
    @CsvSource({"1, 發文日115年3月2日（星期一）為始日", "2, 第1次追蹤再給予改善期限：所定之日115年4月1日（星期三）為工作日",
        "3, 第2次追蹤再給予改善期限：所定之日115年4月15日（星期三）為工作日"})
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
        refuses(STAFF, caseNo, "assessFollowUp", extendedTo(office.today()), "須晚於");
        refuses(STAFF, caseNo, "assessFollowUp",
            Answers.with(extendedTo(office.today().minusDays(3)), "followUpDate", Stages.LEVEL_2_DEADLINE.toString()), "「新改善期限」須晚於今日");
        refuses(STAFF, caseNo, "assessFollowUp",
            Answers.with(suspended(Stages.LATE_STOP), "suspensionStartOn", office.today().toString(), "severe", true,
                "severityReason", "嚴重"),
            "「擬中止起日」須晚於今日");
    }

    @Test
    @Tag("F-32")
    void theDateOfAFollowUpLiesBetweenTheLastOneAndToday() {
        inRound(2, 3);
        refuses(STAFF, caseNo, "assessFollowUp",
            Answers.with(extendedTo(newDeadline()), "followUpDate", office.today().plusDays(1).toString()), "追蹤日期不得晚於今日");
        refuses(STAFF, caseNo, "assessFollowUp",
            Answers.with(extendedTo(newDeadline()), "followUpDate", Stages.LEVEL_2_DEADLINE.toString()), "前次追蹤日期");
        refuses(STAFF, caseNo, "assessFollowUp",
            Answers.with(extendedTo(newDeadline()), "followUpDate", null, "opinion", null, "result", null), "追蹤結果", "追蹤日期", "查核意見");
    }

    @Test
    @Tag("D2")
    void aSuspendedCaseHasNoFurtherFollowUp() {
        inRound(1, 3);
        assesses(caseNo, severe(Stages.LATE_STOP));
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());

        refusesStart(STAFF, "requestEarlyFollowUp", Answers.of("caseNo", caseNo, "reason", "再查"), "不得進行此作業");
        assertThat(rows("select round::text from follow_up_round where case_no = ?", caseNo)).containsExactly("1");
    }

    /** The assessment of that round is open because its deadline has passed. */
    private void inRound(int round, int followUps) {
        caseNo = stages().level2(10, followUps).served();
        office.waitUntil(caseNo, Stages.LEVEL_2_DEADLINE.plusDays(1));
        for (int before = 1; before < round; before++) {
            LocalDate next = newDeadline();
            assesses(caseNo, extendedTo(next));
            office.waitUntil(caseNo, next.plusDays(1));
        }
        isOpen(caseNo, "assessFollowUp");
    }

    /** A working day about two weeks ahead, behind every deadline so far. */
    private LocalDate newDeadline() {
        return office.today().isAfter(LocalDate.of(2026, 4, 1))
            ? LocalDate.of(2026, 4, 15)
            : office.today().isAfter(Stages.LEVEL_2_DEADLINE)
                ? LocalDate.of(2026, 4, 1)
                : LocalDate.of(2026, 3, 30);
    }

    private Map<String, Object> other(String nextStep) {
        return Answers.with(extendedTo(newDeadline()), "result", "OTHER", "otherText", "設備送修", "nextStep", nextStep,
            "newDeadline", nextStep.equals("EXTEND") ? newDeadline().toString() : null,
            "suspensionStartOn", nextStep.equals("SUSPEND") ? Stages.LATE_STOP.toString() : null);
    }
}
