package org.exchangedesk.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.exchangedesk.StartRefused;

/**
 * {@code config/office-calendar.csv}: the days that differ from "Saturday and Sunday off", columns {@code date,working,description}.
 * A year without any line is unknown.
 */
final class ShippedCalendar {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
        .setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setTrim(true).get();

    private final Map<LocalDate, CalendarDay> special = new TreeMap<>();

    private ShippedCalendar() {
    }

    /** @throws StartRefused with the number of the line when a line cannot be read, or a date stands twice */
    static List<CalendarYear> read(String csv) {
        ShippedCalendar calendar = new ShippedCalendar();
        try (CSVParser lines = CSVParser.parse(csv, FORMAT)) {
            for (CSVRecord line : lines) {
                calendar.take(line, lines.getCurrentLineNumber());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return calendar.special.keySet().stream().map(LocalDate::getYear).distinct().map(calendar::whole).toList();
    }

    private void take(CSVRecord line, long number) {
        try {
            LocalDate day = LocalDate.parse(line.get("date"));
            boolean working = switch (line.get("working")) {
                case "Y" -> true;
                case "N" -> false;
                default -> throw new IllegalArgumentException("working must be Y or N");
            };
            if (special.put(day, new CalendarDay(day, working, line.get("description"))) != null) {
                throw new IllegalArgumentException("the date stands twice");
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new StartRefused("config/office-calendar.csv 第 " + number + " 行無法讀取：" + e.getMessage(),
                "config/office-calendar.csv, line " + number + ": " + e.getMessage());
        }
    }

    private CalendarYear whole(int year) {
        return CalendarYear.of(year, LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
            .map(day -> special.getOrDefault(day, new CalendarDay(day, !isWeekend(day), ""))).collect(Collectors.toList()));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
