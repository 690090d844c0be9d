package org.exchangedesk.process.officecalendar;

import org.exchangedesk.calendar.CalendarProposals;
import org.exchangedesk.notice.Act;
import org.exchangedesk.notice.CalendarEffects;
import org.springframework.stereotype.Component;

/** A person decides on a change of the office calendar; what is put in force is what the person has seen. */
@Component
class CalendarDecision {

    /** What becomes of a proposal. CHANGED: meanwhile it means something else, so the person looks at it again. */
    enum Outcome { APPLIED, DROPPED, CHANGED }

    /**
     * What the form showed.
     *
     * @param change  the change in words
     * @param touched the dates of open cases it touches
     */
    record Seen(String change, String touched) {
    }

    private final CalendarView view;
    private final CalendarEffects effects;

    CalendarDecision(CalendarView view, CalendarEffects effects) {
        this.view = view;
        this.effects = effects;
    }

    Outcome decide(CalendarProposals proposals, long id, boolean approved, Seen seen, Act act) {
        if (!approved) {
            proposals.drop(id, act.by(), act.at());
            return Outcome.DROPPED;
        }
        if (!view.isAsSeen(proposals, id, seen.change(), seen.touched())) {
            return Outcome.CHANGED;
        }
        effects.note(proposals.change(id), act);
        proposals.apply(id, act.by(), act.at());
        return Outcome.APPLIED;
    }
}
