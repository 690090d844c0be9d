package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.NoticeService;
import org.springframework.stereotype.Component;

/** 製作並寄送改善單: puts the notice into the outbox when it goes by e-mail. */
@Component
class SendNoticeDelegate implements JavaDelegate {

    private final NoticeService notices;

    SendNoticeDelegate(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.sendNotice(execution.getProcessBusinessKey());
    }
}
