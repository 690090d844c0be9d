package org.exchangedesk.process.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.FollowUpService;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 登錄提前追蹤: the authority may follow up before the deadline (F-35). */
@Component
class RequestEarlyFollowUpDelegate implements JavaDelegate {

    private final FollowUpService followUps;
    private final Who who;

    RequestEarlyFollowUpDelegate(FollowUpService followUps, Who who) {
        this.followUps = followUps;
        this.who = who;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = new FormAnswers(execution);
        String caseNo = answers.plainLine("caseNo");
        followUps.requestEarlyFollowUp(caseNo, answers.area("reason"), who.acting());
        execution.setProcessBusinessKey(caseNo);
    }
}
