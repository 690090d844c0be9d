package org.exchangedesk.calendar;

import java.util.function.Supplier;

/** Where a calendar has its days from; it is asked each time. */
@FunctionalInterface
interface DaySource extends Supplier<CalendarDays> {

    /** Takes the days as they are now; nobody changes them until the transaction ends. Of days that never change, nothing need be done. */
    default void keep() {
    }
}
