package org.exchangedesk.process.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.Checks;
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
        String caseNo = answers.line("caseNo", "案號");
        Integer round = answers.integer("round", "追蹤次數");
        new Checks().requirePresent(round, "追蹤次數").refuseIfAny();
        followUps.correctAssessment(caseNo, new AssessmentCorrection(round,
            answers.choice("result", "更正後結果", Result.class) == Result.REASSESS, answers.date("followUpDate", "追蹤日期"),
            answers.date("newDeadline", "新改善期限"), answers.date("nonWorkingDay", "非工作日確認"),
            answers.area("opinion", "查核意見"), answers.area("otherText", "其他說明"), answers.area("reason", "更正理由")), who.acting());
        execution.setProcessBusinessKey(caseNo);
    }
}
