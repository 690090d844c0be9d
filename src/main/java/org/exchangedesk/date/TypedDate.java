package org.exchangedesk.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exchangedesk.TypedText;

/**
 * A day as a person types it: one of the three formats of the paper forms (C4), with or without a weekday. A text that names no day, or a
 * day whose weekday does not match, is never corrected, but returned with the nearest days that may have been meant (D1).
 *
 * @param day        the day, or null when the text names none
 * @param complaint  what is wrong, to be put behind the name of the field; null when nothing is
 * @param candidates the nearest days, the likeliest first; empty when nothing can be guessed
 */
public record TypedDate(LocalDate day, String complaint, List<LocalDate> candidates) {

    private static final String EXAMPLE = "115年11月21日、中華民國115年11月21日或115/11/21";
    private static final String DIGITS = "([0-9]{1,4})";
    private static final String WEEKDAY = "(?: ?(?:\\( ?(?:星期|週|周)?([一二三四五六日天]) ?\\)|(?:星期|週|周)([一二三四五六日天])))?";
    private static final Pattern WORDS = Pattern.compile(
        "(?:(?:中華)?民國 ?)?" + DIGITS + " ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日" + WEEKDAY);
    private static final Pattern SLASHED = Pattern.compile(DIGITS + "/([0-9]{1,2})/([0-9]{1,2})" + WEEKDAY);
    /** What a form of an older case sends, and what looks like a date to whoever typed it. */
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern NEARLY = Pattern.compile("([0-9]{2,4})([-.])([0-9]{1,2})\\2([0-9]{1,2})" + WEEKDAY);
    private static final Pattern RUN_TOGETHER = Pattern.compile("(1[0-9]{2}|[0-9]{2}|[0-9]{4})([0-9]{2})([0-9]{2})");
    private static final int YEARS_BEFORE = 1911;
    private static final int LAST_ROC_YEAR = 999;
    /** Nothing on this desk is older; a smaller year lacks a digit (15年 for 115年). */
    private static final int FIRST_ROC_YEAR = 90;
    /** Twice as long as the longest way to write a date; a longer text is not even matched. */
    static final int LONGEST = 60;

    /** Reads what was typed, without blanks around it. */
    public static TypedDate read(String typed) {
        String text = TypedText.plain(typed);
        if (text.length() > LONGEST) {
            return notation(typed, List.of());
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            int year = Integer.parseInt(iso.group(1));
            return year > YEARS_BEFORE && year - YEARS_BEFORE <= LAST_ROC_YEAR
                ? dated(typed, year - YEARS_BEFORE, iso.group(2), iso.group(3), null)
                : wrongYear(typed, year, iso.group(2), iso.group(3));
        }
        for (Pattern format : List.of(WORDS, SLASHED)) {
            Matcher parts = format.matcher(text);
            if (parts.matches()) {
                int year = Integer.parseInt(parts.group(1));
                return year < 1 || year > LAST_ROC_YEAR
                    ? wrongYear(typed, year, parts.group(2), parts.group(3))
                    : dated(typed, year, parts.group(2), parts.group(3), parts.group(4) == null ? parts.group(5) : parts.group(4));
            }
        }
        return unreadable(typed, text);
    }

    private static TypedDate dated(String typed, int rocYear, String month, String day, String weekday) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (rocYear < FIRST_ROC_YEAR) {
            LocalDate meant = existing(rocYear + YEARS_BEFORE + (rocYear < 10 ? 110 : 100), m, d);
            return refused(quoted(typed) + "之年份早於民國" + FIRST_ROC_YEAR + "年，恐有漏字", meant == null ? List.of() : List.of(meant));
        }
        LocalDate date = existing(rocYear + YEARS_BEFORE, m, d);
        if (date == null) {
            return refused(quoted(typed) + "並無該日", NearestDays.toNoDay(rocYear + YEARS_BEFORE, m, d));
        }
        if (weekday == null || RocDate.weekday(date).endsWith(weekday.replace('天', '日'))) {
            return new TypedDate(date, null, List.of());
        }
        return refused(quoted(typed) + "之星期不符，" + RocDate.plain(date) + "為" + RocDate.weekday(date),
            NearestDays.onWeekday(date, weekday));
    }

    /** A year of the Gregorian calendar, or one that no calendar of the office has. */
    private static TypedDate wrongYear(String typed, int year, String month, String day) {
        int gregorian = year > LAST_ROC_YEAR ? year : year + YEARS_BEFORE;
        LocalDate meant = gregorian - YEARS_BEFORE < 1 || gregorian - YEARS_BEFORE > LAST_ROC_YEAR
            ? null
            : existing(gregorian, Integer.parseInt(month), Integer.parseInt(day));
        return refused(quoted(typed) + "之年份不是民國年", meant == null ? List.of() : List.of(meant));
    }

    private static TypedDate unreadable(String typed, String text) {
        for (Pattern pattern : List.of(NEARLY, RUN_TOGETHER)) {
            Matcher parts = pattern.matcher(text);
            if (parts.matches()) {
                int year = Integer.parseInt(parts.group(1));
                int month = pattern == NEARLY ? 3 : 2;
                LocalDate meant = year < 1
                    ? null
                    : existing(year > LAST_ROC_YEAR ? year : year + YEARS_BEFORE,
                        Integer.parseInt(parts.group(month)), Integer.parseInt(parts.group(month + 1)));
                return notation(typed, meant == null || meant.getYear() <= YEARS_BEFORE ? List.of() : List.of(meant));
            }
        }
        return notation(typed, List.of());
    }

    private static TypedDate notation(String typed, List<LocalDate> candidates) {
        return candidates.isEmpty()
            ? new TypedDate(null, quoted(typed) + "不是有效的日期，請以民國年月日填寫，例如" + EXAMPLE, List.of())
            : refused(quoted(typed) + "不是規定的寫法（例如" + EXAMPLE + "）", candidates);
    }

    /** The typed text, as each complaint begins with it. */
    static String quoted(String typed) {
        return "所填「" + Quoted.of(typed, LONGEST) + "」";
    }

    private static TypedDate refused(String why, List<LocalDate> candidates) {
        String nearest = candidates.stream().map(RocDate::withWeekday).collect(Collectors.joining("、"));
        return new TypedDate(null, why + "，請查明後改填" + (nearest.isEmpty() ? "" : "；相近之日期：" + nearest), candidates);
    }

    static LocalDate existing(int year, int month, int day) {
        try {
            return YearMonth.of(year, month).atDay(day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
