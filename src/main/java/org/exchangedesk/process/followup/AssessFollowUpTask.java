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
        AssessmentEntry entry = new AssessmentEntry(a.choice("result", "追蹤結果", FollowUpResult.class),
            a.date("followUpDate", "追蹤日期"), a.date("newDeadline", "新改善期限"),
            a.date("nonWorkingDay", "非工作日確認"), a.flag("severe", "事態嚴重"),
            a.area("severityReason", "事態嚴重之理由"), a.date("suspensionStartOn", "擬中止起日"),
            a.area("otherText", "其他說明"), a.choice("nextStep", "後續處理", NextStep.class), a.area("opinion", "查核意見"));
        RoundVariables.setDecision(task, followUps.assess(task.getExecution().getProcessBusinessKey(), entry, who.acting()));
    }
}
