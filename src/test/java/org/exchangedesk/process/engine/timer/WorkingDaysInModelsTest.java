package org.exchangedesk.process.engine.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.exchangedesk.DeskTest;
import org.exchangedesk.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What analysts write as {@code 5WD@17:00} is working days of the office in Taipei, for internal tasks and nothing else. */
@DeskTest
class WorkingDaysInModelsTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private MovableClock clock;
    private String deployment;

    @AfterEach
    void remove() {
        if (deployment != null) {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    /** From Thursday before the long new year's holiday of 2026; the engine's own notation means what it always did. */
    @Test
    void aTaskIsDueAfterWorkingDays() throws IOException {
        clock.setTo(Instant.parse("2026-02-12T01:00:00Z"));
        deploy(model());
        engine.getRuntimeService().startProcessInstanceByKey("workingDays");

        Task task = engine.getTaskService().createTaskQuery().processDefinitionKey("workingDays").singleResult();
        assertThat(task.getDueDate()).isEqualTo(Instant.parse("2026-02-24T09:00:00Z"));
        assertThat(task.getFollowUpDate()).isEqualTo(Instant.parse("2026-02-13T01:00:00Z"));
        assertThat(engine.getManagementService().createJobQuery().processDefinitionKey("workingDays").singleResult().getDuedate())
            .isEqualTo(Instant.parse("2026-02-26T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duration", DueDateBusinessCalendar.NAME})
    void whicheverWayTheEngineAsks(String name) {
        clock.setTo(Instant.parse("2026-12-24T03:00:00Z"));
        BusinessCalendar calendar = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getBusinessCalendarManager()
            .getBusinessCalendar(name);
        Date due = Date.from(Instant.parse("2026-12-28T09:00:00Z"));

        assertThat(calendar.resolveDuedate("1WD@17:00")).isEqualTo(due);
        assertThat(calendar.resolveDuedate("1WD@17:00", (Date) null)).isEqualTo(due);
        assertThat(calendar.resolveDuedate("1WD@17:00", (Task) null)).isEqualTo(due);
        assertThat(calendar.resolveDuedate("1WD@17:00", Date.from(Instant.parse("2026-12-25T16:00:00Z")))).isEqualTo(due);
        assertThat(calendar.resolveDuedate("1WD")).isEqualTo(Instant.parse("2026-12-28T03:00:00Z"));
        assertThat(calendar.resolveDuedate("PT1H")).isEqualTo(Instant.parse("2026-12-24T04:00:00Z"));
        assertThatThrownBy(() -> calendar.resolveDuedate("5WD@25:00")).hasMessageContaining("\"5WD@25:00\" is no number of working days");
    }

    @ParameterizedTest
    @CsvSource({"3WD@17:00,3WD@25:00", "3WD@17:00,WD", "5WD@17:00,5WD@25:00", "5WD@17:00,0WD", "5WD@17:00,5wd", "PT24H,1.5WD"})
    void whatIsWronglyWrittenIsNotDeployed(String written, String instead) {
        assertThatThrownBy(() -> deploy(model().replace(written, instead)))
            .hasStackTraceContaining("\"" + instead + "\" is no number of working days");
    }

    /** The end of a legal deadline is a date of the case record; a wait of its own, outside a task, could be one. */
    @Test
    void noLegalDeadlineRunsInWorkingDays() {
        assertThatThrownBy(() -> deploy(model().replace("PT48H", "5WD@17:00")))
            .hasStackTraceContaining("event_deadline: working days (5WD@17:00) are for due dates of user tasks")
            .hasStackTraceContaining("never for a legal deadline");
        assertThatThrownBy(() -> deploy(model().replace("timeDuration", "timeCycle"))).hasStackTraceContaining("event_slow: working days");
    }

    /** A computed value is known at run time only: the step that would set the date fails and says why. */
    @Test
    void whatIsComputedWronglyStopsItsStep() throws IOException {
        deploy(model().replace("3WD@17:00", "${when}"));

        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("workingDays", Map.of("when", "5WD@25:00")))
            .hasStackTraceContaining("\"5WD@25:00\" is no number of working days");
        engine.getRuntimeService().startProcessInstanceByKey("workingDays", Map.of("when", "2WD@09:30"));
        assertThat(engine.getTaskService().createTaskQuery().processDefinitionKey("workingDays").singleResult().getDueDate())
            .isEqualTo(Instant.parse("2026-03-04T01:30:00Z"));
    }

    /** A variable that holds working days is for internal tasks; at a timer that could be a legal deadline it is an incident. */
    @Test
    void whatIsComputedNeverBecomesALegalDeadline() throws IOException {
        deploy(model()
            .replace("<bpmn:intermediateCatchEvent id=\"event_deadline\"",
                "<bpmn:intermediateCatchEvent id=\"event_deadline\" camunda:asyncBefore=\"true\"")
            .replace("5WD@17:00", "${internal}").replace("timeDuration xsi:type=\"bpmn:tFormalExpression\">PT48H</bpmn:timeDuration",
                "timeDate xsi:type=\"bpmn:tFormalExpression\">${when}</bpmn:timeDate"));
        ManagementService management = engine.getManagementService();
        engine.getRuntimeService().startProcessInstanceByKey("workingDays", Map.of("internal", "2WD@17:00", "when", "5WD@17:00"));
        assertThat(management.createJobQuery().processDefinitionKey("workingDays").timers().singleResult().getDuedate())
            .as("the timer on the task").isEqualTo(Instant.parse("2026-03-04T09:00:00Z"));
        engine.getTaskService()
            .complete(engine.getTaskService().createTaskQuery().processDefinitionKey("workingDays").singleResult().getId());

        Job step = management.createJobQuery().processDefinitionKey("workingDays").singleResult();
        assertThatThrownBy(() -> management.executeJob(step.getId())).hasStackTraceContaining("得出工作日「5WD@17:00」");
        assertThat(management.createJobQuery().jobId(step.getId()).singleResult().getExceptionMessage())
            .isEqualTo("流程模型之計時「${when}」得出工作日「5WD@17:00」；工作日之寫法僅供人工作業之內部時限，不得作為法定期限，請改由案件紀錄提供日期");
        management.setJobRetries(step.getId(), 0);
        assertThat(engine.getRuntimeService().createIncidentQuery().activityId("event_deadline").singleResult().getIncidentMessage())
            .contains("不得作為法定期限");

        engine.getRuntimeService().setVariable(step.getExecutionId(), "when", Date.from(Instant.parse("2026-03-09T16:00:00Z")));
        management.executeJob(step.getId());
        assertThat(management.createJobQuery().processDefinitionKey("workingDays").timers().singleResult().getDuedate())
            .isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
    }

    /** The timer of a multi-instance task is attached to its body; it is no less a timer on a user task. */
    @ParameterizedTest
    @ValueSource(strings = {"5WD@17:00", "${internal}"})
    void aTimerOnATaskOfSeveralPeopleCountsWorkingDays(String written) throws IOException {
        clock.setTo(Instant.parse("2026-02-12T01:00:00Z"));
        deploy(model().replace("5WD@17:00", written).replace("</bpmn:userTask>", "<bpmn:multiInstanceLoopCharacteristics>"
            + "<bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>"));
        engine.getRuntimeService().startProcessInstanceByKey("workingDays", Map.of("internal", "5WD@17:00"));

        assertThat(engine.getTaskService().createTaskQuery().processDefinitionKey("workingDays").list()).hasSize(2)
            .allSatisfy(task -> assertThat(task.getDueDate()).isEqualTo(Instant.parse("2026-02-24T09:00:00Z")));
        assertThat(engine.getManagementService().createJobQuery().processDefinitionKey("workingDays").singleResult().getDuedate())
            .isEqualTo(Instant.parse("2026-02-26T09:00:00Z"));
    }

    private void deploy(String model) {
        deployment = engine.getRepositoryService().createDeployment().addString("workingDays.bpmn", model).deploy().getId();
    }

    private static String model() throws IOException {
        return Files.readString(Path.of("src/test/resources/engine/workingDays.bpmn"));
    }
}
