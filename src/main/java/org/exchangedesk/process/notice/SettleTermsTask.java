package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.notice.followup.Terms;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 訂定期限及追蹤頻率: takes over the terms; a difference from the table needs a reason (F-35). */
@Component
class SettleTermsTask implements TaskListener {

    private final NoticeService notices;
    private final Who who;

    SettleTermsTask(NoticeService notices, Who who) {
        this.notices = notices;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = new FormAnswers(task);
        Terms settled = new Terms(answers.integer("deadlineLength"),
            answers.choice("dayKind", DayKind.class), answers.numbers("reminderDays"),
            answers.integer("followUpLimit"), answers.integer("leadDays"));
        notices.settleTerms(task.getExecution().getProcessBusinessKey(), settled, NoticeVariables.proposedTerms(task),
            answers.area("deviationReason"), answers.line("followUpOfficer"), who.acting());
    }
}
