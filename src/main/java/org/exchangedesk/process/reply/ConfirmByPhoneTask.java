package org.exchangedesk.process.reply;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.FollowUpService;
import org.exchangedesk.notice.reply.PhoneCall;
import org.exchangedesk.notice.reply.PhoneRecord;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.exchangedesk.process.notice.OpenPoints;
import org.exchangedesk.process.older.OlderModels;
import org.springframework.stereotype.Component;

/** 電話確認: an e-mail counts as confirmed only after a call (F-15, D5). */
@Component
class ConfirmByPhoneTask implements TaskListener {

    private final FollowUpService followUps;
    private final OpenPoints openPoints;
    private final Who who;

    ConfirmByPhoneTask(FollowUpService followUps, OpenPoints openPoints, Who who) {
        this.followUps = followUps;
        this.openPoints = openPoints;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = new FormAnswers(task);
        PhoneCall call = new PhoneCall(answers.choice("direction", PhoneRecord.Direction.class),
            answers.choice(OlderModels.name(task, "callOutcome"), PhoneRecord.Outcome.class), null,
            answers.line("ourPerson"), answers.line("theirPerson"),
            answers.moment("talkedAt"), answers.area("content"));
        followUps.recordCall(task.getExecution().getProcessBusinessKey(), ReplyVariables.replyNo(task), call, who.acting());
        openPoints.refresh(task.getExecution().getProcessBusinessKey());
    }
}
