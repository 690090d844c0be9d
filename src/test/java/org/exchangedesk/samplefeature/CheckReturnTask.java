package org.exchangedesk.samplefeature;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.Refusal;

/** 點收設備: what was never handed out cannot come back. */
@SamplePart
class CheckReturnTask implements TaskListener {

    private final LoanMails mails;

    CheckReturnTask(LoanMails mails) {
        this.mails = mails;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!mails.told().contains(task.getExecution().getProcessBusinessKey())) {
            throw new Refusal("借用單尚未寄達，不得點收。");
        }
    }
}
