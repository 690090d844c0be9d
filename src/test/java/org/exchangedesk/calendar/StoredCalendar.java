package org.exchangedesk.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The office calendar as it stands in a database, without a desk. */
public final class StoredCalendar {

    private StoredCalendar() {
    }

    public static OfficeCalendar in(JdbcClient jdbc) {
        return new OfficeCalendar(new StoredDays(jdbc));
    }
}
