package org.exchangedesk.process.engine.jobs;

import java.sql.Timestamp;
import java.util.Date;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine's acquisition loop with three differences: it acquires nothing while this node is unfit, it asks when the next timer is due,
 * and it does not miss a job that is added between the query and the wait.
 */
final class JobRounds extends SequentialJobAcquisitionRunnable {

    private static final AcquiredJobs NONE = new AcquiredJobs(0);

    private final JobPace pace;
    private final Node node;
    private final JdbcClient jdbc;
    private Date nextDue;

    JobRounds(JobExecutor jobExecutor, JobPace pace, Node node, JdbcClient jdbc) {
        super(jobExecutor);
        this.pace = pace;
        this.node = node;
        this.jdbc = jdbc;
    }

    @Override
    protected JobAcquisitionStrategy initializeAcquisitionStrategy() {
        return pace;
    }

    @Override
    protected AcquiredJobs acquireJobs(JobAcquisitionContext round, JobAcquisitionStrategy strategy, ProcessEngineImpl engine) {
        isJobAdded = false;
        nextDue = null;
        if (!node.mayWork()) {
            return NONE;
        }
        jobExecutor.setLockOwner(node.name());
        AcquiredJobs jobs = super.acquireJobs(round, strategy, engine);
        if (jobs.size() + jobs.getNumberOfJobsFailedToLock() < jobs.getNumberOfJobsAttemptedToAcquire()) {
            nextDue = firstAfter(ClockUtil.getCurrentTime());
        }
        return jobs;
    }

    /** Reads one entry of the index on due dates. Skips jobs already due: just acquired, or waiting for another step of their case. */
    private Date firstAfter(Date now) {
        return jdbc.sql("select min(duedate_) from act_ru_job where retries_ > 0 and suspension_state_ = 1 and duedate_ > ?")
            .param(new Timestamp(now.getTime())).query(Timestamp.class).optional().orElse(null);
    }

    @Override
    protected void configureNextAcquisitionCycle(JobAcquisitionContext round, JobAcquisitionStrategy strategy) {
        super.configureNextAcquisitionCycle(round, strategy);
        if (nextDue != null) {
            pace.nextDue(nextDue, round.getAcquisitionTime());
        }
    }

    /** Does nothing: the next round clears the flag when it begins, since a job added after this round's query must end its wait. */
    @Override
    protected void clearJobAddedNotification() {
        // see acquireJobs
    }

    @Override
    protected void suspendAcquisition(long millis) {
        long began = System.nanoTime();
        try {
            synchronized (MONITOR) {
                for (long left = left(millis, began); left > 0 && !isInterrupted; left = left(millis, began)) {
                    isWaiting.set(true);
                    MONITOR.wait(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isInterrupted = true;
        } finally {
            isWaiting.set(false);
        }
    }

    private long left(long millis, long began) {
        long whole = isJobAdded ? pace.getPause() : Math.max(millis, 0);
        return whole - (System.nanoTime() - began) / 1_000_000;
    }
}
