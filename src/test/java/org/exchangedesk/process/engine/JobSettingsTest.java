package org.exchangedesk.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.exchangedesk.DeskTest;
import org.exchangedesk.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the settings make of the engine's jobs: in which order they are taken, for how long, and in which time zone. */
@DeskTest
class JobSettingsTest {

    private static final String KEY = "jobSettings";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private CamundaBpmProperties settings;
    @Autowired
    private ApplicationContext desk;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MovableClock clock;
    private Deployment deployment;

    @BeforeEach
    void deploy() {
        deployment = engine.getRepositoryService().createDeployment().addModelInstance("jobSettings.bpmn", Bpmn.createExecutableProcess(KEY)
            .camundaHistoryTimeToLiveString("P1D").startEvent().userTask().camundaAsyncBefore().endEvent().done()).deploy();
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    /** Steps due at once have one, too: the index would not find a job without a due date. */
    @Test
    void everyJobHasADueDate() {
        engine.getRuntimeService().startProcessInstanceByKey(KEY);

        assertThat(jobs()).singleElement().satisfies(job -> assertThat(job.getDuedate()).isEqualTo(Date.from(clock.instant())));
    }

    @Test
    void whatIsDueLongestIsTakenFirst() {
        List<Integer> minutesAgo = List.of(30, 50, 10, 40, 20);
        minutesAgo.forEach(minutes -> engine.getRuntimeService().startProcessInstanceByKey(KEY));
        List<Job> jobs = jobs();
        for (int i = 0; i < jobs.size(); i++) {
            engine.getManagementService().setJobDuedate(jobs.get(i).getId(), Date.from(due(minutesAgo.get(i))));
        }

        List<String> ours = jobs.stream().map(Job::getId).toList();
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        List<Instant> taken = configuration.getCommandExecutorTxRequired().execute(context -> {
            // read through an index they might come in that order by chance
            List.of("indexscan", "bitmapscan").forEach(way -> jdbc.sql("set local enable_" + way + " = off").update());
            return context.getJobManager().findNextJobsToExecute(new Page(0, 1000)).stream().filter(job -> ours.contains(job.getId()))
                .map(job -> job.getDuedate().toInstant()).toList();
        });

        assertThat(taken).containsExactly(due(50), due(40), due(30), due(20), due(10));
    }

    /** Otherwise another node would take over a step that is still running. */
    @Test
    void aJobIsLockedForTwiceAsLongAsAStepMayTakeAndNotForHours() {
        int longest = jdbc.sql("select extract(epoch from current_setting('transaction_timeout')::interval)").query(Integer.class).single();

        assertThat(Duration.ofMillis(settings.getJobExecution().getLockTimeInMillis()))
            .isBetween(Duration.ofSeconds(2L * longest), Duration.ofMinutes(5));
    }

    @Test
    void theEngineIsAskedForItsTimeZone() {
        assertThat(desk.getBeansOfType(UtcOnly.class)).hasSize(1);
    }

    private Instant due(int minutesAgo) {
        return clock.instant().minus(Duration.ofMinutes(minutesAgo));
    }

    private List<Job> jobs() {
        return engine.getManagementService().createJobQuery().processDefinitionKey(KEY).list();
    }
}
