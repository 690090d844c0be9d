package org.exchangedesk.process.suspension;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.SuspensionService;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 確認已中止: the service has really stopped (D11). */
@Component
class ConfirmServiceStoppedTask implements TaskListener {

    private final SuspensionService suspensions;
    private final Who who;

    ConfirmServiceStoppedTask(SuspensionService suspensions, Who who) {
        this.suspensions = suspensions;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = new FormAnswers(task);
        suspensions.confirmStopped(task.getExecution().getProcessBusinessKey(), answers.date("stoppedOn"),
            answers.area("confirmation"), who.acting());
    }
}
