package org.exchangedesk.calendar.legal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.date.RocDate;

/**
 * The last day of a period after 行政程序法 §48 第4項 has been applied.
 *
 * @param morning the period ends with the morning of that day
 * @param words   why it is this day
 */
record LastDay(LocalDate day, boolean morning, String words) {

    private static final String LAW = "行政程序法第48條第4項";

    /**
     * A Sunday, a holiday or another day off gives way to the next working day; a Saturday to Monday morning. A Saturday on which offices
     * work is no day off, and one that is a holiday or closed gives way as a holiday. The sources do not say what follows when that Monday
     * is off too: then the next working day counts, the whole of it.
     */
    static LastDay of(LocalDate counted, OfficeCalendar calendar, boolean wholeMonday) {
        if (calendar.isWorkingDay(counted)) {
            return new LastDay(counted, false, "末日" + RocDate.withWeekday(counted) + "為工作日，不順延");
        }
        LocalDate next = calendar.plusWorkingDays(counted, 1);
        String why = "末日" + RocDate.withWeekday(counted) + "為" + calendar.nameOfDayOff(counted) + "，依" + LAW;
        boolean merelySaturday = counted.getDayOfWeek() == DayOfWeek.SATURDAY && calendar.description(counted).isEmpty();
        if (merelySaturday && next.equals(counted.plusDays(2))) {
            return new LastDay(next, !wholeMonday, why + "以次星期一" + RocDate.withWeekday(next) + (wholeMonday ? "" : "上午") + "為末日");
        }
        return new LastDay(next, false, why + "順延至次一工作日" + RocDate.withWeekday(next) + new DaysOff(calendar).between(counted, next, "（其間"));
    }
}
