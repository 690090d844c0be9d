package org.exchangedesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The clock of the tests, Asia/Taipei. It stands still, and moving it moves the engine's clock with it, so that the domain and the
 * timers never disagree about what day it is. Starts on Monday 2026-03-02, 09:00 in Taipei, an ordinary working week.
 */
public final class MovableClock extends Clock {

    public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    /** Days after the start, the same for all clocks, since counters outlive the test and its clock. */
    private static final AtomicInteger FAR = new AtomicInteger();

    private final ZoneId zone;
    private volatile Instant now;

    public MovableClock() {
        this(TaipeiTime.ZONE, START);
        setTo(START);
    }

    private MovableClock(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    public void setTo(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Nine in the morning of that day in Taipei. */
    public void setToMorningOf(LocalDate day) {
        setTo(day.atTime(9, 0).atZone(TaipeiTime.ZONE).toInstant());
    }

    public void forward(Duration duration) {
        setTo(now.plus(duration));
    }

    /** A day that no test before has seen, in whatever order they run: what they did to counters that leak with time is forgotten. */
    public void later() {
        setTo(START.plus(Duration.ofDays(FAR.addAndGet(10))));
    }

    public void reset() {
        setTo(START);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        MovableClock source = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return source.withZone(another);
            }

            @Override
            public Instant instant() {
                return source.instant();
            }
        };
    }
}
