package org.exchangedesk.process.suspension;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.SuspensionService;
import org.springframework.stereotype.Component;

/** 洽詢檔管局辦理情形: one reminder when the bureau has not answered. */
@Component
class RemindBureauDelegate implements JavaDelegate {

    private final SuspensionService suspensions;

    RemindBureauDelegate(SuspensionService suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        suspensions.remindBureau(execution.getProcessBusinessKey());
    }
}
