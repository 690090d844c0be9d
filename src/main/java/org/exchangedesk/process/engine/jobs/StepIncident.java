package org.exchangedesk.process.engine.jobs;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;

/** What a supervisor reads in Cockpit when a step was tried in vain: which step of which case, why, what happens next, whom to ask. */
final class StepIncident extends DefaultIncidentHandler {

    private static final String TEXT = "%s未能完成：%s。系統已依排定時間多次重試，均未成功，不再自動重試；案件停在這一步，先前登錄的內容不受影響。"
        + "請將本訊息轉知系統管理者，由系統管理者排除原因後於 Cockpit 重試這一步。";

    private static final String AT_ONCE = "%s未能完成：%s。系統不再重試；案件停在這一步，先前登錄的內容不受影響。"
        + "請將本訊息轉知系統管理者，由系統管理者會同流程分析人員修正後於 Cockpit 重試這一步。";

    StepIncident() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident createIncident(IncidentContext context, String message) {
        String text = message != null && message.startsWith(FailedStep.CANNOT_HEAL) ? AT_ONCE : TEXT;
        return super.createIncident(context, text.formatted(step(context) + caseNo(context), message == null ? "原因未記載" : message));
    }

    private static String step(IncidentContext context) {
        if (context.getProcessDefinitionId() == null || context.getActivityId() == null) {
            return "系統背景工作";
        }
        ActivityImpl activity = Context.getProcessEngineConfiguration().getDeploymentCache()
            .findDeployedProcessDefinitionById(context.getProcessDefinitionId()).findActivity(context.getActivityId());
        String name = activity == null ? null : (String) activity.getProperty("name");
        return "「" + (name == null ? context.getActivityId() : name.replaceAll("\\s+", "")) + "」";
    }

    private static String caseNo(IncidentContext context) {
        ExecutionEntity execution = context.getExecutionId() == null
            ? null
            : Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
        String caseNo = execution == null ? null : execution.getProcessBusinessKey();
        return caseNo == null ? "" : "（案號 " + caseNo + "）";
    }
}
