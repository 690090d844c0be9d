package org.exchangedesk.process.suspension;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.SuspensionService;
import org.springframework.stereotype.Component;

/** 寄送中止通知: a letter has gone already, an e-mail only when the relay says so. */
@Component
class SendSuspensionNoticeDelegate implements JavaDelegate {

    private final SuspensionService suspensions;

    SendSuspensionNoticeDelegate(SuspensionService suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SuspensionVariables.setNotice(execution, suspensions.sendNotice(execution.getProcessBusinessKey()));
    }
}
