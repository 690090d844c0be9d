package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 撤銷歸檔: a withdrawn case is filed like a closed one (C6). */
@Component
class FileWithdrawalTask implements TaskListener {

    private final NoticeService notices;
    private final Who who;

    FileWithdrawalTask(NoticeService notices, Who who) {
        this.notices = notices;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        notices.fileWithdrawal(task.getExecution().getProcessBusinessKey(), FilingForm.filing(task), who.acting());
    }
}
