package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.notice.followup.Terms;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 確認辦理條件: takes over the terms; a difference from the table needs a reason (F-35). */
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
        Terms settled = new Terms(answers.integer("deadlineLength", "改善期限天數"),
            answers.choice("dayKind", "期限計算方式", DayKind.class), answers.line("reminderDays", "催辦日"),
            answers.integer("followUpLimit", "追蹤次數"), answers.integer("leadDays", "中止前置工作日"));
        notices.settleTerms(task.getExecution().getProcessBusinessKey(), settled, NoticeVariables.proposedTerms(task),
            answers.area("deviationReason", "與判定不同之理由"), answers.line("followUpOfficer", "追蹤人員帳號"), who.acting());
    }
}
