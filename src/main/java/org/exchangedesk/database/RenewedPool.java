package org.exchangedesk.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Renews the whole pool within a second after one of its connections could not write; those in use are dropped when they come back. */
@Component
class RenewedPool {

    private static final Logger LOG = LoggerFactory.getLogger(RenewedPool.class);

    private final HikariDataSource pool;

    RenewedPool(HikariDataSource pool) {
        this.pool = pool;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void renew() {
        if (ReadOnlyEviction.seen()) {
            LOG.warn("PostgreSQL refused a write because it only reads, as after a fail-over: all connections are opened anew");
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }
}
