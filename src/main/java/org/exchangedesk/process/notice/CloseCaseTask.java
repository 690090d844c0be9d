package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 結案歸檔: 檔號 and 保存年限 (C6). */
@Component
class CloseCaseTask implements TaskListener {

    private final NoticeService notices;
    private final Who who;

    CloseCaseTask(NoticeService notices, Who who) {
        this.notices = notices;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        notices.close(task.getExecution().getProcessBusinessKey(), FilingForm.filing(task), who.acting());
    }
}
