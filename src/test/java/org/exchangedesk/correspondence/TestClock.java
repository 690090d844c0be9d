package org.exchangedesk.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Time that stands still until the test moves it. */
class TestClock extends Clock {

    static final Instant START = Instant.parse("2026-11-21T02:00:00Z");

    private volatile Instant now = START;

    void reset() {
        now = START;
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Taipei");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
