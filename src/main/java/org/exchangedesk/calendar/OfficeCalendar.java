package org.exchangedesk.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exchangedesk.Refusal;
import org.exchangedesk.date.Quoted;
import org.exchangedesk.date.RocDate;

/**
 * The government's office calendar (行政機關辦公日曆表): which days offices work (C4). Saturdays and Sundays are off, except where the
 * calendar says otherwise; make-up Saturdays are working days. All dates are days in Asia/Taipei (D28). Only years that are loaded
 * are known: nothing is computed into a year whose holidays nobody has published yet. Whole days on which offices were closed at short
 * notice are off; half days count as worked.
 */
public final class OfficeCalendar {

    /** Remarks with which some tables fill every week-end. */
    private static final Pattern WEEK_END = Pattern.compile("例假日?|休息日|放假日?|假日|週休二日|(星期|週)[六日](、(星期|週)日)?");
    /** Longest name of a day in characters: a computation has room for 4,000 and names many days. */
    private static final int LONGEST_NAME = 40;

    private final DaySource source;

    /** A calendar that stays as it is. */
    OfficeCalendar(CalendarDays fixed) {
        this(() -> fixed);
    }

    /** @param source asked each time, since people load other years and enter closures while the desk runs */
    OfficeCalendar(DaySource source) {
        this.source = source;
    }

    /** See {@code LegalDates.keep}. */
    public void keep() {
        source.keep();
    }

    /** @throws Refusal when the day's year is not loaded */
    public boolean isWorkingDay(LocalDate day) {
        requireCovered(day);
        return source.get().isWorkingDay(day);
    }

    /** What the calendar says about the day; empty when nothing, or nothing but that it is a week-end. */
    public String description(LocalDate day) {
        requireCovered(day);
        String description = source.get().description(day);
        return day.getDayOfWeek().getValue() > 5 && WEEK_END.matcher(description).matches() ? "" : Quoted.of(description, LONGEST_NAME);
    }

    /** What a day off is called: as the calendar names it, else 例假日. */
    public String nameOfDayOff(LocalDate day) {
        return description(day).isEmpty() ? "例假日" : "休息日（" + description(day) + "）";
    }

    /**
     * The n-th working day after a day; that day itself is not counted.
     *
     * @param workingDays 0 or more; 0 gives the day itself, working day or not
     * @throws Refusal when the result lies beyond the loaded calendar
     */
    public LocalDate plusWorkingDays(LocalDate from, int workingDays) {
        requireNotNegative(workingDays);
        requireCovered(from);
        LocalDate day = from;
        for (int counted = 0; counted < workingDays;) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /** The working days before and after a day that is none, as far as the calendar reaches. */
    public List<LocalDate> workingDaysAround(LocalDate dayOff) {
        return Stream.of(-1, 1).flatMap(step -> Stream.iterate(dayOff, day -> source.get().knows(day.getYear()), day -> day.plusDays(step))
            .filter(this::isWorkingDay).limit(1)).toList();
    }

    /**
     * The day on which the count of so many days after a day ends; that day itself is not counted, and a result on a day off is not
     * moved: {@code LegalDates} says what follows.
     *
     * @throws Refusal when the result lies beyond the loaded calendar
     */
    public LocalDate plus(LocalDate from, int days, DayKind kind) {
        if (kind == DayKind.WORKING) {
            return plusWorkingDays(from, days);
        }
        requireNotNegative(days);
        LocalDate end = from.plusDays(days);
        requireCovered(end);
        return end;
    }

    /** @throws Refusal when the day's year is not loaded */
    public void requireCovered(LocalDate day) {
        if (!source.get().knows(day.getYear())) {
            throw new Refusal("辦公日曆表尚未載入%d年之資料，無法處理%s，請改填其他日期，或請主管以「匯入辦公日曆表」載入該年資料。"
                .formatted(RocDate.year(day), RocDate.plain(day)));
        }
    }

    private static void requireNotNegative(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("A period cannot have " + days + " days");
        }
    }
}
