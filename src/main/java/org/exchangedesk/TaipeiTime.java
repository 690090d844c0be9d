package org.exchangedesk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Office time: every date of a case is a day in Asia/Taipei (D28). */
public final class TaipeiTime {

    public static final String ID = "Asia/Taipei";

    public static final ZoneId ZONE = ZoneId.of(ID);

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private TaipeiTime() {
    }

    /** The first instant of the day in Taipei. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** 24:00 in Taipei, which is 00:00 of the next day: a deadline includes its whole last day (D13, D28). */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** 09:00 in Taipei, the hour at which the desk sends its reminders. */
    public static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(ZONE).toInstant();
    }

    /** Today in Taipei, whatever the zone of the clock. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
