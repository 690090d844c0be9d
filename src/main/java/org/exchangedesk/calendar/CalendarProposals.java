package org.exchangedesk.calendar;

import java.util.Optional;
import org.exchangedesk.Act;

/** Changes of the office calendar that wait for the person who decides on them: another edition of a year, a closure. */
public interface CalendarProposals {

    /** What the proposal would change as things stand now. */
    CalendarChange change(long id);

    /** The same for somebody who only looks; empty when there is no such proposal, or nothing to be decided about it any more. */
    Optional<CalendarChange> undecided(long id);

    /** The same, after whoever is changing the calendar at this moment; nobody else does until the transaction ends. */
    CalendarChange changeForDecision(long id);

    /** Takes the proposal over; a second time does nothing. */
    void apply(long id, Act act);

    /** Lets it lie; it stays on record. A second time does nothing. */
    void drop(long id, Act act);
}
