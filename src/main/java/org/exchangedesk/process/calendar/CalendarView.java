package org.exchangedesk.process.calendar;

import org.exchangedesk.calendar.CalendarChange;
import org.exchangedesk.calendar.ClosureRegister;
import org.exchangedesk.calendar.EditionRegister;
import org.exchangedesk.notice.calendarchange.CalendarEffects;
import org.exchangedesk.process.notice.CaseView;
import org.springframework.stereotype.Component;

/**
 * What the form shows the person who decides on a change of the office calendar: the change, and as many of the dates of open cases it
 * touches as there is room for. Computed once, when the task is created; the whole list is kept then.
 */
@Component
public class CalendarView {

    private final EditionRegister editions;
    private final ClosureRegister closures;
    private final CalendarEffects effects;

    CalendarView(EditionRegister editions, ClosureRegister closures, CalendarEffects effects) {
        this.editions = editions;
        this.closures = closures;
        this.effects = effects;
    }

    public String edition(Number editionId) {
        return change(editions.change(editionId.longValue()));
    }

    public String editionEffects(Number editionId) {
        return effects(editions.change(editionId.longValue()));
    }

    public String closure(Number closureId) {
        return change(closures.change(closureId.longValue()));
    }

    public String closureEffects(Number closureId) {
        return effects(closures.change(closureId.longValue()));
    }

    static String change(CalendarChange change) {
        return CaseView.fitting(change.words());
    }

    private String effects(CalendarChange change) {
        return effects.show(change).inWords();
    }
}
