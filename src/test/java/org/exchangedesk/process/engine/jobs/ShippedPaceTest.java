package org.exchangedesk.process.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.exchangedesk.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the shipped settings configure {@link JobPace}: without them nodes that share a database would collide for ever. */
@DeskTest
class ShippedPaceTest {

    @Autowired
    private CamundaBpmProperties settings;

    /** Back-off of 40 ms after the first collision and 350 ms at most, each give or take a quarter; a wait of one second at the longest. */
    @Test
    void severalNodesBackOff() {
        assertThat(JobPace.Limits.of(settings.getJobExecution())).isEqualTo(new JobPace.Limits(50, 1000, 40, 350, 5));
    }
}
