package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 修正限期改善單: staff correct a returned notice; the terms are determined anew. */
@Component
class ReviseNoticeTask implements TaskListener {

    private final NoticeService notices;
    private final Who who;

    ReviseNoticeTask(NoticeService notices, Who who) {
        this.notices = notices;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseNo = task.getExecution().getProcessBusinessKey();
        FormAnswers answers = new FormAnswers(task);
        notices.revise(caseNo, NoticeForm.draft(answers), answers.doubts("doubtReason"), who.acting());
        NoticeVariables.setTermsFacts(task.getExecution().getProcessInstance(), notices.termsFacts(caseNo));
    }
}
