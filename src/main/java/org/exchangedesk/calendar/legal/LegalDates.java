package org.exchangedesk.calendar.legal;

import java.time.Instant;
import java.time.LocalDate;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.date.RocDate;
import org.springframework.stereotype.Component;

/** Computes the dates with legal effect by 行政程序法 §48 and by what the office has decided (C4), each with its computation in words. */
@Component
public final class LegalDates {

    private static final String PARAGRAPHS = "行政程序法第48條";

    private final OfficeCalendar calendar;
    private final LegalDateSettings settings;

    public LegalDates(OfficeCalendar calendar, LegalDateSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    public OfficeCalendar calendar() {
        return calendar;
    }

    /**
     * Keeps others from changing the calendar until the transaction ends. Call it before computing a date that somebody is notified of: the
     * date is then either computed from the new days, or on record when the person who decides on them gets the list of dates they touch.
     * Call it before opening a case for change: a decision locks the calendar first and writes to cases then, so the other order could
     * deadlock.
     */
    public void keep() {
        calendar.keep();
    }

    /** The same rules on other days: what a change of the office calendar would mean. */
    public LegalDates on(OfficeCalendar other) {
        return new LegalDates(other, settings);
    }

    /** The first deadline: a period from the day the notice is issued. */
    public LegalDay improvementDeadline(LocalDate issuedOn, int days, DayKind kind) {
        LocalDate counted = calendar.plus(issuedOn, days, kind);
        LastDay last = LastDay.of(counted, calendar, settings.saturdayToWholeMonday());
        String words = "發文日" + RocDate.withWeekday(issuedOn) + "為始日，不計入（" + PARAGRAPHS + "第2項），自次日起算" + days + "個" + kind.label()
            + (kind == DayKind.WORKING ? new DaysOff(calendar).between(issuedOn, counted, "；其間") : "，例假日及放假日一併計入") + "；" + last.words();
        if (settings.improvementNotice() == DateRule.ADVERSE_DISPOSITION) {
            // never later than the last day: excluding the first day is at least as good for whoever has to act
            LocalDate through = countedThrough(issuedOn, days, kind);
            words = "依" + PARAGRAPHS + "第5項，始日計入、末日照計者為" + RocDate.withWeekday(through)
                + (through.equals(last.day()) ? "；與依第2項、第4項計算者二者相同：" : "；依第2項、第4項計算者較有利，從其計算：") + words;
        }
        return ending(counted, last, settings.lastDayCounts(), words);
    }

    /** A further deadline that a person chose. The sheet and the mail say 「至○年○月○日」, which includes that day whatever 「前」 does (D13). */
    public LegalDay extension(LocalDate chosen) {
        LastDay last = chosen(chosen, settings.extension());
        return ending(chosen, last, true, last.words());
    }

    /** The first day without service that a person chose. */
    public LegalDay suspensionStart(LocalDate chosen) {
        LastDay start = chosen(chosen, settings.suspensionStart());
        return new LegalDay(chosen, start.day(), TaipeiTime.startOf(start.day()), start.words() + "；自" + RocDate.full(start.day()) + "0時起");
    }

    private LastDay chosen(LocalDate chosen, DateRule rule) {
        String day = "所定之日" + RocDate.withWeekday(chosen);
        if (calendar.isWorkingDay(chosen)) {
            return new LastDay(chosen, false, day + "為工作日");
        }
        if (rule == DateRule.FIXED_DAY) {
            return new LastDay(chosen, false, day + "為" + calendar.nameOfDayOff(chosen) + "，經確認仍以該日為準，不順延");
        }
        LastDay last = LastDay.of(chosen, calendar, settings.saturdayToWholeMonday());
        return new LastDay(last.day(), last.morning(), day + "經確認；" + last.words()
            + (rule == DateRule.ADVERSE_DISPOSITION ? "（較末日照計有利，依第5項但書）" : ""));
    }

    /** 第5項: the first day counts as a whole day, and a last day on a day off counts. */
    LocalDate countedThrough(LocalDate first, int days, DayKind kind) {
        return kind == DayKind.CALENDAR
            ? calendar.plus(first, days - 1, kind)
            : calendar.plusWorkingDays(first, calendar.isWorkingDay(first) ? days - 1 : days);
    }

    private LegalDay ending(LocalDate enteredOn, LastDay last, boolean counts, String words) {
        LocalDate dueOn = last.day();
        calendar.requireCovered(dueOn);
        Instant end = last.morning() ? LegalDay.noon(dueOn) : counts ? TaipeiTime.endOf(dueOn) : TaipeiTime.startOf(dueOn);
        return new LegalDay(enteredOn, dueOn, end, words + "；期限" + RocDate.full(dueOn)
            + (last.morning() ? "，至該日中午12時止" : counts ? "，含當日，至24時止" : "，不含當日，至前一日24時止"));
    }
}
