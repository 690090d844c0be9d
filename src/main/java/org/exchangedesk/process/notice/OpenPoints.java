package org.exchangedesk.process.notice;

import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.exchangedesk.notice.Cases;
import org.exchangedesk.notice.NoticeStatus;
import org.springframework.stereotype.Component;

/** Brings what an open task says of a case in suspension or at its end up to date after an entry: it was written when the task was opened. */
@Component
public class OpenPoints {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CaseView view;
    private final Cases cases;

    OpenPoints(TaskService tasks, RuntimeService runtime, CaseView view, Cases cases) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.view = view;
        this.cases = cases;
    }

    public void refresh(String caseNo) {
        if (!Set.of(NoticeStatus.SUSPENDING, NoticeStatus.CLOSING, NoticeStatus.WITHDRAWN).contains(cases.forReading(caseNo).status())) {
            return;
        }
        String summary = view.summary(caseNo);
        tasks.createTaskQuery().processInstanceBusinessKey(caseNo).list().stream()
            .filter(task -> runtime.getVariableLocal(task.getExecutionId(), "caseSummary") != null)
            .forEach(task -> runtime.setVariableLocal(task.getExecutionId(), "caseSummary", summary));
        tasks.createTaskQuery().processInstanceBusinessKey(caseNo).taskDefinitionKeyIn("userTask_closeCase", "userTask_fileWithdrawal")
            .list().forEach(task -> runtime.setVariableLocal(task.getExecutionId(), "openPoints", view.openPoints(caseNo)));
    }
}
