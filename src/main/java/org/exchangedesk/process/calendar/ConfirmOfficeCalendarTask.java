package org.exchangedesk.process.calendar;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.calendar.EditionRegister;
import org.exchangedesk.process.Decision;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 核定辦公日曆表: the supervisor puts the year in force, or drops the file. */
@Component
class ConfirmOfficeCalendarTask implements TaskListener {

    private final CalendarDecision decision;
    private final EditionRegister editions;
    private final Who who;

    ConfirmOfficeCalendarTask(CalendarDecision decision, EditionRegister editions, Who who) {
        this.decision = decision;
        this.editions = editions;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean approved = Decision.approved(new FormAnswers(task));
        CalendarVariables.setOutcome(task, decision.decide(editions, CalendarVariables.edition(task), approved,
            CalendarVariables.seen(task), who.acting()));
    }
}
