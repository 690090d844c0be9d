package org.exchangedesk.process.calendar;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.calendar.ClosureRegister;
import org.exchangedesk.process.Decision;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 核定停止上班登錄: the supervisor puts the entry in force, or drops it. */
@Component
class ConfirmClosureTask implements TaskListener {

    private final CalendarDecision decision;
    private final ClosureRegister closures;
    private final Who who;

    ConfirmClosureTask(CalendarDecision decision, ClosureRegister closures, Who who) {
        this.decision = decision;
        this.closures = closures;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean approved = Decision.approved(new FormAnswers(task));
        CalendarVariables.setOutcome(task, decision.decide(closures, CalendarVariables.closure(task), approved,
            CalendarVariables.seen(task), who.acting()));
    }
}
