package org.exchangedesk.process.suspension;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.SuspensionService;
import org.exchangedesk.process.Decision;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 核定撤銷中止: the supervisor revokes the suspension, or refuses with a reason. */
@Component
class ApproveRevocationTask implements TaskListener {

    private final SuspensionService suspensions;
    private final Who who;

    ApproveRevocationTask(SuspensionService suspensions, Who who) {
        this.suspensions = suspensions;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = new FormAnswers(task);
        if (Decision.approved(answers)) {
            suspensions.revoke(task.getExecution().getProcessBusinessKey(), who.acting());
        } else {
            suspensions.refuseRevocation(task.getExecution().getProcessBusinessKey(), answers.area("refusalReason"),
                who.acting());
        }
    }
}
