package org.exchangedesk.process.calendar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.calendar.Closure;
import org.exchangedesk.calendar.ClosureRegister;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 登錄停止上班: the days on which offices were closed at short notice, or the revocation of an entry. */
@Component
class EnterClosureDelegate implements JavaDelegate {

    private final ClosureRegister closures;
    private final Who who;

    EnterClosureDelegate(ClosureRegister closures, Who who) {
        this.closures = closures;
        this.who = who;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = new FormAnswers(execution);
        Closure closure = new Closure(new Closure.Span(answers.date("firstDay"), answers.date("lastDay"),
            answers.choice("kind", Closure.Kind.class)), answers.line("reason"), answers.line("source"));
        long id = closures.propose(closure, who.acting());
        CalendarVariables.setClosure(execution, id, closures.label(id));
    }
}
