package org.exchangedesk.process.followup;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.exchangedesk.notice.FollowUpService.Position;
import org.exchangedesk.notice.FollowUpService.ReplyStep;

/** The variables of the process followUpRound: its position, its timers, the reply in hand; of serviceSuspension, a reply that comes then. */
final class RoundVariables {

    private RoundVariables() {
    }

    static int round(VariableScope scope) {
        return ((Number) scope.getVariable("round")).intValue();
    }

    static int replyNo(VariableScope scope) {
        return ((Number) scope.getVariable("replyNo")).intValue();
    }

    static String officer(VariableScope scope) {
        return (String) scope.getVariable("followUpOfficer");
    }

    static void setOfficer(VariableScope scope, String officer) {
        scope.setVariable("followUpOfficer", officer);
    }

    /** What one reply waits for. Its answers belong to it alone: outside a round another reply may be in hand at the same time. */
    static void setReplyStep(DelegateExecution execution, ReplyStep step) {
        execution.setVariableLocal("replyStep", step.name());
        execution.setVariableLocal("phoneOutcome", null);
        execution.setVariableLocal("replyComplete", null);
    }

    /**
     * Timers are ISO instants with Z, so that no zone has to be guessed. Unchanged values are not written again: a round reads its position
     * at every timer, and each write costs the database three statements.
     */
    static void setPosition(DelegateExecution execution, Position position) {
        change(execution, "position", position.step().name());
        change(execution, "replyNo", position.replyNo());
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
