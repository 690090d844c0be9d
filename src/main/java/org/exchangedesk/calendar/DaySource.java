package org.exchangedesk.calendar;

import java.util.function.Supplier;

/** Source of a calendar's days, queried on each use. */
@FunctionalInterface
interface DaySource extends Supplier<CalendarDays> {

    /** Reads the current days and keeps others from changing them until the transaction ends. No-op for a fixed calendar. */
    default void keep() {
    }
}
