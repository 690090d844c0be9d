package org.exchangedesk.process.followup;

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

    /** Timers are ISO instants with Z, so that no zone has to be guessed. */
    static void setPosition(DelegateExecution execution, Position position) {
        execution.setVariable("position", position.step().name());
        execution.setVariable("replyNo", position.replyNo());
        execution.setVariable("deadlineAt", position.deadlineAt().toString());
        execution.setVariable("reminderAt", position.reminderAt().toString());
        setOfficer(execution, position.officer());
    }
}
