package org.exchangedesk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exchangedesk.TaipeiTime;

/**
 * A time so many working days from now, as analysts write it into models for internal tasks: {@code 5WD@17:00} is 17:00 on the fifth
 * working day after today, {@code 5WD} the same time of day as now. Always the day and the time of day in Taipei.
 *
 * @param workingDays 1 to 250
 * @param at          null for the time of day it is counted from
 */
public record WorkingDayTime(int workingDays, LocalTime at) {

    private static final Pattern FORMAT = Pattern.compile("([1-9][0-9]{0,2})WD(?:@([0-9]{2}:[0-9]{2}))?");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final int LONGEST = 250;

    /** Whether the text is meant as one, well written or not. */
    public static boolean isMeantBy(String text) {
        return text.toUpperCase(Locale.ROOT).contains("WD");
    }

    /** @throws IllegalArgumentException when the text is none */
    public static WorkingDayTime parse(String text) {
        Matcher parts = FORMAT.matcher(text.strip());
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > LONGEST
            || parts.group(2) != null && !TIME.matcher(parts.group(2)).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no number of working days: write 1 to " + LONGEST
                + " and WD, with a time of day in Taipei behind @ if any, as in 5WD@17:00");
        }
        return new WorkingDayTime(Integer.parseInt(parts.group(1)), parts.group(2) == null ? null : LocalTime.parse(parts.group(2)));
    }

    /** @throws org.exchangedesk.Refusal when that day lies beyond the loaded calendar */
    public Instant after(Instant start, OfficeCalendar calendar) {
        ZonedDateTime from = start.atZone(TaipeiTime.ZONE);
        LocalDate day = calendar.plusWorkingDays(from.toLocalDate(), workingDays);
        return day.atTime(at == null ? from.toLocalTime() : at).atZone(TaipeiTime.ZONE).toInstant();
    }
}
