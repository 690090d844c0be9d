package org.exchangedesk.calendar.legal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.date.RocDate;

/** Days off in words: week-ends by their number, others by name, and the days of a week-end on which offices work. */
record DaysOff(OfficeCalendar calendar) {

    /** Names at most this many days, then gives their number: a computation has room for 4,000 characters. */
    private static final int MOST_NAMED = 20;

    /** The days off between two days, both excluded; empty when there is none. Closes the bracket that {@code opening} opens. */
    String between(LocalDate first, LocalDate last, String opening) {
        int weekend = 0;
        List<String> named = new ArrayList<>();
        List<String> worked = new ArrayList<>();
        for (LocalDate day = first.plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
            boolean ofWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            String name = calendar.description(day);
            if (calendar.isWorkingDay(day)) {
                if (ofWeekend) {
                    worked.add(RocDate.withWeekday(day) + name);
                }
            } else if (name.isEmpty()) {
                weekend++;
            } else {
                named.add(RocDate.withWeekday(day) + name);
            }
        }
        List<String> parts = new ArrayList<>();
        if (weekend > 0) {
            parts.add("例假日" + weekend + "日");
        }
        if (!named.isEmpty()) {
            parts.add(listed(named));
        }
        String off = parts.isEmpty() ? "" : opening + String.join("、", parts) + "不計" + (opening.startsWith("（") ? "）" : "");
        return off + (worked.isEmpty() ? "" : "；" + listed(worked) + "計入");
    }

    private static String listed(List<String> days) {
        return days.size() <= MOST_NAMED
            ? String.join("、", days)
            : String.join("、", days.subList(0, MOST_NAMED)) + "等" + days.size() + "日";
    }
}
