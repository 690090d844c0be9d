package org.exchangedesk.calendar;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A change of the office calendar that somebody proposes, for the person who decides.
 *
 * @param proposal identifies the proposal, for example {@code edition-12}
 * @param title    what is proposed, in a few words
 * @param words    the whole change: its source, and what each day becomes
 * @param days     the days that would change between working day and day off; every day of a year that is new
 * @param halfDays the working days on which offices would be closed for half of the day
 * @param before   the calendar as it is
 * @param after    the calendar as it would be
 */
public record CalendarChange(String proposal, String title, String words, SortedSet<LocalDate> days, SortedSet<LocalDate> halfDays,
    OfficeCalendar before, OfficeCalendar after) {

    /** All days that are not as before. */
    public SortedSet<LocalDate> touchedDays() {
        SortedSet<LocalDate> all = new TreeSet<>(days);
        all.addAll(halfDays);
        return all;
    }

    /** Whether the change makes the day a day off. */
    public boolean takesOff(LocalDate day) {
        return days.contains(day) && !after.isWorkingDay(day);
    }

    /** @param span the days that may differ */
    static SortedSet<LocalDate> differing(CalendarDays before, CalendarDays after, Stream<LocalDate> span) {
        SortedSet<LocalDate> days = new TreeSet<>();
        span.filter(day -> !before.knows(day.getYear()) || before.isWorkingDay(day) != after.isWorkingDay(day)).forEach(days::add);
        return days;
    }
}
