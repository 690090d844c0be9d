package org.exchangedesk.notice.followup;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exchangedesk.Doubts;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.calendar.legal.LegalDay;
import org.exchangedesk.date.RocDate;

/**
 * The one rule for a day that a person chooses: in the future, inside the loaded calendar, and, if not a working day, confirmed by typing
 * it once more, which confirms no other day. {@link LegalDates} computes what follows; the day is never moved here.
 */
public final class ChosenDay {

    /** No source bounds a deadline; the longest that the shipped table proposes is twenty working days. */
    private static final int FAR = 90;
    private static final int LONG_AGO = 60;

    private ChosenDay() {
    }

    /** A day that is given to somebody, or null. */
    public static void doubt(Doubts doubts, LocalDate chosen, String label, LocalDate today) {
        if (chosen != null && chosen.isAfter(today.plusDays(FAR))) {
            doubts.when(true, "「" + label + "」" + RocDate.plain(chosen) + "距今逾" + FAR + "日");
        }
    }

    /** A day on which something is said to have happened, or null. */
    public static void doubtPast(Doubts doubts, LocalDate typed, String label, LocalDate today) {
        if (typed != null && typed.isBefore(today.minusDays(LONG_AGO))) {
            doubts.when(true, "「" + label + "」" + RocDate.plain(typed) + "距今逾" + LONG_AGO + "日");
        }
    }

    public static LegalDay future(LocalDate day, String label, LocalDate confirmed, Function<LocalDate, LegalDay> rule, LegalDates dates,
        LocalDate today) {
        if (!day.isAfter(today)) {
            throw new Refusal("「" + label + "」須晚於今日。");
        }
        OfficeCalendar calendar = dates.calendar();
        calendar.requireCovered(day);
        LegalDay counted = rule.apply(day);
        if (confirmed != null && !confirmed.equals(day)) {
            throw new Refusal("「非工作日確認」所填" + RocDate.withWeekday(confirmed) + "與「" + label + "」" + RocDate.withWeekday(day) + "不同，請查明後改填"
                + (calendar.isWorkingDay(day) ? "；「" + label + "」為工作日，無須確認，亦可將該欄清空。" : "。"));
        }
        if (!calendar.isWorkingDay(day) && confirmed == null) {
            throw new Refusal("「" + label + "」" + RocDate.withWeekday(day) + "為" + calendar.nameOfDayOff(day) + "，非工作日；請改選工作日（"
                + calendar.workingDaysAround(day).stream().map(RocDate::withWeekday).collect(Collectors.joining("或"))
                + "）；仍要採用者，請於「非工作日確認」再填一次" + RocDate.plain(day) + "，其效果為：" + (counted.dueOn().equals(day)
                    ? "仍以該日為準，不順延"
                    : "以" + counted.printed() + "為準")
                + "。");
        }
        return counted;
    }
}
