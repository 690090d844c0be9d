package org.exchangedesk.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Candidate days for a typed date that does not exist or whose weekday does not match (D1). */
final class NearestDays {

    private static final int DAYS_OF_WEEK = 7;

    private NearestDays() {
    }

    /** The nearest days with that weekday before and after, then the date itself. */
    static List<LocalDate> onWeekday(LocalDate date, String weekday) {
        String wanted = "星期" + weekday.replace('天', '日');
        LocalDate before = date;
        while (!RocDate.weekday(before).equals(wanted)) {
            before = before.minusDays(1);
        }
        return List.of(before, before.plusDays(DAYS_OF_WEEK), date);
    }

    /** Month and day swapped, if that is a day, then the days on both sides of the gap. */
    static List<LocalDate> toNoDay(int year, int month, int day) {
        LocalDate swapped = TypedDate.existing(year, day, month);
        if (month < 1 || month > 12) {
            YearMonth before = month < 1 ? YearMonth.of(year - 1, 12) : YearMonth.of(year, 12);
            return republican(Stream.of(swapped, last(before, day), last(before.plusMonths(1), day)));
        }
        YearMonth typed = YearMonth.of(year, month);
        return day < 1
            ? republican(Stream.of(typed.atDay(1).minusDays(1), typed.atDay(1)))
            : republican(Stream.of(swapped, typed.atEndOfMonth(), typed.atEndOfMonth().plusDays(1)));
    }

    private static LocalDate last(YearMonth month, int day) {
        return month.atDay(Math.max(1, Math.min(day, month.lengthOfMonth())));
    }

    private static List<LocalDate> republican(Stream<LocalDate> days) {
        return days.filter(Objects::nonNull).filter(day -> RocDate.year(day) >= 1 && RocDate.year(day) <= 999).distinct().toList();
    }
}
