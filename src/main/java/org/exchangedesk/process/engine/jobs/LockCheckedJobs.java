package org.exchangedesk.process.engine.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs only while this node surely holds their locks: the engine itself never checks a lock again, and after a long pause of the
 * process, or behind a slow queue, another node may be running them. A skipped job is acquired anew when its lock has expired.
 */
final class LockCheckedJobs extends ExecuteJobsRunnable {

    private static final Logger LOG = LoggerFactory.getLogger(LockCheckedJobs.class);

    private final Set<String> locked;
    private final long lastStart;

    /** @param startWithin latest start from now; later the rest of the lock time would be shorter than a step may take */
    LockCheckedJobs(List<String> jobIds, ProcessEngineImpl engine, Duration startWithin) {
        super(jobIds, engine);
        this.locked = Set.copyOf(jobIds);
        this.lastStart = System.nanoTime() + startWithin.toNanos();
    }

    @Override
    protected void executeJob(String jobId, CommandExecutor commandExecutor, JobFailureCollector failures) {
        // a job that a step of the case added on the way has a fresh lock of its own
        if (locked.contains(jobId) && System.nanoTime() - lastStart > 0) {
            LOG.info("Job {} waited too long in this node and is left to whoever takes it up next", jobId);
            return;
        }
        super.executeJob(jobId, commandExecutor, failures);
    }
}
