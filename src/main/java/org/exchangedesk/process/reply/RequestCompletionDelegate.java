package org.exchangedesk.process.reply;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.FollowUpService;
import org.springframework.stereotype.Component;

/** 通知補正: tells the organisation what is missing; the deadline keeps running. */
@Component
class RequestCompletionDelegate implements JavaDelegate {

    private final FollowUpService followUps;

    RequestCompletionDelegate(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.requestCompletion(execution.getProcessBusinessKey(), ReplyVariables.replyNo(execution));
    }
}
