package org.exchangedesk.process.engine.jobs;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Reports a node that acquires no jobs because its clock is wrong; people can still work on it. */
final class NodeHealth extends AbstractHealthIndicator {

    private final Node node;

    NodeHealth(Node node) {
        super("The clock of this node cannot be judged");
        this.node = node;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(node.fits() ? "UP" : "OUT_OF_SERVICE").withDetail("node", node.name())
            .withDetail("clockDifference", node.clockDifference());
    }
}
