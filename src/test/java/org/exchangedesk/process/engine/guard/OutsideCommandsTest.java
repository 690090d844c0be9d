package org.exchangedesk.process.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.exchangedesk.CasePath;
import org.exchangedesk.Refusal;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody could try past the forms, with the engine's own interface and their own login, on a case of the desk. */
class OutsideCommandsTest extends CasePath {

    private static final String PARTS = "會使流程與案件紀錄不一致";

    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService management;

    @ParameterizedTest
    @ValueSource(strings = {STAFF, SUPERVISOR})
    void aFinishedCaseIsNotStartedAgain(String user) {
        String caseNo = stages().closed(stages().issuedByLetter());
        HistoricProcessInstance finished = office.as(user, () -> history.createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(caseNo).processDefinitionKey("improvementNotice").finished().singleResult());

        refuses(user, () -> runtime.restartProcessInstances(finished.getProcessDefinitionId()).processInstanceIds(finished.getId())
            .startBeforeActivity("userTask_closeCase").execute(), "請以表單啟動流程");
        refuses(user, () -> runtime.restartProcessInstances(finished.getProcessDefinitionId()).processInstanceIds(finished.getId())
            .startBeforeActivity("userTask_closeCase").executeAsync(), "請以表單啟動流程");

        assertThat(office.running(caseNo)).isFalse();
        isOpen(caseNo);
    }

    @ParameterizedTest
    @ValueSource(strings = {STAFF, SUPERVISOR})
    void theHistoryOfACaseIsNotDeletedByItsReaders(String user) {
        String caseNo = stages().closed(stages().issuedByLetter());
        HistoricProcessInstance finished = history.createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(caseNo).processDefinitionKey("improvementNotice").singleResult();

        refuses(user, () -> history.deleteHistoricProcessInstance(finished.getId()), PARTS);
        refuses(user, () -> history.deleteHistoricProcessInstancesAsync(List.of(finished.getId()), "done"), PARTS);

        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(finished.getId()).count()).isOne();
    }

    /** What stands beside the forms would be no part of the case record, and nobody would find it there. */
    @ParameterizedTest
    @ValueSource(strings = {STAFF, SUPERVISOR})
    void commentsAndAttachmentsAreNotKeptBesideTheCase(String user) {
        String caseNo = stages().proposed();
        String task = office.task(caseNo, "approveNotice").getId();
        String instance = office.instance(caseNo, "improvementNotice").getId();

        refuses(user, () -> tasks.createComment(task, instance, "請再斟酌"), "不提供留言與附件");
        refuses(user, () -> tasks.createAttachment("text/plain", task, instance, "附件1", "佐證", "https://files.example/1"), "不提供留言與附件");
        refuses(user, () -> tasks.createAttachment("text/plain", task, instance, "附件1", "佐證", new ByteArrayInputStream(new byte[]{65})),
            "不提供留言與附件");

        assertThat(tasks.getProcessInstanceComments(instance)).isEmpty();
        assertThat(tasks.getProcessInstanceAttachments(instance)).isEmpty();
    }

    /** Deadlines and reminders are the case's; moving their timers would part the engine from it. */
    @ParameterizedTest
    @ValueSource(strings = {STAFF, SUPERVISOR})
    void timersAndRetriesAreNotMovedByHand(String user) {
        String caseNo = stages().issuedByLetter();
        Job timer = aTimerOf(caseNo);

        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
            () -> management.setJobDuedate(timer.getId(), Date.from(Instant.parse("2030-01-01T00:00:00Z"))),
            () -> management.recalculateJobDuedate(timer.getId(), false),
            () -> management.deleteJob(timer.getId()))) {
            refuses(user, attempt, PARTS);
        }
        refuses(user, () -> management.setJobRetries(timer.getId(), 0), "次數至少 1 次");
        refuses(user, () -> management.setJobRetries(List.of(timer.getId()), 0), "次數至少 1 次");
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
            () -> management.setJobRetries(timer.getId(), 5),
            () -> management.setJobRetries(List.of(timer.getId()), 5),
            () -> management.suspendJobById(timer.getId()))) {
            office.as(user, () -> assertThatExceptionOfType(AuthorizationException.class).isThrownBy(attempt));
        }
        isAsBefore(timer);
    }

    /** Left to itself the engine books a forbidden attempt as a failed one: the timer would go off in ten seconds, or after three never. */
    @ParameterizedTest
    @ValueSource(strings = {STAFF, SUPERVISOR, "analyst-e", "admin"})
    void aTimerIsNotFiredByHandAndKeepsItsDay(String user) {
        String caseNo = stages().issuedByLetter();
        Job timer = aTimerOf(caseNo);

        refuses(user, () -> management.executeJob(timer.getId()), "不得手動執行");

        isAsBefore(timer);
        office.waitUntil(caseNo, Stages.DEADLINE.plusDays(1));
        assertThat(office.openSteps(caseNo)).contains("assessFollowUp");
    }

    private void isAsBefore(Job timer) {
        Job now = management.createJobQuery().jobId(timer.getId()).singleResult();
        assertThat(now.getDuedate()).isEqualTo(timer.getDuedate());
        assertThat(now.getRetries()).isEqualTo(timer.getRetries());
        assertThat(now.isSuspended()).isFalse();
    }

    /** Our own steps and whoever maintains the engine from inside are not persons at a keyboard. */
    @Test
    void theEngineItselfIsNotRefused() {
        String caseNo = stages().issuedByLetter();
        Job timer = aTimerOf(caseNo);

        management.setJobRetries(timer.getId(), timer.getRetries());

        isOpen(caseNo, "recordNoticeService");
    }

    private Job aTimerOf(String caseNo) {
        return management.createJobQuery().processInstanceId(office.instance(caseNo, "followUpRound").getId()).timers().list().get(0);
    }

    private void refuses(String user, ThrowingCallable attempt, String words) {
        office.as(user, () -> assertThatExceptionOfType(Refusal.class).isThrownBy(attempt).withMessageContaining(words));
    }
}
