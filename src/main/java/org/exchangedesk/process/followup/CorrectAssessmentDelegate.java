package org.exchangedesk.process.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.FollowUpService;
import org.exchangedesk.notice.followup.AssessmentCorrection;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 更正追蹤評估: a wrong row of the sheet is replaced by a new entry with a reason. */
@Component
class CorrectAssessmentDelegate implements JavaDelegate {

    /** Whether the result itself was wrong. */
    enum Result {
        KEEP, REASSESS
    }

    private final FollowUpService followUps;
    private final Who who;

    CorrectAssessmentDelegate(FollowUpService followUps, Who who) {
        this.followUps = followUps;
        this.who = who;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = new FormAnswers(execution);
        String caseNo = answers.plainLine("caseNo");
        answers.require("round");
        followUps.correctAssessment(caseNo, new AssessmentCorrection(answers.integer("round"),
            answers.choice("result", Result.class) == Result.REASSESS, answers.date("followUpDate"),
            answers.date("newDeadline"), answers.date("nonWorkingDay"),
            answers.area("opinion"), answers.area("otherText"), answers.area("reason")), answers.doubts("doubtReason"), who.acting());
        execution.setProcessBusinessKey(caseNo);
    }
}
