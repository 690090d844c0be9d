package org.exchangedesk.process.engine.jobs;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Serialises the starts of nodes on one database, from before the engine is built until administrator, groups, rights and organisations are
 * at the state of the release: two nodes at once would both find something missing, and the second to add it would not start.
 */
@Component
class StartupLock implements DisposableBean {

    /** Not a node id anybody would choose. */
    private static final String TURN = " starts";

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int TRY_EVERY = 200;

    private final NodeLock lock;

    StartupLock(DataSource pool) {
        lock = NodeLock.beside(pool);
    }

    /** @throws IllegalStateException when another node takes too long */
    void await() {
        for (long end = System.nanoTime() + LONGEST.toNanos(); !lock.take(TURN); pause()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Another node has been starting on this database for " + LONGEST);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TRY_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another node was starting", e);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void done() {
        lock.close();
    }

    /** Releases the lock also when the start failed. */
    @Override
    public void destroy() {
        lock.close();
    }
}
