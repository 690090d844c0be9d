package org.exchangedesk.process.reply;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.FollowUpService;
import org.exchangedesk.process.older.OlderModels;
import org.springframework.stereotype.Component;

/** 檢視回復: the record says what the reply waits for. */
@Component
class LookAtReplyDelegate implements JavaDelegate {

    private final FollowUpService followUps;

    LookAtReplyDelegate(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReplyVariables.setReplyStep(execution,
            followUps.lookAtReply(execution.getProcessBusinessKey(), ReplyVariables.replyNo(execution)));
        OlderModels.keepAnswersApart(execution);
    }
}
