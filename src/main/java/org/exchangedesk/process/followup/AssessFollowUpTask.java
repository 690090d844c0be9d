package org.exchangedesk.process.followup;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.FollowUpService;
import org.exchangedesk.notice.followup.AssessmentEntry;
import org.exchangedesk.notice.followup.FollowUpResult;
import org.exchangedesk.notice.followup.NextStep;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 查核評估: the result of this round, as its row of the sheet allows (domain A2). */
@Component
class AssessFollowUpTask implements TaskListener {

    private final FollowUpService followUps;
    private final Who who;

    AssessFollowUpTask(FollowUpService followUps, Who who) {
        this.followUps = followUps;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers a = new FormAnswers(task);
        AssessmentEntry entry = new AssessmentEntry(a.choice("result", FollowUpResult.class),
            a.date("followUpDate"), a.date("newDeadline"),
            a.date("nonWorkingDay"), a.flag("severe"),
            a.area("severityReason"), a.date("suspensionStartOn"),
            a.area("otherText"), a.choice("nextStep", NextStep.class), a.area("opinion"));
        RoundVariables.setOutcome(task,
            followUps.assess(task.getExecution().getProcessBusinessKey(), entry, a.doubts("doubtReason"), who.acting()));
    }
}
