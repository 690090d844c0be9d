package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 登錄撤銷提議: staff propose to withdraw a notice, with a reason. */
@Component
class ProposeWithdrawalDelegate implements JavaDelegate {

    private final NoticeService notices;
    private final OpenPoints openPoints;
    private final Who who;

    ProposeWithdrawalDelegate(NoticeService notices, OpenPoints openPoints, Who who) {
        this.notices = notices;
        this.openPoints = openPoints;
        this.who = who;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = new FormAnswers(execution);
        String caseNo = answers.plainLine("caseNo");
        notices.proposeWithdrawal(caseNo, answers.area("reason"), who.acting());
        openPoints.refresh(caseNo);
        execution.setProcessBusinessKey(caseNo);
    }
}
