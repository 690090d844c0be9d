package org.exchangedesk.process.suspension;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.SuspensionService;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 補正連線異動表: a returned form is corrected and sent again. */
@Component
class CorrectBureauReportTask implements TaskListener {

    private final SuspensionService suspensions;
    private final Who who;

    CorrectBureauReportTask(SuspensionService suspensions, Who who) {
        this.suspensions = suspensions;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        suspensions.correctBureauReport(task.getExecution().getProcessBusinessKey(), new FormAnswers(task).area("correction"),
            who.acting());
    }
}
