package org.exchangedesk.process.followup;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.exchangedesk.notice.FollowUpService.Position;
import org.exchangedesk.notice.followup.FollowUpResult;
import org.exchangedesk.process.engine.RoutingFacts;
import org.exchangedesk.process.notice.NoticeVariables;
import org.exchangedesk.process.older.OlderModels;
import org.springframework.stereotype.Component;

/** The variables of the process followUpRound: its position, its timers, its officer. */
@Component
final class RoundVariables implements RoutingFacts {

    /** Whether the round is to be assessed when no reply is left to be handled (Boolean). */
    static final String ASSESSMENT_DUE = "assessmentDue";
    /** When the deadline is over and when the next reminder is due (String, ISO instant with Z). */
    static final String DEADLINE_AT = "deadlineAt";
    static final String REMINDER_AT = "reminderAt";
    /** Whether the supervisor approved the suspension (Boolean). */
    static final String SUSPENSION_APPROVED = "suspensionApproved";
    /** Account of who follows up in this round (String); not kept in the history. */
    static final String FOLLOW_UP_OFFICER = "followUpOfficer";
    /** What an assessment comes to, local to its task (String). */
    static final String OUTCOME = "outcome";

    RoundVariables() {
    }

    @Override
    public Set<String> routingFacts() {
        return Set.of(NoticeVariables.ROUND, NoticeVariables.ROUND_OUTCOME, NoticeVariables.REPLY_NO, ASSESSMENT_DUE, DEADLINE_AT,
            REMINDER_AT, SUSPENSION_APPROVED);
    }

    static int round(VariableScope scope) {
        return ((Number) scope.getVariable(NoticeVariables.ROUND)).intValue();
    }

    static String officer(VariableScope scope) {
        return (String) scope.getVariable(FOLLOW_UP_OFFICER);
    }

    static void setOfficer(VariableScope scope, String officer) {
        scope.setVariable(FOLLOW_UP_OFFICER, officer);
    }

    /**
     * Timers are ISO instants with Z, so that no zone has to be guessed. Unchanged values are not written again: a round reads its position
     * at every timer, and each write costs the database three statements.
     */
    static void setPosition(DelegateExecution execution, Position position) {
        change(execution, NoticeVariables.REPLY_NO, position.replyNo());
        change(execution, ASSESSMENT_DUE, position.assessmentDue());
        change(execution, DEADLINE_AT, position.deadlineAt().toString());
        change(execution, REMINDER_AT, position.reminderAt().toString());
        change(execution, FOLLOW_UP_OFFICER, position.officer());
    }

    static void setOutcome(DelegateTask task, FollowUpResult outcome) {
        task.setVariable(OlderModels.name(task, OUTCOME), outcome.name());
    }

    private static void change(DelegateExecution execution, String name, Object value) {
        if (!execution.hasVariable(name) || !Objects.equals(execution.getVariable(name), value)) {
            execution.setVariable(name, value);
        }
    }
}
