package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.NoticeService;
import org.springframework.stereotype.Component;

/** 通知結案: tells the organisation how the case ended. */
@Component
class AnnounceClosingDelegate implements JavaDelegate {

    private final NoticeService notices;

    AnnounceClosingDelegate(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.announceClosing(execution.getProcessBusinessKey());
    }
}
