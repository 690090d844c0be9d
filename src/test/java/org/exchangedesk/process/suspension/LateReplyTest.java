package org.exchangedesk.process.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.COLLEAGUE;
import static org.exchangedesk.Office.STAFF;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was checked when a step was decided and has changed since is checked again where it counts, and the open task says so. */
@Tag("S-03")
class LateReplyTest extends CasePath {

    @Autowired
    private TaskService tasks;

    @Test
    void aCompleteReplyAfterTheApprovalIsShownAndNeedsAReasonToGoOn() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        office.passDays(caseNo, 1);
        completeReply(caseNo);
        Map<String, Object> dispatch = Answers.with(Stages.suspensionByLetter(office.today()), "documentNumber",
            "府研智字第" + organization + "號",
            "doubtReason", null);

        assertThat(shown(caseNo, "dispatchSuspensionNotice", "caseSummary")).contains("※核定中止後收到之第1號回復業經檢核完整");
        refuses(STAFF, caseNo, "dispatchSuspensionNotice", dispatch, "核定中止後收到之第1號回復業經檢核完整", "請於「仍予辦理之理由」敘明理由後再送出");
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(dispatch, "doubtReason", "佐證資料不實，另案函復"));
        assertThat(log(caseNo)).anyMatch(line -> line.endsWith("業經檢核完整；理由：佐證資料不實，另案函復"));
    }

    @Test
    void aReplyThatNobodyHasReadIsShownAndNeedsAReasonToGoOn() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        replies(email(caseNo));

        assertThat(shown(caseNo, "dispatchSuspensionNotice", "caseSummary")).contains("※第1號回復尚未處理");
        refuses(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(Stages.suspensionByLetter(office.today()), "documentNumber",
            "府研智字第" + organization + "號", "doubtReason", null), "第1號回復尚未處理");
    }

    @Test
    void theTaskBeforeTheStopShowsACompleteReply() {
        String caseNo = stages().startDateReached(stages().issuedByLetter());
        completeReply(caseNo);

        assertThat(shown(caseNo, "confirmServiceStopped", "caseSummary")).contains("※核定中止後收到之第1號回復業經檢核完整");
    }

    /** A colleague may be typing about another reply just then. */
    @Test
    void theCorrectionOfOneReplyLeavesTheTaskOfAnotherAlone() {
        String caseNo = stages().notified(stages().issuedByLetter());
        replies(email(caseNo));
        replies(email(caseNo));
        List<Task> calls = calls(caseNo);
        assertThat(calls).hasSize(2);
        tasks.claim(calls.get(1).getId(), COLLEAGUE);

        replies(Answers.with(email(caseNo), "corrects", 1, "correctionReason", "登錄有誤"));

        assertThat(calls(caseNo)).extracting(Task::getId).contains(calls.get(1).getId()).doesNotContain(calls.get(0).getId());
        assertThat(calls(caseNo)).filteredOn(task -> task.getId().equals(calls.get(1).getId())).extracting(Task::getAssignee)
            .containsExactly(COLLEAGUE);
    }

    /** The mail is written by a step of its own, which may be tried again later. */
    @Test
    void whatIsMissingIsNotAskedForWhenItHasComeBeforeTheMailIsWritten() {
        String caseNo = stages().served();
        replies(Answers.with(letter(caseNo), "sealSeen", false));
        office.tries(STAFF, caseNo, "checkCompleteness", Answers.of("completeness", "INCOMPLETE", "missingItems", "請補蓋用戶印信"));

        arrives(Answers.with(letter(caseNo), "corrects", 1, "correctionReason", "印信在次頁"));
        office.runJobs(caseNo);

        assertThat(office.mails(caseNo)).isEmpty();
        assertThat(log(caseNo)).contains("system 未通知補正 第1號回復業經補正、更正，或案件、中止已撤銷，毋須再通知補正");
        isOpen(caseNo, "checkCompleteness");
    }

    /** In the order in which they were opened. */
    private List<Task> calls(String caseNo) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNo).taskDefinitionKey("userTask_confirmByPhone")
            .orderByTaskCreateTime().asc().list();
    }
}
