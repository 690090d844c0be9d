package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 繕發改善單: channel, 發文字號 and day of issue; from that day the deadline runs. */
@Component
class DispatchNoticeTask implements TaskListener {

    private final NoticeService notices;
    private final Who who;

    DispatchNoticeTask(NoticeService notices, Who who) {
        this.notices = notices;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = new FormAnswers(task);
        notices.dispatch(task.getExecution().getProcessBusinessKey(), NoticeForm.dispatch(answers), answers.doubts("doubtReason"),
            who.acting());
    }
}
