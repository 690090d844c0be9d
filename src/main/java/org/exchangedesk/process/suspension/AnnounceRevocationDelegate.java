package org.exchangedesk.process.suspension;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.SuspensionService;
import org.springframework.stereotype.Component;

/** 通知撤銷中止: notifies organisation and bureau that the suspension does not happen. */
@Component
class AnnounceRevocationDelegate implements JavaDelegate {

    private final SuspensionService suspensions;

    AnnounceRevocationDelegate(SuspensionService suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        suspensions.announceRevocation(execution.getProcessBusinessKey());
    }
}
