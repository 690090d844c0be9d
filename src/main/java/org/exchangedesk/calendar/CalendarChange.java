package org.exchangedesk.calendar;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A change of the office calendar that somebody proposes, for the person who decides.
 *
 * @param proposal which of all changes that were ever proposed
 * @param title    what is proposed, in a few words
 * @param words    all of it: where it comes from and which days become what
 * @param days     the days that would be working days no longer, or become such
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

    /** A day that was chosen as a working day, or confirmed as none, is off now. */
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
