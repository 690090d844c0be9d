package org.exchangedesk.process.followup;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.exchangedesk.notice.FollowUpService.Position;
import org.exchangedesk.notice.FollowUpService.ReplyStep;
import org.exchangedesk.notice.followup.FollowUpResult;
import org.exchangedesk.process.engine.RoutingFacts;
import org.exchangedesk.process.notice.NoticeVariables;
import org.springframework.stereotype.Component;

/** The variables of the process followUpRound: its position, its timers, the reply in hand; of serviceSuspension, a reply that comes then. */
@Component
final class RoundVariables implements RoutingFacts {

    /** What the round has to do next, name of a Step (String). */
    static final String POSITION = "position";
    /** When the deadline is over and when the next reminder is due (String, ISO instant with Z). */
    static final String DEADLINE_AT = "deadlineAt";
    static final String REMINDER_AT = "reminderAt";
    /** What the reply in hand waits for during a suspension, name of a ReplyStep (String). */
    static final String REPLY_STEP = "replyStep";
    /** How the call about it ended (String), and whether it was complete (Boolean). */
    static final String PHONE_OUTCOME = "phoneOutcome";
    static final String REPLY_COMPLETE = "replyComplete";
    /** Whether the supervisor approved the suspension (Boolean). */
    static final String SUSPENSION_APPROVED = "suspensionApproved";
    /** Account of who follows up in this round (String); not kept in the history. */
    static final String FOLLOW_UP_OFFICER = "followUpOfficer";
    /** What an assessment comes to, local to its task (String). */
    static final String DECISION = "decision";

    RoundVariables() {
    }

    @Override
    public Set<String> routingFacts() {
        return Set.of(NoticeVariables.ROUND, NoticeVariables.ROUND_RESULT, NoticeVariables.REPLY_NO, POSITION, DEADLINE_AT, REMINDER_AT,
            REPLY_STEP, PHONE_OUTCOME, REPLY_COMPLETE, SUSPENSION_APPROVED);
    }

    static int round(VariableScope scope) {
        return ((Number) scope.getVariable(NoticeVariables.ROUND)).intValue();
    }

    static int replyNo(VariableScope scope) {
        return ((Number) scope.getVariable(NoticeVariables.REPLY_NO)).intValue();
    }

    static String officer(VariableScope scope) {
        return (String) scope.getVariable(FOLLOW_UP_OFFICER);
    }

    static void setOfficer(VariableScope scope, String officer) {
        scope.setVariable(FOLLOW_UP_OFFICER, officer);
    }

    /** What one reply waits for. Its answers belong to it alone: outside a round another reply may be in hand at the same time. */
    static void setReplyStep(DelegateExecution execution, ReplyStep step) {
        execution.setVariableLocal(REPLY_STEP, step.name());
        execution.setVariableLocal(PHONE_OUTCOME, null);
        execution.setVariableLocal(REPLY_COMPLETE, null);
    }

    /**
     * Timers are ISO instants with Z, so that no zone has to be guessed. What stays as it was is not written again: a round looks at
     * its position at every timer, and each writing costs the database three statements.
     */
    static void setPosition(DelegateExecution execution, Position position) {
        change(execution, POSITION, position.step().name());
        change(execution, NoticeVariables.REPLY_NO, position.replyNo());
        change(execution, DEADLINE_AT, position.deadlineAt().toString());
        change(execution, REMINDER_AT, position.reminderAt().toString());
        change(execution, FOLLOW_UP_OFFICER, position.officer());
    }

    static void setDecision(VariableScope task, FollowUpResult outcome) {
        task.setVariable(DECISION, outcome.name());
    }

    private static void change(DelegateExecution execution, String name, Object value) {
        if (!execution.hasVariable(name) || !Objects.equals(execution.getVariable(name), value)) {
            execution.setVariable(name, value);
        }
    }
}
