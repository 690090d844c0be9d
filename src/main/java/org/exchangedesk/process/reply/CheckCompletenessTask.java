package org.exchangedesk.process.reply;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.FollowUpService;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.exchangedesk.process.notice.OpenPoints;
import org.exchangedesk.process.older.OlderModels;
import org.springframework.stereotype.Component;

/** 檢核回復完整性: contact, explanation, evidence, seal (F-20, F-21, F-27). */
@Component
class CheckCompletenessTask implements TaskListener {

    /** What staff found. */
    enum Completeness {
        COMPLETE, INCOMPLETE
    }

    private final FollowUpService followUps;
    private final OpenPoints openPoints;
    private final Who who;

    CheckCompletenessTask(FollowUpService followUps, OpenPoints openPoints, Who who) {
        this.followUps = followUps;
        this.openPoints = openPoints;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = new FormAnswers(task);
        String field = OlderModels.name(task, "completeness");
        answers.require(field);
        Completeness completeness = answers.choice(field, Completeness.class);
        followUps.checkReply(task.getExecution().getProcessBusinessKey(), ReplyVariables.replyNo(task),
            completeness == Completeness.COMPLETE,
            answers.area("missingItems"), who.acting());
        openPoints.refresh(task.getExecution().getProcessBusinessKey());
    }
}
