package org.exchangedesk.process.engine.jobs;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * This process among those that share the database: the name under which it locks jobs, and whether it may acquire any. Called by the
 * acquisition loop, in its own thread.
 */
final class Node {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private static final long CHECK_EVERY = Duration.ofSeconds(5).toNanos();
    private static final long ASK_AGAIN = Duration.ofSeconds(30).toNanos();

    private final String id;
    private final NodeLock lock;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;
    private volatile String name;
    private volatile boolean fits;
    private long checkedAt;
    private long askedAt = System.nanoTime();

    /** @param id stable over restarts, different for every node */
    Node(String id, NodeLock lock, DatabaseClock clock, JdbcClient jdbc) {
        this.id = id;
        this.lock = lock;
        this.clock = clock;
        this.jdbc = jdbc;
        this.name = id;
    }

    /** Frees what a killed process of the same name left locked, unless that process is still alive. */
    void enter() {
        takeName();
        if (name.equals(id)) {
            int freed = jdbc.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?").param(id)
                .update();
            if (freed > 0) {
                LOG.info("{} jobs that node {} had locked before it ended are free again", freed, id);
            }
        }
        check();
    }

    private void takeName() {
        if (lock.take(id)) {
            name = id;
            return;
        }
        name = id + "-" + UUID.randomUUID();
        LOG.warn("Another process holds the node id {}; this one works as {}. Give every node its own exchange-desk.node-id.", id, name);
    }

    /**
     * After the database stood still, its server may hold the lock for a session of this very process that is gone: the node's own name is
     * asked for again until it is free.
     */
    private void keepName() {
        if (name.equals(id)) {
            if (!lock.isHeld()) {
                takeName();
                askedAt = System.nanoTime();
            }
        } else if (System.nanoTime() - askedAt > ASK_AGAIN) {
            askedAt = System.nanoTime();
            if (lock.take(id)) {
                LOG.info("{} has its own node id {} back", name, id);
                name = id;
            }
        }
    }

    String name() {
        return name;
    }

    /** Whether this node may acquire jobs; checks lock and clock every few seconds. */
    boolean mayWork() {
        if (System.nanoTime() - checkedAt > CHECK_EVERY) {
            keepName();
            check();
        }
        return fits;
    }

    /** Result of the last check of the clock. */
    boolean fits() {
        return fits;
    }

    Duration clockDifference() {
        return clock.difference();
    }

    private void check() {
        boolean fitted = fits;
        fits = clock.fits();
        if (fits != fitted || !fits && checkedAt == 0) {
            tell();
        }
        checkedAt = System.nanoTime();
    }

    private void tell() {
        if (fits) {
            LOG.info("Node {} acquires jobs: its clock fits the database's", name);
        } else {
            LOG.error("Node {} takes up no jobs: its clock differs from the database's by {}. Set the clocks; it goes on by itself.", name,
                clock.difference());
        }
    }

    void leave() {
        lock.close();
    }
}
