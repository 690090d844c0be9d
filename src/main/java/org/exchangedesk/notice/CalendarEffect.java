package org.exchangedesk.notice;

import java.time.LocalDate;

/**
 * What a change of the office calendar means for one date of one open case.
 *
 * @param on    the date as it stands
 * @param words what would be different
 */
public record CalendarEffect(String caseNo, String orgName, LocalDate on, String words) {

    /** One line of the list that the person reads who decides on the change. */
    public String inWords() {
        return caseNo + " " + orgName + "　" + words;
    }
}
