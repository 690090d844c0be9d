package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 登錄資安事件通報: when and under which number the incident was reported (P7). */
@Component
class RecordIncidentReportDelegate implements JavaDelegate {

    private final NoticeService notices;
    private final OpenPoints openPoints;
    private final Who who;

    RecordIncidentReportDelegate(NoticeService notices, OpenPoints openPoints, Who who) {
        this.notices = notices;
        this.openPoints = openPoints;
        this.who = who;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = new FormAnswers(execution);
        String caseNo = answers.plainLine("caseNo");
        notices.recordIncidentReport(caseNo, answers.moment("reportedAt"), answers.line("reportNumber"),
            answers.integer("reportLevel"), answers.area("reason"), answers.doubts("doubtReason"), who.acting());
        openPoints.refresh(caseNo);
        execution.setProcessBusinessKey(caseNo);
    }
}
