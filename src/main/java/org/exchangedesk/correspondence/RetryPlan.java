package org.exchangedesk.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to try again: after 1, 2, 4 … minutes, never more than 4 hours apart, a last time when the whole span is over.
 *
 * @param span counted from the first attempt and not from the registration, so that a desk that was switched off still tries
 */
record RetryPlan(Duration span) {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final int DOUBLED_AT_MOST = 8;

    /** @return empty when the span is over */
    Optional<Instant> nextAttempt(Instant firstAttempt, int attempts, Instant now) {
        Instant last = firstAttempt.plus(span);
        if (!now.isBefore(last)) {
            return Optional.empty();
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLED_AT_MOST));
        Instant next = now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
        return Optional.of(next.isBefore(last) ? next : last);
    }
}
