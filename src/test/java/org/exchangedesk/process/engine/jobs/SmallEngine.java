package org.exchangedesk.process.engine.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.exchangedesk.process.engine.Tables;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An engine with nothing but our job executor, on a database of its own or one shared with another such engine. */
final class SmallEngine implements AutoCloseable {

    static final Duration LONG = Duration.ofSeconds(60);

    private final DataSource database;
    private final ProcessEngineImpl engine;
    private final DeskJobExecutor executor;
    private final Node node;

    SmallEngine(String id, String url, Clock clock, Map<String, JavaDelegate> steps, Duration longestWait) {
        database = new DriverManagerDataSource(url);
        Tables.in(database);
        JdbcClient jdbc = JdbcClient.create(database);
        node = new Node(id, new NodeLock(database), new DatabaseClock(jdbc, clock), jdbc);
        executor = new DeskJobExecutor(settings(longestWait), node, jdbc);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(id + System.nanoTime());
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        configuration.setHistory("none");
        configuration.setCmmnEnabled(false);
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setJobExecutor(executor);
        configuration.setBeans(new HashMap<>(steps));
        engine = (ProcessEngineImpl) configuration.buildProcessEngine();
    }

    private static JobExecutionProperty settings(Duration longestWait) {
        JobExecutionProperty settings = new JobExecutionProperty();
        settings.setCorePoolSize(2);
        settings.setMaxPoolSize(2);
        settings.setMaxJobsPerAcquisition(5);
        settings.setQueueCapacity(10);
        settings.setLockTimeInMillis(120_000);
        settings.setMaxWait(longestWait.toMillis());
        settings.setBackoffTimeInMillis(40);
        settings.setMaxBackoff(350L);
        settings.setBackoffDecreaseThreshold(5);
        return settings;
    }

    ProcessEngine engine() {
        return engine;
    }

    DeskJobExecutor executor() {
        return executor;
    }

    Health health() {
        return new NodeHealth(node).health();
    }

    JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    void deploy(BpmnModelInstance model) {
        engine.getRepositoryService().createDeployment().addModelInstance("small.bpmn", model).deploy();
    }

    Job job() {
        return engine.getManagementService().createJobQuery().singleResult();
    }

    /** Locks all jobs as a process of that name would have done just before it was killed. */
    void lockedBy(String node) {
        jdbc().sql("update act_ru_job set lock_owner_ = ?, lock_exp_time_ = (now() at time zone 'UTC') + interval '1 hour'").param(node)
            .update();
    }

    long jobs() {
        return engine.getManagementService().createJobQuery().count();
    }

    static void await(String what, BooleanSupplier happened) throws InterruptedException {
        for (long end = System.nanoTime() + LONG.toNanos(); !happened.getAsBoolean(); Thread.sleep(20)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain: " + what);
            }
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
