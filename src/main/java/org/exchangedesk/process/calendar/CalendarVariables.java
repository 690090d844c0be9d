package org.exchangedesk.process.calendar;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.exchangedesk.process.calendar.CalendarDecision.Outcome;
import org.exchangedesk.process.engine.CaseOnTask;
import org.exchangedesk.process.engine.RoutingFacts;
import org.exchangedesk.process.older.OlderModels;
import org.springframework.stereotype.Component;

/** The variables of the processes importOfficeCalendar and enterClosure: which proposal, and what became of it. */
@Component
final class CalendarVariables implements RoutingFacts {

    /** Which edition of a year, or which closure, is decided on (Long, its id). */
    static final String EDITION = "editionId";
    static final String CLOSURE = "closureId";
    /** What became of the proposal, name of an {@link Outcome} (String), and the same as long as it is local to its task. */
    static final String CALENDAR_OUTCOME = "calendarOutcome";
    static final String PROPOSAL_OUTCOME = "proposalOutcome";
    /** The change in words, local to its task (String). */
    static final String CHANGE = "change";

    CalendarVariables() {
    }

    @Override
    public Set<String> routingFacts() {
        return Set.of(EDITION, CLOSURE, CALENDAR_OUTCOME);
    }

    static void setEdition(DelegateExecution execution, long id, String label) {
        set(execution, EDITION, id, label);
    }

    static long edition(VariableScope scope) {
        return ((Number) scope.getVariable(EDITION)).longValue();
    }

    static void setClosure(DelegateExecution execution, long id, String label) {
        set(execution, CLOSURE, id, label);
    }

    static long closure(VariableScope scope) {
        return ((Number) scope.getVariable(CLOSURE)).longValue();
    }

    /** The label stands where the lists show the case of other tasks. */
    private static void set(DelegateExecution execution, String name, long id, String label) {
        execution.setVariable(name, id);
        execution.setVariable(CaseOnTask.LABEL, label);
        execution.setProcessBusinessKey(businessKey(execution.getProcessDefinitionId().split(":")[0], id));
    }

    static String businessKey(String process, long id) {
        return process + "-" + id;
    }

    /** The change in words, as the form showed it. */
    static String seen(VariableScope task) {
        return (String) task.getVariable(CHANGE);
    }

    static void setOutcome(DelegateTask task, Outcome outcome) {
        task.setVariable(OlderModels.name(task, PROPOSAL_OUTCOME), outcome.name());
    }
}
