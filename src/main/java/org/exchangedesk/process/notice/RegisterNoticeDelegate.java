package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.Act;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 登錄案件: opens the case in the start transaction; its number becomes the business key. */
@Component
class RegisterNoticeDelegate implements JavaDelegate {

    private final NoticeService notices;
    private final Who who;

    RegisterNoticeDelegate(NoticeService notices, Who who) {
        this.notices = notices;
        this.who = who;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = new FormAnswers(execution);
        Act act = who.acting();
        NoticeService.Registered registered = notices.register(NoticeForm.draft(answers), answers.doubts("doubtReason"), act);
        String caseNo = registered.caseNo();
        NoticeForm.incidentReport(answers)
            .ifPresent(r -> notices.recordIncidentReportAtOnce(caseNo, r.at(), r.number(), r.level(), answers.doubts("doubtReason"), act));
        execution.setProcessBusinessKey(caseNo);
        NoticeVariables.setTermsFacts(execution, registered.facts());
    }
}
