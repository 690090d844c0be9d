package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.process.Decision;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 核定撤銷: the supervisor withdraws the notice, or refuses with a reason. */
@Component
class ApproveWithdrawalTask implements TaskListener {

    private final NoticeService notices;
    private final OpenPoints openPoints;
    private final Who who;

    ApproveWithdrawalTask(NoticeService notices, OpenPoints openPoints, Who who) {
        this.notices = notices;
        this.openPoints = openPoints;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = new FormAnswers(task);
        if (Decision.approved(answers)) {
            notices.withdraw(task.getExecution().getProcessBusinessKey(), who.acting());
        } else {
            notices.refuseWithdrawal(task.getExecution().getProcessBusinessKey(), answers.area("refusalReason"), who.acting());
            openPoints.refresh(task.getExecution().getProcessBusinessKey());
        }
    }
}
