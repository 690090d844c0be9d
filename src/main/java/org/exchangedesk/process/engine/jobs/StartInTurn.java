package org.exchangedesk.process.engine.jobs;

import java.time.Duration;
import javax.sql.DataSource;
import org.exchangedesk.process.access.Access;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets one node after the other bring groups, rights, users and organisations to the state of the release: two at once would both find
 * that something is missing, and the one that adds it second would not start.
 */
@Component
@Order(Access.FIRST - 1)
class StartInTurn implements ApplicationRunner {

    /** Not a node id anybody would choose. */
    private static final String TURN = " starts";

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int TRY_EVERY = 200;

    private final NodeLock lock;

    StartInTurn(DataSource pool) {
        lock = NodeLock.beside(pool);
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        for (long end = System.nanoTime() + LONGEST.toNanos(); !lock.take(TURN); Thread.sleep(TRY_EVERY)) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Another node has been starting on this database for " + LONGEST);
            }
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void done() {
        lock.close();
    }
}
