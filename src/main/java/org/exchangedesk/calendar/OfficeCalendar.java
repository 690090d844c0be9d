package org.exchangedesk.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.exchangedesk.Refusal;

/**
 * The government's office calendar (行政機關辦公日曆表): which days offices work (C4). Saturdays and Sundays are off, except where the
 * calendar says otherwise; make-up Saturdays are working days. All dates are days in Asia/Taipei (D28). Only years that are loaded
 * are known: nothing is computed into a year whose holidays nobody has published yet.
 */
public final class OfficeCalendar {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
            .setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setTrim(true).get();

    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();
    private final Map<LocalDate, String> descriptions = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    /**
     * @param csv columns {@code date,working,description}: ISO date, Y = worked although a week-end, N = off
     * @throws IllegalStateException when a line cannot be read, or a date stands twice
     */
    public OfficeCalendar(String csv) {
        try (CSVParser lines = CSVParser.parse(csv, FORMAT)) {
            lines.forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal when the day's year is not loaded */
    public boolean isWorkingDay(LocalDate day) {
        requireCovered(day);
        return exceptions.getOrDefault(day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** What the calendar says about the day; empty when nothing. */
    String description(LocalDate day) {
        return descriptions.getOrDefault(day, "");
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
        return stepped(from, workingDays, 1);
    }

    /** The n-th working day before a day; that day itself is not counted. */
    public LocalDate minusWorkingDays(LocalDate from, int workingDays) {
        return stepped(from, workingDays, -1);
    }

    /** The working days before and after a day that is none, as far as the calendar reaches. */
    public List<LocalDate> workingDaysAround(LocalDate dayOff) {
        return Stream.of(-1, 1).flatMap(step -> Stream.iterate(dayOff, day -> years.contains(day.getYear()), day -> day.plusDays(step))
            .filter(this::isWorkingDay).limit(1)).toList();
    }

    private LocalDate stepped(LocalDate from, int workingDays, int step) {
        requireNotNegative(workingDays);
        requireCovered(from);
        LocalDate day = from;
        for (int counted = 0; counted < workingDays;) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /**
     * The day on which the count of so many days after a day ends; that day itself is not counted, and a result on a day off is not
     * moved: {@link LegalDates} says what follows.
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
        if (!years.contains(day.getYear())) {
            throw new Refusal("辦公日曆表尚未載入%d年之資料，無法處理%s，請改填其他日期，或洽系統管理者更新辦公日曆表。"
                    .formatted(RocDate.year(day), RocDate.plain(day)));
        }
    }

    private void take(CSVRecord line) {
        try {
            LocalDate day = LocalDate.parse(line.get("date"));
            boolean working = switch (line.get("working")) {
                case "Y" -> true;
                case "N" -> false;
                default -> throw new IllegalArgumentException("working must be Y or N");
            };
            if (exceptions.put(day, working) != null) {
                throw new IllegalArgumentException("the date stands twice");
            }
            descriptions.put(day, line.get("description"));
            years.add(day.getYear());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalStateException("Office calendar, record " + line.getRecordNumber() + ": " + e.getMessage(), e);
        }
    }

    private static void requireNotNegative(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("A period cannot have " + days + " days");
        }
    }
}
