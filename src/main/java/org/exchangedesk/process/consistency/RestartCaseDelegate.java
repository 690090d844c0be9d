package org.exchangedesk.process.consistency;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.Refusal;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.exchangedesk.process.notice.CaseRestart;
import org.springframework.stereotype.Component;

/** 重新啟動流程: a supervisor begins the process of a case anew, of which the comparison says that it does not fit. */
@Component
class RestartCaseDelegate implements JavaDelegate {

    private final Consistency consistency;
    private final CaseRestart restart;
    private final Who who;

    RestartCaseDelegate(Consistency consistency, CaseRestart restart, Who who) {
        this.consistency = consistency;
        this.restart = restart;
        this.who = who;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = new FormAnswers(execution);
        String caseNo = answers.plainLine("caseNo");
        if (!consistency.isParted(caseNo)) {
            throw new Refusal("案件 " + caseNo + " 之流程與案件紀錄相符，毋須重新接續。");
        }
        restart.begin(caseNo, answers.area("reason"), who.acting());
        execution.setProcessBusinessKey(caseNo);
    }
}
