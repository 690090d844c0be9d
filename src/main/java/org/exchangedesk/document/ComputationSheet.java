package org.exchangedesk.document;

import java.util.List;

/**
 * Everything 期限計算表 prints that is not wording: each date with legal effect of a case and how it came about, the oldest first. It may be
 * handed to the organisation.
 *
 * @param printedAt day and time of the printing
 */
public record ComputationSheet(String authorityName, String caseNo, String orgCode, String orgName, String printedAt, List<Day> days) {

    public ComputationSheet {
        days = List.copyOf(days);
    }

    /**
     * One deadline or one start of a suspension.
     *
     * @param name        which one it is, and whether it still counts
     * @param entered     the day the count ended on, or a person chose
     * @param effective   the day that counts
     * @param set         when and by whom it was set
     * @param computation 期限計算, without a full stop
     */
    public record Day(String name, String entered, String effective, String set, String computation) {
    }
}
