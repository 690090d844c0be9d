package org.exchangedesk.process.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.FollowUpService;
import org.exchangedesk.notice.FollowUpService.Position;
import org.exchangedesk.process.older.OlderModels;
import org.springframework.stereotype.Component;

/** 檢視回復與期限: the record says what this round has to do next. */
@Component
class LookForReplyDelegate implements JavaDelegate {

    private final FollowUpService followUps;

    LookForReplyDelegate(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Position position = followUps.lookForReply(execution.getProcessBusinessKey(), RoundVariables.round(execution));
        RoundVariables.setPosition(execution, position);
        OlderModels.setPosition(execution, position);
    }
}
