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
            answers.choice("bureauAnswer", "檔管局處理結果", BureauReport.Answer.class),
            answers.date("answeredOn", "回復日期"), answers.line("bureauDocumentNumber", "檔管局來文字號"),
            answers.area("note", "備註"), who.acting());
    }
}
