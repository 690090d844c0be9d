package org.exchangedesk.process.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.exchangedesk.DeskTest;
import org.exchangedesk.MovableClock;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
