package org.exchangedesk.calendar.legal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.date.RocDate;

/**
 * A date with legal effect and how it came about.
 *
 * @param enteredOn   the day a person chose, or the day the count ended on
 * @param dueOn       the day that counts, as the last of a deadline or the first without service; another than {@code enteredOn} when a rule moved it
 * @param endsAt      when that day is over for whoever has to keep it
 * @param computation the computation in words (期限計算), without a full stop
 */
public record LegalDay(LocalDate enteredOn, LocalDate dueOn, Instant endsAt, String computation) {

    /** As lists name it: 115年11月21日, with 中午12時 when it ends then. */
    public String plain() {
        return plain(dueOn, endsAt);
    }

    /** The same for a day that is kept with its end. */
    public static String plain(LocalDate day, Instant endsAt) {
        return RocDate.plain(day) + hour(day, endsAt);
    }

    /** As documents print it: a deadline that ends before its day does says when. */
    public String printed() {
        return printed(dueOn, endsAt);
    }

    /** The same where no 「前」 or 「至」 that everybody reads alike says whether the day counts. */
    public String stated() {
        return stated(dueOn, endsAt);
    }

    /** The same for a day that is kept with its end. */
    public static String printed(LocalDate day, Instant endsAt) {
        return RocDate.full(day) + hour(day, endsAt);
    }

    /** For sentences without the 「前」 or 「至」 that the deadline was set with: 中華民國115年11月21日（含當日）. */
    public static String stated(LocalDate day, Instant endsAt) {
        String hour = hour(day, endsAt);
        return RocDate.full(day) + (!hour.isEmpty() ? hour : endsAt.isAfter(TaipeiTime.startOf(day)) ? "（含當日）" : "（不含當日）");
    }

    private static String hour(LocalDate day, Instant endsAt) {
        return endsAt.equals(noon(day)) ? "中午12時" : "";
    }

    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(TaipeiTime.ZONE).toInstant();
    }
}
