package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.NoticeService;
import org.springframework.stereotype.Component;

/** 通知撤銷: notifies those who had been notified of the notice. */
@Component
class AnnounceWithdrawalDelegate implements JavaDelegate {

    private final NoticeService notices;

    AnnounceWithdrawalDelegate(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.announceWithdrawal(execution.getProcessBusinessKey());
    }
}
