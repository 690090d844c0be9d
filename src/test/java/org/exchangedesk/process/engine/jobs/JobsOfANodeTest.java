package org.exchangedesk.process.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.process.engine.jobs.SmallEngine.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.exchangedesk.EmbeddedPostgresServer;
import org.exchangedesk.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What one process does with the jobs it shares with others: when it acquires them, and when it leaves them alone. */
class JobsOfANodeTest {

    private static final BpmnModelInstance STEP = Bpmn.createExecutableProcess("small").startEvent()
        .serviceTask("step").camundaAsyncBefore().camundaDelegateExpression("${step}").endEvent().done();
    private static final BpmnModelInstance TIMER = Bpmn.createExecutableProcess("small").startEvent()
        .intermediateCatchEvent("wait").timerWithDate("${due}").endEvent().done();
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static TimeZone zone;

    private final String url = EmbeddedPostgresServer.forTests().newDatabase();
    private final AtomicInteger done = new AtomicInteger();
    private final Map<String, JavaDelegate> steps = Map.of("step", execution -> done.incrementAndGet());

    @BeforeAll
    static void inUtc() {
        zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @AfterAll
    static void back() {
        TimeZone.setDefault(zone);
    }

    /** Other tests may have left the engine's clock standing on their day. */
    @BeforeEach
    void now() {
        ClockUtil.reset();
    }

    @AfterEach
    void asOthersExpect() {
        new MovableClock();
    }

    /** With a longest wait of an hour only the due date itself can end the wait in time. */
    @Test
    void anIdleNodeWakesWhenTheNextTimerIsDue() throws InterruptedException {
        try (SmallEngine small = new SmallEngine("a", url, Clock.systemUTC(), steps, Duration.ofHours(1))) {
            small.deploy(TIMER);
            small.engine().getRuntimeService().startProcessInstanceByKey("small", Map.of("due", Instant.now().plusSeconds(2).toString()));

            small.executor().start();

            await("the timer", () -> small.jobs() == 0);
        }
    }

    @Test
    void aStepAddedWhileIdleIsDoneAtOnce() throws InterruptedException {
        try (SmallEngine small = new SmallEngine("a", url, Clock.systemUTC(), steps, Duration.ofHours(1))) {
            small.deploy(STEP);
            small.executor().start();

            for (int n = 1; n <= 20; n++) {
                int started = n;
                small.engine().getRuntimeService().startProcessInstanceByKey("small");
                await("step " + n, () -> done.get() == started);
            }
        }
    }

    @Test
    void aRestartedNodeFreesWhatItHadLocked() throws InterruptedException {
        try (SmallEngine small = new SmallEngine("a", url, Clock.systemUTC(), steps, SECOND)) {
            small.deploy(STEP);
            small.engine().getRuntimeService().startProcessInstanceByKey("small");
            small.lockedBy("a");

            small.executor().start();

            await("the step that had been locked", () -> done.get() == 1);
        }
    }

    @Test
    void locksOfALiveTwinAndOfOtherNodesStay() throws InterruptedException {
        try (SmallEngine twin = new SmallEngine("a", url, Clock.systemUTC(), steps, SECOND);
            SmallEngine small = new SmallEngine("a", url, Clock.systemUTC(), steps, SECOND);
            SmallEngine other = new SmallEngine("b", url, Clock.systemUTC(), steps, SECOND)) {
            small.deploy(STEP);
            twin.executor().start();
            lockedJob(twin, "a");

            small.executor().start();
            other.executor().start();

            small.engine().getRuntimeService().startProcessInstanceByKey("small");
            await("a step beside it", () -> done.get() == 1 && small.jobs() == 1);
            assertThat(small.jdbc().sql("select id_ || ' ' || lock_owner_ || ' ' || retries_ from act_ru_job").query(String.class).list())
                .as("the job the twin is at work on").containsExactly("held a 3");
        }
    }

    /** A job that the twin holds without knowing, so that it stays locked. */
    private void lockedJob(SmallEngine twin, String owner) {
        twin.jdbc().sql("""
            insert into act_ru_job (id_, rev_, type_, lock_owner_, lock_exp_time_, exclusive_, retries_, suspension_state_, duedate_)
            values ('held', 1, 'message', ?, (now() at time zone 'UTC') + interval '1 hour', true, 3, 1, timestamp '2026-01-01')""")
            .param(owner).update();
    }

    /** The database's clock stands still for the ill node, so that the difference is exactly what the test says. */
    @Test
    void aNodeWhoseClockDiffersByMoreThanTwoSecondsTakesNothingUntilItFits() throws InterruptedException {
        Instant there = Instant.parse("2026-03-02T01:00:00Z");
        JdbcClient.create(new DriverManagerDataSource(url)).sql("create schema standing; create function standing.clock_timestamp()"
            + " returns timestamptz return timestamptz '" + there + "'").update();
        String standing = url + "&options=-c%20search_path=public,standing,pg_catalog";
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ofMillis(2001));
        try (SmallEngine ill = new SmallEngine("ill", standing, by(() -> there.plus(ahead.get())), steps, Duration.ofMillis(100));
            SmallEngine well = new SmallEngine("well", url, Clock.systemUTC(), Map.of("step", e -> {
            }), Duration.ofMillis(100))) {
            well.deploy(STEP);
            ill.executor().start();
            well.executor().start();
            IntStream.range(0, 40).forEach(n -> well.engine().getRuntimeService().startProcessInstanceByKey("small"));
            await("the other node alone", () -> well.jobs() == 0);
            assertThat(done).hasValue(0);
            assertThat(well.health().getStatus()).isEqualTo(Status.UP);
            assertThat(ill.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

            well.executor().shutdown();
            well.engine().getRuntimeService().startProcessInstanceByKey("small");
            ahead.set(Duration.ofMillis(-2000));
            await("its clock set right", () -> done.get() == 1);
            assertThat(ill.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    private static Clock by(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    @Test
    void aJobThatWaitedTooLongForAThreadIsLeftAlone() {
        try (SmallEngine small = new SmallEngine("a", url, Clock.systemUTC(), steps, SECOND)) {
            small.deploy(STEP);
            small.engine().getRuntimeService().startProcessInstanceByKey("small");
            small.lockedBy("b");
            small.executor().start();

            new LockCheckedJobs(List.of(small.job().getId()), (ProcessEngineImpl) small.engine(), Duration.ofSeconds(-1)).run();
            assertThat(done).hasValue(0);
            assertThat(small.jobs()).isOne();

            new LockCheckedJobs(List.of(small.job().getId()), (ProcessEngineImpl) small.engine(), Duration.ofSeconds(1)).run();
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void aStopLetsRunningStepsFinishAndGivesTheOthersBack() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        Map<String, JavaDelegate> slow = Map.of("step", execution -> {
            begun.countDown();
            assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
            done.incrementAndGet();
        });
        try (SmallEngine small = new SmallEngine("a", url, Clock.systemUTC(), slow, SECOND)) {
            small.deploy(STEP);
            IntStream.range(0, 6).forEach(n -> small.engine().getRuntimeService().startProcessInstanceByKey("small"));
            small.executor().start();
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

            Thread stop = new Thread(() -> small.executor().shutdown());
            stop.start();
            await("the stop", () -> !small.executor().isActive());
            goOn.countDown();
            stop.join(30_000);

            assertThat(stop.isAlive()).isFalse();
            assertThat(done).hasValue(2);
            assertThat(small.jobs()).isEqualTo(4);
            assertThat(small.jdbc().sql("select count(*) from act_ru_job where lock_owner_ is not null").query(Integer.class).single())
                .isZero();
        }
    }
}
