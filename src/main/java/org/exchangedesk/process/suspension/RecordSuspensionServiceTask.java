package org.exchangedesk.process.suspension;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.process.Who;
import org.exchangedesk.process.notice.ServiceForm;
import org.springframework.stereotype.Component;

/** 登錄中止通知送達: day and proof of service, or why it failed (C5). */
@Component
class RecordSuspensionServiceTask implements TaskListener {

    private final NoticeService notices;
    private final Who who;

    RecordSuspensionServiceTask(NoticeService notices, Who who) {
        this.notices = notices;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        ServiceForm.record(notices, task, Delivery.Document.SUSPENSION, who.acting());
    }
}
