package org.exchangedesk.process.reply;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.FollowUpService;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.exchangedesk.process.notice.OpenPoints;
import org.springframework.stereotype.Component;

/** 登錄回復: a reply by official letter or e-mail, at whatever moment it comes. */
@Component
class RegisterReplyDelegate implements JavaDelegate {

    private final FollowUpService followUps;
    private final OpenPoints openPoints;
    private final Who who;

    RegisterReplyDelegate(FollowUpService followUps, OpenPoints openPoints, Who who) {
        this.followUps = followUps;
        this.openPoints = openPoints;
        this.who = who;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = new FormAnswers(execution);
        String caseNo = answers.plainLine("caseNo");
        followUps.registerReply(caseNo, ReplyForm.entry(answers), answers.doubts("doubtReason"), who.acting());
        openPoints.refresh(caseNo);
        execution.setProcessBusinessKey(caseNo);
    }
}
