package org.exchangedesk.process.followup;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.exchangedesk.notice.FollowUpService.Position;

/** The variables of the process followUpRound: its position, its timers, its officer. */
final class RoundVariables {

    private RoundVariables() {
    }

    static int round(VariableScope scope) {
        return ((Number) scope.getVariable("round")).intValue();
    }

    static String officer(VariableScope scope) {
        return (String) scope.getVariable("followUpOfficer");
    }

    static void setOfficer(VariableScope scope, String officer) {
        scope.setVariable("followUpOfficer", officer);
    }

    /**
     * Timers are ISO instants with Z, so that no zone has to be guessed. What stays as it was is not written again: a round looks at
     * its position at every timer, and each writing costs the database three statements.
     */
    static void setPosition(DelegateExecution execution, Position position) {
        change(execution, "replyNo", position.replyNo());
        change(execution, "assessmentDue", position.assessmentDue());
        change(execution, "deadlineAt", position.deadlineAt().toString());
        change(execution, "reminderAt", position.reminderAt().toString());
        change(execution, "followUpOfficer", position.officer());
    }

    private static void change(DelegateExecution execution, String name, Object value) {
        if (!execution.hasVariable(name) || !Objects.equals(execution.getVariable(name), value)) {
            execution.setVariable(name, value);
        }
    }
}
