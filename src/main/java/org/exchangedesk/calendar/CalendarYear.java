package org.exchangedesk.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.exchangedesk.date.RocDate;

/** All days of one year, each with what the office calendar says about it. */
record CalendarYear(int year, SortedMap<LocalDate, CalendarDay> days) {

    static CalendarYear of(int year, Collection<CalendarDay> days) {
        SortedMap<LocalDate, CalendarDay> byDay = new TreeMap<>();
        days.forEach(day -> byDay.put(day.day(), day));
        return new CalendarYear(year, byDay);
    }

    boolean isWorkingDay(LocalDate day) {
        return days.get(day).working();
    }

    long workingDays() {
        return days.values().stream().filter(CalendarDay::working).count();
    }

    /** As people call it: 115年. */
    String inWords() {
        return RocDate.year(LocalDate.of(year, 1, 1)) + "年";
    }
}
