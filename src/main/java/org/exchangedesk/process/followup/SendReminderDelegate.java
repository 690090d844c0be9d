package org.exchangedesk.process.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.FollowUpService;
import org.springframework.stereotype.Component;

/** 寄發催辦通知: one reminder before the deadline. */
@Component
class SendReminderDelegate implements JavaDelegate {

    private final FollowUpService followUps;

    SendReminderDelegate(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.sendReminder(execution.getProcessBusinessKey());
    }
}
