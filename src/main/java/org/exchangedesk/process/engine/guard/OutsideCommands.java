package org.exchangedesk.process.engine.guard;

import java.util.Map;
import org.camunda.bpm.engine.impl.batch.RestartProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.exchangedesk.Refusal;

/**
 * Refuses what the engine's interface would let a person do past the case record: start a case without its form, end or enter one
 * somewhere in the middle, make someone a candidate who then approves, rename or delegate a task, fire a timer, deploy a model. The
 * right to hand out tasks includes most of that; comments, attachments and restarts are not even asked for a right. Nobody needs it;
 * models ship with the release. Our own steps, which run inside a person's command, and the engine itself, which acts without a
 * logged-in person, pass.
 */
final class OutsideCommands extends CommandInterceptor {

    private static final String TASKS_ARE_MODELLED = "工作之候選人、名稱與期日由流程模型決定，不得變更。";

    private static final String FORMS_START = "案件只能由流程起點開始，請以表單啟動流程。";

    private static final String KEPT_IN_THE_CASE = "平臺不提供留言與附件，請將內容填入表單，登載於案件紀錄。";

    /** The engine counts even a forbidden attempt as a failure of the job, which costs a retry and moves its due date: refuse that too. */
    private static final String JOBS_RUN_THEMSELVES = "排程工作由系統依期日執行，不得手動執行。";

    private static final Map<Class<?>, String> REFUSED = Map.ofEntries(
        Map.entry(HandleTaskBpmnErrorCmd.class, "工作不得以錯誤事件結束，請填妥表單後完成工作。"),
        Map.entry(HandleTaskEscalationCmd.class, "工作不得以升級事件結束，請填妥表單後完成工作。"),
        Map.entry(ResolveTaskCmd.class, "不提供委任工作之回復，請填妥表單後完成工作。"),
        Map.entry(DelegateTaskCmd.class, "不提供工作之委任，請改以指派交接。"),
        Map.entry(SaveTaskCmd.class, TASKS_ARE_MODELLED),
        Map.entry(StartProcessInstanceAtActivitiesCmd.class, FORMS_START),
        Map.entry(StartProcessInstanceCmd.class, FORMS_START),
        Map.entry(RestartProcessInstancesCmd.class, FORMS_START),
        Map.entry(RestartProcessInstancesBatchCmd.class, FORMS_START),
        Map.entry(AddCommentCmd.class, KEPT_IN_THE_CASE),
        Map.entry(CreateAttachmentCmd.class, KEPT_IN_THE_CASE),
        Map.entry(SaveAttachmentCmd.class, KEPT_IN_THE_CASE),
        Map.entry(ExecuteJobsCmd.class, JOBS_RUN_THEMSELVES),
        Map.entry(FailedJobListener.class, JOBS_RUN_THEMSELVES),
        Map.entry(DeployCmd.class, "流程模型隨版本發行，不開放由網頁部署。"));

    private final ProcessEngineConfigurationImpl configuration;

    OutsideCommands(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        String refusal = refusal(command);
        if (refusal != null && comesFromAPerson()) {
            throw new Refusal(refusal);
        }
        return next.execute(command);
    }

    private boolean comesFromAPerson() {
        return Context.getCommandContext() == null && configuration.getIdentityService().getCurrentAuthentication() != null;
    }

    private static String refusal(Command<?> command) {
        boolean changesTask = command instanceof AbstractSetTaskPropertyCmd || command instanceof DeleteIdentityLinkCmd;
        // handing out a task stays possible; TaskGuard says to whom and by whom
        return changesTask && !(command instanceof AssignTaskCmd) ? TASKS_ARE_MODELLED : REFUSED.get(command.getClass());
    }
}
