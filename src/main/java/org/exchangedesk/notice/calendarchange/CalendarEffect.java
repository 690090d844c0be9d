package org.exchangedesk.notice.calendarchange;

import java.time.LocalDate;
import org.exchangedesk.calendar.CalendarChange;

/**
 * What a change of the office calendar means for one date of one open case.
 *
 * @param on    the date as it stands
 * @param words what would be different
 */
public record CalendarEffect(String caseNo, String orgName, LocalDate on, String words) {

    /**
     * Suffix that says how the change affects a notified date; empty when it does not. A half-day closure keeps the date: what follows from
     * it is a human decision.
     */
    static String closed(LocalDate day, CalendarChange change) {
        return change.takesOff(day)
            ? "，該日改為非工作日"
            : change.halfDays().contains(day) ? "，該日停止上班半日，是否因此變動由主管機關決定" : "";
    }

    /** The same with a remark on how it came onto the list. */
    public CalendarEffect remarked(String remark) {
        return new CalendarEffect(caseNo, orgName, on, words + remark);
    }

    /** One line of the list that the person reads who decides on the change. */
    public String inWords() {
        return caseNo + " " + orgName + "　" + words;
    }
}
