package org.exchangedesk.process.suspension;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.SuspensionService;
import org.springframework.stereotype.Component;

/** 回報檔管局: 連線異動表 with the notice attached (F-30, F-36). */
@Component
class ReportToBureauDelegate implements JavaDelegate {

    private final SuspensionService suspensions;

    ReportToBureauDelegate(SuspensionService suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SuspensionVariables.setBureauReminder(execution, suspensions.reportToBureau(execution.getProcessBusinessKey()));
    }
}
