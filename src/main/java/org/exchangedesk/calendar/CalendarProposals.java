package org.exchangedesk.calendar;

import java.util.Optional;
import org.exchangedesk.Act;

/** Changes of the office calendar that wait for the person who decides on them: another edition of a year, a closure. */
public interface CalendarProposals {

    /** What the proposal would change as things stand now. */
    CalendarChange change(long id);

    /** The same for somebody who only looks; empty when there is no such proposal, or nothing to be decided about it any more. */
    Optional<CalendarChange> undecided(long id);

    /** The same under the calendar's lock: waits for a change under way, and keeps others from changing it until the transaction ends. */
    CalendarChange changeForDecision(long id);

    /** Puts the proposal in force; refuses one that was dropped. A second call does nothing. */
    void apply(long id, Act act);

    /** Drops the proposal, which stays on record. A second call does nothing. */
    void drop(long id, Act act);
}
