package org.exchangedesk.process.suspension;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.SuspensionService;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 登錄撤銷提議: cured before the start date, staff propose to revoke. */
@Component
class ProposeRevocationDelegate implements JavaDelegate {

    private final SuspensionService suspensions;
    private final Who who;

    ProposeRevocationDelegate(SuspensionService suspensions, Who who) {
        this.suspensions = suspensions;
        this.who = who;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = new FormAnswers(execution);
        String caseNo = answers.plainLine("caseNo");
        suspensions.proposeRevocation(caseNo, answers.area("reason"), who.acting());
        execution.setProcessBusinessKey(caseNo);
    }
}
