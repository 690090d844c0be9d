package org.exchangedesk.process.followup;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.FollowUpService;
import org.exchangedesk.process.Decision;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 核定中止: the supervisor decides on a proposed suspension against the checklist. */
@Component
class ApproveSuspensionTask implements TaskListener {

    private final FollowUpService followUps;
    private final Who who;

    ApproveSuspensionTask(FollowUpService followUps, Who who) {
        this.followUps = followUps;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = new FormAnswers(task);
        if (Decision.approved(answers)) {
            followUps.approveSuspension(task.getExecution().getProcessBusinessKey(), who.acting());
        } else {
            followUps.refuseSuspension(task.getExecution().getProcessBusinessKey(), answers.area("returnReason"), who.acting());
        }
    }
}
