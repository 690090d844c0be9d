package org.exchangedesk.process.engine.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one clock all nodes can see. Locks and due dates are written by each node's own: one that is ahead would take over what others
 * are still at work on.
 */
final class DatabaseClock {

    static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock ours;
    private volatile Duration difference = Duration.ZERO;

    DatabaseClock(JdbcClient jdbc, Clock ours) {
        this.jdbc = jdbc;
        this.ours = ours;
    }

    /** An answer that took long says little: what its way may account for is not held against the clock. */
    boolean fits() {
        Instant asked = ours.instant();
        Instant there = jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
        Instant answered = ours.instant();
        if (there.isBefore(asked)) {
            difference = Duration.between(there, asked);
        } else {
            difference = there.isAfter(answered) ? Duration.between(there, answered) : Duration.ZERO;
        }
        return difference.abs().compareTo(TOLERANCE) <= 0;
    }

    /** As last seen, positive when this node is ahead. */
    Duration difference() {
        return difference;
    }
}
