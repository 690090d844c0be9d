package org.exchangedesk.process.engine.jobs;

import java.util.Date;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;

/**
 * Decides when to acquire due jobs and how many: only while the queue is less than half full, again at once while there are more, then when
 * the next timer is due. Nodes that collided back off, each for a random time of its own.
 */
final class JobPace implements JobAcquisitionStrategy {

    /**
     * Pause between acquisitions in milliseconds. Each finished step asks for another acquisition, because it may have made the next step
     * due: not more than fifty a second.
     */
    static final long SHORTEST_PAUSE = 20;

    private static final int NOTHING = 0;

    private final Limits limits;
    private final IntSupplier queued;
    private int collisions;
    private int cleanRounds;
    private long wait;
    private long pause = SHORTEST_PAUSE;

    /** @param queued number of jobs that wait for a thread in this node */
    JobPace(Limits limits, IntSupplier queued) {
        this.limits = limits;
        this.queued = queued;
    }

    /** Acquires only while half the queue is free, which is room for a whole batch. */
    @Override
    public int getNumJobsToAcquire(String processEngine) {
        return queued.getAsInt() < limits.batch() ? limits.batch() : NOTHING;
    }

    @Override
    public void reconfigure(JobAcquisitionContext round) {
        boolean looked = false;
        boolean mayBeMore = false;
        for (AcquiredJobs jobs : round.getAcquiredJobsByEngine().values()) {
            looked |= jobs.getNumberOfJobsAttemptedToAcquire() > NOTHING;
            mayBeMore |= looked && jobs.size() + jobs.getNumberOfJobsFailedToLock() >= jobs.getNumberOfJobsAttemptedToAcquire();
        }
        wait = mayBeMore ? 0 : limits.longestWait();
        if (looked) {
            countCollisions(round.hasJobAcquisitionLockFailureOccurred());
        }
    }

    private void countCollisions(boolean collided) {
        cleanRounds = collided ? 0 : cleanRounds + 1;
        if (collided) {
            collisions++;
        } else if (collisions > 0 && cleanRounds >= limits.cleanRounds()) {
            collisions--;
            cleanRounds = 0;
        }
        pause = collisions == 0 ? SHORTEST_PAUSE : withJitter(backOff());
        wait = Math.max(wait, collisions == 0 ? 0 : pause);
    }

    private long backOff() {
        int doublings = Math.min(collisions - 1, 10);
        return Math.min((long) limits.backOff() << doublings, limits.longestBackOff());
    }

    private static long withJitter(long millis) {
        return Math.round(millis * ThreadLocalRandom.current().nextDouble(0.75, 1.25));
    }

    /** Ends the wait when that timer is due. Called after an acquisition that left no due job behind. */
    void nextDue(Date due, long roundBegan) {
        wait = Math.max(0, Math.min(wait, due.getTime() - roundBegan + 1));
    }

    /** Counted from the beginning of the round; ends early when a job was added. */
    @Override
    public long getWaitTime() {
        return wait;
    }

    /** Counted from the end of the round; only a shutdown ends it early. */
    long getPause() {
        return pause;
    }

    /**
     * In milliseconds, but for batch and rounds.
     *
     * @param batch          how many jobs are taken at once; the queue holds twice as many
     * @param longestWait    until the next acquisition when nothing is known to be due
     * @param backOff        after the first collision with another node, then doubled
     * @param longestBackOff where doubling ends
     * @param cleanRounds    how many acquisitions without a collision halve the back-off again
     */
    record Limits(int batch, long longestWait, int backOff, long longestBackOff, int cleanRounds) {

        static Limits of(JobExecutionProperty settings) {
            return new Limits(settings.getMaxJobsPerAcquisition(), settings.getMaxWait(), settings.getBackoffTimeInMillis(),
                settings.getMaxBackoff(),
                settings.getBackoffDecreaseThreshold());
        }
    }
}
