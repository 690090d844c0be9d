package org.exchangedesk.process.consistency;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.process.engine.KeptModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at start and every morning, brings a missing model back, and says what does not fit: each finding a line in the log, all of them in
 * health, which is DOWN until a look finds nothing. Neither the start nor readiness depends on it: the other cases go on.
 */
@Component
class ConsistencyWatch extends AbstractHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ConsistencyWatch.class);

    private final Consistency consistency;
    private final KeptModels models;
    private volatile List<String> findings = List.of();

    ConsistencyWatch(Consistency consistency, KeptModels models) {
        super("Record and engine could not be compared");
        this.consistency = consistency;
        this.models = models;
    }

    /** Before the office opens, in Taipei. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 30 6 * * *", zone = TaipeiTime.ID)
    void look() {
        try {
            models.bringBackTheMissing();
            findings = consistency.findings();
        } catch (RuntimeException e) {
            LOG.error("Record and engine could not be compared", e);
            findings = List.of("Record and engine could not be compared: " + e);
            return;
        }
        findings.forEach(finding -> LOG.error("Record and engine do not fit: {}. See src/doc/operate.md", finding));
    }

    /** What was found and is mended meanwhile does not stay in health until the next morning. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void lookAgain() {
        if (!findings.isEmpty()) {
            findings = consistency.findings();
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (findings.isEmpty()) {
            health.up();
        } else {
            health.down().withDetail("doesNotFit", findings);
        }
    }
}
