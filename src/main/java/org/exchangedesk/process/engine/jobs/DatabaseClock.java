package org.exchangedesk.process.engine.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one clock that all nodes share. Each node writes locks and due dates by its own clock: a node that is ahead would take over jobs that
 * others are still running.
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

    /** Whether this node's clock agrees with the database's. A difference that the round trip of the query may explain does not count. */
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
