package org.exchangedesk.process.notice;

import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.exchangedesk.notice.Cases;
import org.exchangedesk.notice.NoticeStatus;
import org.springframework.stereotype.Component;

/** Brings 「尚待辦理事項」 of an open 結案歸檔 or 撤銷歸檔 up to date after an entry: it was written when the task was opened. */
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
        if (!Set.of(NoticeStatus.CLOSING, NoticeStatus.WITHDRAWN).contains(cases.forReading(caseNo).status())) {
            return;
        }
        tasks.createTaskQuery().processInstanceBusinessKey(caseNo).taskDefinitionKeyIn("userTask_closeCase", "userTask_fileWithdrawal")
            .list().forEach(task -> runtime.setVariableLocal(task.getExecutionId(), "openPoints", view.openPoints(caseNo)));
    }
}
