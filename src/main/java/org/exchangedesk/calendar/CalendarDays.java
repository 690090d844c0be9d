package org.exchangedesk.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which days offices work, as they stand at one moment: the loaded years, less the whole days closed at short notice. */
record CalendarDays(Map<Integer, CalendarYear> years, Set<LocalDate> closed) {

    static CalendarDays of(Collection<CalendarYear> years, Set<LocalDate> closed) {
        return new CalendarDays(years.stream().collect(Collectors.toMap(CalendarYear::year, Function.identity())), Set.copyOf(closed));
    }

    boolean knows(int year) {
        return years.containsKey(year);
    }

    /** Whether offices work on the day; its year must be known. */
    boolean isWorkingDay(LocalDate day) {
        return !closed.contains(day) && years.get(day.getYear()).isWorkingDay(day);
    }

    /** What the calendar says about a day in a year that is known; empty when nothing. */
    String description(LocalDate day) {
        CalendarYear year = years.get(day.getYear());
        return closed.contains(day) && year.isWorkingDay(day) ? "停止上班" : year.days().get(day).description();
    }

    /** The same with one year as another edition has it. */
    CalendarDays with(CalendarYear year) {
        Map<Integer, CalendarYear> others = new TreeMap<>(years);
        others.put(year.year(), year);
        return new CalendarDays(others, closed);
    }

    CalendarDays withClosed(Set<LocalDate> days) {
        return new CalendarDays(years, Set.copyOf(days));
    }
}
