package org.exchangedesk.process.suspension;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.SuspensionService;
import org.springframework.stereotype.Component;

/** 登載追蹤評估表: 「已於…通知…起中止」 stands only now (F-33). */
@Component
class RecordSuspensionDelegate implements JavaDelegate {

    private final SuspensionService suspensions;

    RecordSuspensionDelegate(SuspensionService suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        suspensions.recordSuspension(execution.getProcessBusinessKey());
    }
}
