package org.exchangedesk.process.suspension;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.SuspensionService;
import org.exchangedesk.notice.suspension.BureauReport;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 登錄檔管局回復: accepted, or returned to be corrected. */
@Component
class RecordBureauAnswerTask implements TaskListener {

    private final SuspensionService suspensions;
    private final Who who;

    RecordBureauAnswerTask(SuspensionService suspensions, Who who) {
        this.suspensions = suspensions;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = new FormAnswers(task);
        suspensions.recordBureauAnswer(task.getExecution().getProcessBusinessKey(),
            answers.choice("bureauAnswer", BureauReport.Answer.class),
            answers.date("answeredOn"), answers.plainLine("bureauDocumentNumber"),
            answers.area("note"), who.acting());
    }
}
