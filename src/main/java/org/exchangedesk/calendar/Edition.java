package org.exchangedesk.calendar;

import org.exchangedesk.Act;
import org.exchangedesk.date.RocDate;

/**
 * One loading of one year of the office calendar.
 *
 * @param revised   修正版, 更新: no unrevised edition of the year takes its place
 * @param decided by whom it was put in force or dropped; null while it is proposed
 */
record Edition(long id, int year, String fileName, String sha256, boolean revised, State state, Act entered, Act decided) {

    enum State {
        PROPOSED("待核定"), IN_FORCE("現行"), REPLACED("已被取代"), DROPPED("未採用");

        private final String label;

        State(String label) {
            this.label = label;
        }
    }

    boolean wasInForce() {
        return state == State.IN_FORCE || state == State.REPLACED;
    }

    /**
     * The revision as the file name states it; empty for a first edition. The shipped days of 2025 are a revision, though the name of their
     * file does not say so.
     */
    String revision() {
        String said = OfficialCalendarFile.revision(fileName);
        return !revised ? "" : said.isEmpty() ? "修正版" : said;
    }

    /** Behind the name of the year or of the file. */
    String revisionInBrackets() {
        return revised ? "（" + revision() + "）" : "";
    }

    /** For the list of the editions a year has had. */
    String inWords() {
        return "%s，%s匯入「%s」%s（%s）".formatted(RocDate.plain(entered.day()), entered.by(), fileName,
            revised ? "，" + revision() : "", state.label);
    }
}
