package org.exchangedesk.calendar;

import java.time.LocalDate;

/**
 * One day of the office calendar.
 *
 * @param description what the calendar says about it, for example 補行上班; empty when nothing
 */
record CalendarDay(LocalDate day, boolean working, String description) {
}
