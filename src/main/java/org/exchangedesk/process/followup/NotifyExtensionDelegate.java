package org.exchangedesk.process.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.FollowUpService;
import org.springframework.stereotype.Component;

/** 通知再給予改善期限: the new date goes to the organisation. */
@Component
class NotifyExtensionDelegate implements JavaDelegate {

    private final FollowUpService followUps;

    NotifyExtensionDelegate(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.notifyExtension(execution.getProcessBusinessKey());
    }
}
