package org.exchangedesk.process.consistency;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.process.notice.CaseRestart;
import org.springframework.stereotype.Component;

/** 移至紀錄所載步驟: the called process goes where the record stands. */
@Component
class PositionCaseDelegate implements JavaDelegate {

    private final CaseRestart restart;

    PositionCaseDelegate(CaseRestart restart) {
        this.restart = restart;
    }

    @Override
    public void execute(DelegateExecution execution) {
        restart.position(execution.getProcessBusinessKey());
    }
}
