package org.exchangedesk.process.followup;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.FollowUpService;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 查核評估 changes hands: the task's new assignee becomes the follow-up officer of the round (F-29). Unassigning it changes nothing. */
@Component
class AssessFollowUpOfficer implements TaskListener {

    private final FollowUpService followUps;
    private final Who who;

    AssessFollowUpOfficer(FollowUpService followUps, Who who) {
        this.followUps = followUps;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        String holder = task.getAssignee();
        // the model itself gives the task to the officer, at times when nobody is logged in
        if (holder != null && !holder.equals(RoundVariables.officer(task))) {
            followUps.handOver(task.getExecution().getProcessBusinessKey(), holder, who.acting());
            RoundVariables.setOfficer(task, holder);
        }
    }
}
