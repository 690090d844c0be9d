package org.exchangedesk.process.engine.jobs;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs due jobs. Starts when the application is ready and stops before everything else: running jobs are finished, queued ones are
 * unlocked.
 */
final class DeskJobExecutor extends DefaultJobExecutor implements SmartLifecycle {

    private final JobPace pace;
    private final Node node;
    private final JdbcClient jdbc;
    private volatile boolean stopping;

    DeskJobExecutor(JobExecutionProperty settings, Node node, JdbcClient jdbc) {
        this.node = node;
        this.jdbc = jdbc;
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        setLockTimeInMillis(settings.getLockTimeInMillis());
        setMaxJobsPerAcquisition(settings.getMaxJobsPerAcquisition());
        setCorePoolSize(settings.getCorePoolSize());
        setMaxPoolSize(settings.getMaxPoolSize());
        setQueueSize(settings.getQueueCapacity());
        // a new timer due within the longest wait tells the loop; all others are found in time
        setWaitTimeInMillis(settings.getMaxWait().intValue());
        pace = new JobPace(JobPace.Limits.of(settings), () -> threadPoolExecutor.getQueue().size());
        if (getQueueSize() < 2 * getMaxJobsPerAcquisition()) {
            throw new IllegalArgumentException("camunda.bpm.job-execution.queue-capacity must be at least twice max-jobs-per-acquisition");
        }
    }

    @Override
    protected void ensureInitialization() {
        super.ensureInitialization();
        acquireJobsRunnable = new JobRounds(this, pace, node, jdbc);
    }

    @Override
    protected void startExecutingJobs() {
        stopping = false;
        node.enter();
        super.startExecutingJobs();
    }

    /** A step takes less than half the lock time: see the time-outs of pool and transaction in {@code config/application.yml}. */
    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl processEngine) {
        return new LockCheckedJobs(jobIds, processEngine, Duration.ofMillis(getLockTimeInMillis() / 2));
    }

    @Override
    public void jobWasAdded() {
        if (isActive()) {
            super.jobWasAdded();
        }
    }

    /** False during shutdown, so that queued jobs are unlocked rather than executed. */
    @Override
    public boolean isActive() {
        return super.isActive() && !stopping;
    }

    @Override
    public synchronized void shutdown() {
        stopping = true;
        super.shutdown();
        node.leave();
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public boolean isRunning() {
        return super.isActive();
    }

    @Override
    public void stop() {
        shutdown();
    }
}
