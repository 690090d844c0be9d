package org.exchangedesk.process.reply;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.exchangedesk.notice.reply.ReplyStep;

/** The variables of the process handleReply that its steps read and write. */
final class ReplyVariables {

    /** Number of the reply in its case, 1 and up (Integer); handed over by the caller. */
    private static final String REPLY_NO = "replyNo";
    /** A {@link ReplyStep} by its name (String). */
    private static final String REPLY_STEP = "replyStep";

    private ReplyVariables() {
    }

    static int replyNo(VariableScope scope) {
        return ((Number) scope.getVariable(REPLY_NO)).intValue();
    }

    static void setReplyStep(DelegateExecution execution, ReplyStep step) {
        execution.setVariableLocal(REPLY_STEP, step.name());
    }
}
