package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.process.Decision;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 核定改善單: the supervisor approves, or returns it with a reason. */
@Component
class ApproveNoticeTask implements TaskListener {

    private final NoticeService notices;
    private final Who who;

    ApproveNoticeTask(NoticeService notices, Who who) {
        this.notices = notices;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = new FormAnswers(task);
        if (Decision.approved(answers)) {
            notices.approve(task.getExecution().getProcessBusinessKey(), who.acting());
        } else {
            notices.returnForRevision(task.getExecution().getProcessBusinessKey(), answers.area("returnReason"), who.acting());
        }
    }
}
