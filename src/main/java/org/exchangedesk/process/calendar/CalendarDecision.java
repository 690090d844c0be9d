package org.exchangedesk.process.calendar;

import org.exchangedesk.Act;
import org.exchangedesk.calendar.CalendarChange;
import org.exchangedesk.calendar.CalendarProposals;
import org.exchangedesk.notice.calendarchange.CalendarEffect;
import org.exchangedesk.notice.calendarchange.CalendarEffectList;
import org.exchangedesk.notice.calendarchange.CalendarEffects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A person decides on a change of the office calendar; the days that are put in force are those the person has seen. Cases go on meanwhile:
 * dates that came onto the list or left it are named, but ask for no second look, since no notified date moves.
 */
@Component
class CalendarDecision {

    /** What becomes of a proposal. CHANGED: meanwhile other days would change, or no list was kept, so the person looks at it again. */
    enum Outcome {
        APPLIED, DROPPED, CHANGED
    }

    private static final Logger LOG = LoggerFactory.getLogger(CalendarDecision.class);

    private final CalendarEffects effects;

    CalendarDecision(CalendarEffects effects) {
        this.effects = effects;
    }

    /** @param seen the change in words, as the form showed it */
    Outcome decide(CalendarProposals proposals, long id, boolean approved, String seen, Act act) {
        if (!approved) {
            proposals.drop(id, act);
            return Outcome.DROPPED;
        }
        // from here on nobody else changes the calendar or computes a date to notify
        CalendarChange change = proposals.changeForDecision(id);
        CalendarEffectList touched = effects.sinceShown(change);
        if (!CalendarView.change(change).equals(seen) || touched.shown() == null) {
            return Outcome.CHANGED;
        }
        effects.note(change, touched.effects().stream()
            .map(effect -> touched.cameSince(effect) ? effect.remarked("（核定時始列入清單）") : effect).toList(), act);
        proposals.apply(id, act);
        LOG.info("{} is in force; on the list since it was shown: {}; no longer on it: {}", change.title(),
            touched.effects().stream().filter(touched::cameSince).map(CalendarEffect::caseNo).distinct().toList(),
            touched.goneSince().stream().map(line -> line.split(" ")[0]).distinct().toList());
        return Outcome.APPLIED;
    }
}
