package org.exchangedesk.process.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.junit.jupiter.api.Test;

class JobPaceTest {

    private static final String ENGINE = "default";
    private static final long BEGAN = 1_000_000;

    private final AtomicInteger queued = new AtomicInteger();
    private final JobPace pace = new JobPace(new JobPace.Limits(50, 1000, 40, 350, 3), queued::get);

    @Test
    void nothingIsTakenWhileTheQueueIsHalfFull() {
        assertThat(pace.getNumJobsToAcquire(ENGINE)).isEqualTo(50);
        queued.set(49);
        assertThat(pace.getNumJobsToAcquire(ENGINE)).isEqualTo(50);
        queued.set(50);
        assertThat(pace.getNumJobsToAcquire(ENGINE)).isZero();
    }

    @Test
    void aFullBatchAsksForMoreAtOnceAndAnythingLessWaits() {
        pace.reconfigure(round(50, 50, 0));
        assertThat(pace.getWaitTime()).isZero();

        pace.reconfigure(round(50, 49, 0));
        assertThat(pace.getWaitTime()).isEqualTo(1000);

        pace.reconfigure(round(0, 0, 0));
        assertThat(pace.getWaitTime()).isEqualTo(1000);
    }

    @Test
    void theWaitEndsWhenTheNextTimerIsDueAndNeverLater() {
        pace.reconfigure(round(50, 0, 0));
        pace.nextDue(new Date(BEGAN + 300), BEGAN);
        assertThat(pace.getWaitTime()).isEqualTo(301);

        pace.reconfigure(round(50, 0, 0));
        pace.nextDue(new Date(BEGAN + 86_400_000), BEGAN);
        assertThat(pace.getWaitTime()).isEqualTo(1000);
    }

    @Test
    void afterAFailureTheNextLookWaits() {
        JobAcquisitionContext failed = new JobAcquisitionContext();
        failed.setAcquisitionException(new IllegalStateException("the database is away"));

        pace.reconfigure(failed);

        assertThat(pace.getWaitTime()).isEqualTo(1000);
    }

    @Test
    void nodesInEachOthersWayPauseLongerEachTimeAndComeBack() {
        long[][] expected = {{30, 50}, {60, 100}, {120, 200}, {240, 400}, {262, 438}, {262, 438}};
        for (long[] bounds : expected) {
            pace.reconfigure(round(50, 40, 10));
            assertThat(pace.getPause()).isBetween(bounds[0], bounds[1]);
        }
        assertThat(IntStream.range(0, 50).mapToLong(n -> {
            pace.reconfigure(round(50, 40, 10));
            return pace.getPause();
        }).distinct().count()).as("two nodes would wait the same time").isGreaterThan(1);

        IntStream.range(0, 3 * 60).forEach(n -> pace.reconfigure(round(50, 50, 0)));
        assertThat(pace.getPause()).isEqualTo(JobPace.SHORTEST_PAUSE);
        assertThat(pace.getWaitTime()).isZero();
    }

    private static JobAcquisitionContext round(int asked, int taken, int lost) {
        AcquiredJobs jobs = new AcquiredJobs(asked);
        IntStream.range(0, taken + lost).forEach(n -> jobs.addJobIdBatch("job" + n));
        IntStream.range(taken, taken + lost).forEach(n -> jobs.removeJobId("job" + n));
        JobAcquisitionContext round = new JobAcquisitionContext();
        round.submitAcquiredJobs(ENGINE, jobs);
        return round;
    }
}
