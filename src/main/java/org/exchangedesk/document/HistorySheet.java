package org.exchangedesk.document;

import java.util.List;

/**
 * Everything 案件歷程 prints that is not wording: the log of a case, line by line, the oldest first.
 *
 * @param printedAt day and time of the printing
 */
public record HistorySheet(String authorityName, String caseNo, String orgCode, String orgName, String printedAt, List<Line> lines) {

    public HistorySheet {
        lines = List.copyOf(lines);
    }

    /**
     * One line of the log.
     *
     * @param day    of the entry
     * @param time   the same day
     * @param person by name
     * @param kind   what it was
     * @param words  the rest in words, or empty
     */
    public record Line(String day, String time, String person, String kind, String words) {
    }
}
