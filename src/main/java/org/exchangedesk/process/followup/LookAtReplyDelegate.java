package org.exchangedesk.process.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.FollowUpService;
import org.springframework.stereotype.Component;

/** 檢視回復: the record says what a reply that came during the suspension waits for. */
@Component
class LookAtReplyDelegate implements JavaDelegate {

    private final FollowUpService followUps;

    LookAtReplyDelegate(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundVariables.setReplyStep(execution,
            followUps.lookAtReply(execution.getProcessBusinessKey(), RoundVariables.replyNo(execution)));
    }
}
