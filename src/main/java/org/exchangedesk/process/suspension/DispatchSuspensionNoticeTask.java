package org.exchangedesk.process.suspension;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.SuspensionService;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.exchangedesk.process.notice.NoticeForm;
import org.springframework.stereotype.Component;

/** 繕發中止通知: the written notice with the start date (F-38). */
@Component
class DispatchSuspensionNoticeTask implements TaskListener {

    private final SuspensionService suspensions;
    private final Who who;

    DispatchSuspensionNoticeTask(SuspensionService suspensions, Who who) {
        this.suspensions = suspensions;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = new FormAnswers(task);
        suspensions.dispatchNotice(task.getExecution().getProcessBusinessKey(), NoticeForm.dispatch(answers),
            answers.date("startOn"),
            answers.date("nonWorkingDay"), answers.flag("earlyStartConfirmed"), answers.doubts("doubtReason"),
            who.acting());
    }
}
