package org.exchangedesk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who acts and when: every change of a case carries one, and every event of its log is written from one.
 *
 * @param by user id of the person, or {@link #SYSTEM} for what a timer or the relay sets off
 * @param at the moment of the entry
 */
public record Act(String by, Instant at) {

    public static final String SYSTEM = "system";

    /** An act of the desk itself, now. */
    public static Act system(Clock clock) {
        return new Act(SYSTEM, clock.instant());
    }

    /** The calendar day of the entry in Asia/Taipei. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, TaipeiTime.ZONE);
    }
}
