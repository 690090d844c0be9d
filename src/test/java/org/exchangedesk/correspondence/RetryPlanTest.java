package org.exchangedesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTest {

    private static final Instant FIRST = Instant.parse("2026-11-21T02:00:00Z");
    private final RetryPlan plan = new RetryPlan(Duration.ofHours(48));

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "8,128", "9,240", "50,240"})
    void waitsLongerEachTime(int attempts, int minutes) {
        assertThat(plan.nextAttempt(FIRST, attempts, FIRST)).contains(FIRST.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void triesALastTimeWhenTheSpanIsOverAndThenNoMore() {
        Instant last = FIRST.plus(Duration.ofHours(48));

        assertThat(plan.nextAttempt(FIRST, 20, last.minusSeconds(90))).contains(last);
        assertThat(plan.nextAttempt(FIRST, 21, last)).isEqualTo(Optional.empty());
    }
}
