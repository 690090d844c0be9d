package org.exchangedesk.process.officecalendar;

import java.util.List;
import org.exchangedesk.calendar.CalendarChange;
import org.exchangedesk.calendar.CalendarProposals;
import org.exchangedesk.notice.Act;
import org.exchangedesk.notice.CalendarEffect;
import org.exchangedesk.notice.CalendarEffects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A person decides on a change of the office calendar; the days that are put in force are those the person has seen. The cases go on
 * meanwhile: what came onto their list or left it does not ask for another look, since no date that was told moves, but it is named.
 */
@Component
class CalendarDecision {

    /** What becomes of a proposal. CHANGED: meanwhile other days would change, so the person looks at it again. */
    enum Outcome { APPLIED, DROPPED, CHANGED }

    /**
     * What the form showed.
     *
     * @param change  the change in words
     * @param touched the dates of open cases it touches
     */
    record Seen(String change, String touched) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(CalendarDecision.class);

    private final CalendarEffects effects;

    CalendarDecision(CalendarEffects effects) {
        this.effects = effects;
    }

    Outcome decide(CalendarProposals proposals, long id, boolean approved, Seen seen, Act act) {
        if (!approved) {
            proposals.drop(id, act.by(), act.at());
            return Outcome.DROPPED;
        }
        // from here on nobody else changes the calendar, nor computes a date that is told
        CalendarChange change = proposals.changeForDecision(id);
        if (!CalendarView.change(change).equals(seen.change())) {
            return Outcome.CHANGED;
        }
        TouchedDates touched = new TouchedDates(effects.of(change));
        List<CalendarEffect> came = touched.cameSince(seen.touched());
        effects.note(change, touched.effects().stream()
            .map(effect -> came.contains(effect) ? effect.remarked("（核定時始列入清單）") : effect).toList(), act);
        proposals.apply(id, act.by(), act.at());
        LOG.info("{} is in force; on the list since it was shown: {}; no longer on it: {}", change.title(),
            came.stream().map(CalendarEffect::caseNo).distinct().toList(),
            touched.goneSince(seen.touched()).stream().map(line -> line.split(" ")[0]).distinct().toList());
        return Outcome.APPLIED;
    }
}
