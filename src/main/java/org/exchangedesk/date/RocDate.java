package org.exchangedesk.date;

import java.time.LocalDate;

/** Dates in the calendar of the Republic of China (民國), in the three ways the paper forms write them (C4). */
public final class RocDate {

    private static final int YEARS_BEFORE = 1911;
    private static final String WEEKDAYS = "一二三四五六日";

    private RocDate() {
    }

    /** 中華民國115年11月21日. */
    public static String full(LocalDate date) {
        return "中華民國" + plain(date);
    }

    /** 115年11月21日. */
    public static String plain(LocalDate date) {
        return "%d年%d月%d日".formatted(year(date), date.getMonthValue(), date.getDayOfMonth());
    }

    /** 115/11/21; month and day have two digits. */
    public static String slashed(LocalDate date) {
        return "%d/%02d/%02d".formatted(year(date), date.getMonthValue(), date.getDayOfMonth());
    }

    /** 115年11月21日（星期六）. */
    public static String withWeekday(LocalDate date) {
        return plain(date) + "（" + weekday(date) + "）";
    }

    /** 星期六. */
    static String weekday(LocalDate date) {
        return "星期" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    }

    /** 2026 is 115. */
    public static int year(LocalDate date) {
        return date.getYear() - YEARS_BEFORE;
    }
}
