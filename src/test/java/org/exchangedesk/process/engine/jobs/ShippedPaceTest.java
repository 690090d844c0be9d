package org.exchangedesk.process.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.exchangedesk.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the settings that ship make of {@link JobPace}: without them nodes that share a database would get into each other's way for ever. */
@DeskTest
class ShippedPaceTest {

    @Autowired
    private CamundaBpmProperties settings;

    /** In milliseconds 40 after the first collision and 350 at most, each give or take a quarter; a second's wait at the longest. */
    @Test
    void severalNodesBackOff() {
        assertThat(JobPace.Limits.of(settings.getJobExecution())).isEqualTo(new JobPace.Limits(50, 1000, 40, 350, 5));
    }
}
