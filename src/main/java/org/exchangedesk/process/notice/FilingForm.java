package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.exchangedesk.notice.Filing;
import org.exchangedesk.process.FormAnswers;

/** Reads 檔號 and 保存年限 off the two forms that file a case. */
final class FilingForm {

    private FilingForm() {
    }

    static Filing filing(DelegateTask task) {
        FormAnswers answers = new FormAnswers(task);
        return new Filing(answers.plainLine("fileNumber"), answers.line("retentionPeriod"));
    }
}
