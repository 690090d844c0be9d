package org.exchangedesk.notice;

import java.time.LocalDate;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.calendar.RocDate;

/** The one rule for a day that a person chooses: in the future, inside the loaded calendar, and confirmed when not a working day. */
final class Dates {

    private Dates() {
    }

    static void checkFuture(LocalDate day, String label, boolean confirmed, OfficeCalendar calendar, Act act) {
        if (!day.isAfter(act.day())) {
            throw new Refusal("「" + label + "」須晚於今日。");
        }
        calendar.requireCovered(day);
        if (!calendar.isWorkingDay(day) && !confirmed) {
            throw new Refusal("「" + label + "」" + RocDate.full(day) + "非工作日；請改選工作日，或勾選「已確認為非工作日」。");
        }
    }
}
