package org.exchangedesk.process.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.exchangedesk.DeskTest;
import org.exchangedesk.MovableClock;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

/** A step that fails is tried again after growing waits, and then says in plain words that it needs help. */
@DeskTest
class FailedStepTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ManagementService management;
    @Autowired
    private MovableClock clock;
    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = engine.getRepositoryService().createDeployment().addModelInstance("failing.bpmn",
            Bpmn.createExecutableProcess("failing").camundaHistoryTimeToLiveString("P1D").startEvent()
                .serviceTask("serviceTask_fail").name("寄發\n範例").camundaAsyncBefore().camundaClass(Failing.class).endEvent().done())
            .deploy().getId();
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void theWaitsGrowAndThenAPersonIsTold() {
        start(new IllegalStateException("boom"));
        List<Duration> waits = new ArrayList<>();
        while (job().getRetries() > 0) {
            fail();
            if (job().getRetries() > 0) {
                waits.add(Duration.between(clock.instant(), job().getDuedate().toInstant()));
                assertThat(incidents()).isEmpty();
                clock.setTo(job().getDuedate().toInstant());
            }
        }

        assertThat(waits).containsExactly(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1),
            Duration.ofHours(6));
        assertThat(incidents()).singleElement().asString().startsWith("「寄發範例」（案號 115-9999）未能完成：系統內部錯誤")
            .contains("IllegalStateException: boom", "不再自動重試", "案件停在這一步", "請將本訊息轉知系統管理者");
        assertThat(management.getJobExceptionStacktrace(job().getId())).contains("java.lang.IllegalStateException: boom", "\tat ");
    }

    /** What an analyst mistyped: nothing but another model brings it about. */
    @ParameterizedTest
    @ValueSource(strings = {"unknownBean", "unknownMethod", "unknownVariable", "unknownClass", "unknownProcess", "unknownTable", "noTime"})
    @Tag("S-25")
    void whatCannotHealIsAnIncidentAtOnce(String mistake) {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        AbstractFlowNodeBuilder<?, ?> start = Bpmn.createExecutableProcess("failing").camundaHistoryTimeToLiveString("P1D").startEvent()
            .camundaAsyncAfter();
        AbstractFlowNodeBuilder<?, ?> wrong = switch (mistake) {
            case "unknownBean" -> start.serviceTask("serviceTask_fail").camundaDelegateExpression("${sendNotceDelegate}");
            case "unknownMethod" -> start.serviceTask("serviceTask_fail").camundaExpression("${caseView.sumary('x')}");
            case "unknownVariable" -> start.serviceTask("serviceTask_fail").camundaExpression("${aproved}");
            case "unknownClass" -> start.serviceTask("serviceTask_fail").camundaClass("org.exchangedesk.NoSuchDelegate");
            case "unknownProcess" -> start.callActivity("serviceTask_fail").calledElement("followUpRund");
            case "unknownTable" -> start.businessRuleTask("serviceTask_fail").camundaDecisionRef("determineTrms");
            default -> start.intermediateCatchEvent("serviceTask_fail").timerWithDate("115年12月15日");
        };
        deployment = engine.getRepositoryService().createDeployment()
            .addModelInstance("failing.bpmn", wrong.name("寄發範例").endEvent().done()).deploy().getId();
        engine.getRuntimeService().startProcessInstanceByKey("failing", "115-9999");

        fail();

        assertThat(job().getRetries()).as(job().getExceptionMessage()).isZero();
        assertThat(engine.getRuntimeService().createIncidentQuery().processInstanceId(job().getProcessInstanceId()).list()).singleElement()
            .satisfies(incident -> assertThat(incident.getIncidentMessage()).contains("（案號 115-9999）未能完成：流程模型或程式有誤，重試無法排除（技術訊息：", "系統不再重試",
                "請將本訊息轉知系統管理者，由系統管理者會同流程分析人員修正").doesNotContain("多次重試"));
    }

    /** An error that may pass behind a name that is right. */
    @Test
    @Tag("S-25")
    void whatMayHealIsTriedAgain() {
        start(new ProcessEngineException("Could not send", new IllegalStateException("connection reset")));

        fail();

        assertThat(job().getRetries()).isEqualTo(5);
        assertThat(incidents()).isEmpty();
    }

    @Test
    void aRefusalSpeaksForItself() {
        start(new Refusal("查無機關（構）「XC00000000」。"));

        assertThat(reasonAfterOneTry()).isEqualTo("查無機關（構）「XC00000000」");
    }

    @Test
    void aDatabaseThatIsAwayIsCalledThat() {
        start(new DataAccessResourceFailureException("commit", new SQLException("connection reset")));

        assertThat(reasonAfterOneTry()).isEqualTo("資料庫無法讀寫（技術訊息：SQLException: connection reset）");
    }

    private String reasonAfterOneTry() {
        fail();
        return job().getExceptionMessage();
    }

    private void start(RuntimeException failure) {
        engine.getRuntimeService().startProcessInstanceByKey("failing", "115-9999");
        Failing.failure = failure;
    }

    private void fail() {
        assertThatThrownBy(() -> management.executeJob(job().getId())).isNotNull();
    }

    private Job job() {
        return management.createJobQuery().processDefinitionKey("failing").singleResult();
    }

    private List<String> incidents() {
        return engine.getRuntimeService().createIncidentQuery().list().stream()
            .filter(incident -> incident.getActivityId().equals("serviceTask_fail")).map(incident -> incident.getIncidentMessage())
            .toList();
    }

    /** Fails as the running test says. */
    public static final class Failing implements JavaDelegate {

        static volatile RuntimeException failure;

        @Override
        public void execute(DelegateExecution execution) {
            throw failure;
        }
    }
}
