package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 登錄改善單送達: day and proof of service, or why it failed (C5). */
@Component
class RecordNoticeServiceTask implements TaskListener {

    private final NoticeService notices;
    private final OpenPoints openPoints;
    private final Who who;

    RecordNoticeServiceTask(NoticeService notices, OpenPoints openPoints, Who who) {
        this.notices = notices;
        this.openPoints = openPoints;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        ServiceForm.record(notices, task, Delivery.Document.NOTICE, who.acting());
        openPoints.refresh(task.getExecution().getProcessBusinessKey());
    }
}
