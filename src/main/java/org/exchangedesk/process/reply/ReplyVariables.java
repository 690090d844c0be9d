package org.exchangedesk.process.reply;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.exchangedesk.notice.reply.ReplyStep;
import org.exchangedesk.process.engine.RoutingFacts;
import org.exchangedesk.process.notice.NoticeVariables;
import org.springframework.stereotype.Component;

/** The variables of the process handleReply; its caller hands over the number of the reply and, in a round, when the deadline is over. */
@Component
final class ReplyVariables implements RoutingFacts {

    /** What the reply waits for, name of a {@link ReplyStep} (String). */
    static final String REPLY_STEP = "replyStep";
    /** How the call about it ended (String), and whether it was complete (Boolean). */
    static final String PHONE_OUTCOME = "phoneOutcome";
    static final String REPLY_COMPLETE = "replyComplete";

    ReplyVariables() {
    }

    @Override
    public Set<String> routingFacts() {
        return Set.of(NoticeVariables.REPLY_NO, REPLY_STEP, PHONE_OUTCOME, REPLY_COMPLETE);
    }

    static int replyNo(VariableScope scope) {
        return ((Number) scope.getVariable(NoticeVariables.REPLY_NO)).intValue();
    }

    static void setReplyStep(DelegateExecution execution, ReplyStep step) {
        execution.setVariableLocal(REPLY_STEP, step.name());
    }
}
