package org.exchangedesk.process.calendar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.exchangedesk.process.calendar.CalendarDecision.Outcome;
import org.exchangedesk.process.engine.CaseOnTask;

/** The variables of the processes importOfficeCalendar and enterClosure: which proposal, and what became of it. */
final class CalendarVariables {

    private static final String EDITION = "editionId";
    private static final String CLOSURE = "closureId";

    private CalendarVariables() {
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
        execution.setProcessBusinessKey(execution.getProcessDefinitionId().split(":")[0] + "-" + id);
    }

    /** The change in words, as the form showed it. */
    static String seen(VariableScope task) {
        return (String) task.getVariable("change");
    }

    static void setOutcome(VariableScope task, Outcome outcome) {
        task.setVariable("outcome", outcome.name());
    }
}
