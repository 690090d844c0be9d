package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.NoticeService;
import org.springframework.stereotype.Component;

/** 通知撤銷: whoever had been told of the notice is told again. */
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
