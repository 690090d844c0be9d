package org.exchangedesk.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.TypedText;

/**
 * A day with a time of day as a person types it in Taipei: a date of {@link TypedDate}, then 14時37分 or 14:37. ISO moments of forms
 * of older cases are read too.
 *
 * @param moment    the moment, or null when the text names none
 * @param complaint what is wrong, to be put behind the name of the field; null when nothing is
 */
public record TypedMoment(Instant moment, String complaint) {

    private static final Pattern FORMAT = Pattern.compile(
        "(.*?)(?:(?<=[日)）])|[ 　]+)[ 　]*([0-9０-９]{1,2})(?:[:：]([0-9０-９]{2})|[時点點](?:([0-9０-９]{1,2})分)?)");
    private static final Pattern WITH_OFFSET = Pattern.compile("[0-9]{4}-.*(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern WITHOUT_OFFSET = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");

    /** Reads what was typed, without blanks around it. */
    public static TypedMoment read(String entered) {
        if (entered.length() > TypedDate.LONGEST) {
            return refused(entered);
        }
        String typed = TypedText.plain(entered);
        try {
            if (WITH_OFFSET.matcher(typed).matches()) {
                return republican(typed, OffsetDateTime.parse(typed).toInstant());
            }
            if (WITHOUT_OFFSET.matcher(typed).matches()) {
                return republican(typed, LocalDateTime.parse(typed).atZone(TaipeiTime.ZONE).toInstant());
            }
            Matcher parts = FORMAT.matcher(typed);
            return parts.matches() ? composed(parts) : refused(typed);
        } catch (DateTimeException e) {
            return refused(typed);
        }
    }

    private static TypedMoment composed(Matcher parts) {
        TypedDate date = TypedDate.read(parts.group(1));
        if (date.day() == null) {
            return new TypedMoment(null, date.complaint());
        }
        String minute = parts.group(3) == null ? parts.group(4) : parts.group(3);
        LocalTime time = LocalTime.of(Integer.parseInt(parts.group(2)), minute == null ? 0 : Integer.parseInt(minute));
        return new TypedMoment(date.day().atTime(time).atZone(TaipeiTime.ZONE).toInstant(), null);
    }

    private static TypedMoment republican(String typed, Instant moment) {
        int year = RocDate.year(LocalDate.ofInstant(moment, TaipeiTime.ZONE));
        return year < 1 || year > 999 ? refused(typed) : new TypedMoment(moment, null);
    }

    private static TypedMoment refused(String typed) {
        return new TypedMoment(null, TypedDate.quoted(typed) + "不是有效的日期與時間，請以民國年月日時分填寫，例如115年11月21日14時37分或115/11/21 14:37");
    }
}
