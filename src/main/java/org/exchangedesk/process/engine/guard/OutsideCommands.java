package org.exchangedesk.process.engine.guard;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractNativeQuery;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.batch.RestartProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractSetStateCmd;
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
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.exchangedesk.Refusal;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses whatever a person, the administrator included, could do past the case record through the engine's interface: every command of the
 * engine that neither reads nor stands in {@link #ALLOWED}. Deleting, moving or migrating an instance, setting its variables, moving or
 * deleting its timers, sending its messages and deleting models would part the engine from the record: replies would then be accepted
 * while no task opens and no timer runs. A command that a later release of the engine brings is refused until somebody allows it. Our own
 * steps, which run inside a person's command, and the engine itself, which acts without a logged-in person, pass.
 */
final class OutsideCommands extends CommandInterceptor {

    /**
     * What people work with, then what keeps the engine running (retry, suspend and activate; see src/doc/operate.md), then users, groups
     * and rights, then filters. The engine's authorizations say who may do what of it.
     */
    static final Set<String> ALLOWED = Set.of(
        "ClaimTaskCmd", "AssignTaskCmd", "CompleteTaskCmd", "SubmitTaskFormCmd", "SubmitStartFormCmd",
        "SetJobRetriesCmd", "SuspendJobCmd", "ActivateJobCmd", "SuspendJobDefinitionCmd", "ActivateJobDefinitionCmd",
        "SuspendProcessDefinitionCmd", "ActivateProcessDefinitionCmd", "SuspendProcessInstanceCmd", "ActivateProcessInstanceCmd",
        "UpdateProcessInstancesSuspendStateCmd",
        "CreateUserCmd", "SaveUserCmd", "DeleteUserCmd", "UnlockUserCmd", "CheckPassword",
        "CreateGroupCmd", "SaveGroupCmd", "DeleteGroupCmd", "CreateMembershipCmd", "DeleteMembershipCmd",
        "CreateAuthorizationCommand", "SaveAuthorizationCmd", "DeleteAuthorizationCmd", "AuthorizationCheckCmd",
        "CreateFilterCmd", "SaveFilterCmd", "DeleteFilterCmd", "ExecuteFilterCountCmd", "ExecuteFilterListCmd",
        "ExecuteFilterListPageCmd", "ExecuteFilterSingleResultCmd");

    private static final String PARTS_ENGINE_AND_RECORD = "此操作會使流程與案件紀錄不一致，任何人（含系統管理者）均不得為之；系統管理者得為之事項見維運手冊。";

    private static final String TASKS_ARE_MODELLED = "工作之可承辦人員、名稱與期限由流程模型決定，不得變更。";

    private static final String FORMS_START = "案件只能由流程起點開始，請以表單啟動流程。";

    private static final String KEPT_IN_THE_CASE = "平臺不提供留言與附件，請將內容填入表單，登載於案件紀錄。";

    /** The engine counts even a forbidden attempt as a failure of the job, which costs a retry and moves its due date: refuse that too. */
    private static final String JOBS_RUN_THEMSELVES = "排程工作由系統依期限執行，不得手動執行。";

    private static final String RETRIED_AS_IT_IS = "重試排程工作時，次數至少 1 次，且不得變更其執行日期。";

    /** At a later time a job would do it, which nobody could take back any more. */
    private static final String SUSPENDED_AT_ONCE = "暫停與恢復僅得立即執行，不得預定時間。";

    /** Words that say more than the general refusal. */
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

    /** Of this class and not of a subclass, one of which hides it behind a field of the same name that nobody sets. */
    private static final Field EXECUTION_DATE = ReflectionUtils.findField(AbstractSetStateCmd.class, "executionDate");

    static {
        ReflectionUtils.makeAccessible(EXECUTION_DATE);
    }

    private final ProcessEngineConfigurationImpl configuration;

    OutsideCommands(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (comesFromAPerson()) {
            String refusal = refusal(command);
            if (refusal != null) {
                throw new Refusal(refusal);
            }
        }
        return next.execute(command);
    }

    private boolean comesFromAPerson() {
        return Context.getCommandContext() == null && configuration.getIdentityService().getCurrentAuthentication() != null;
    }

    private static String refusal(Command<?> command) {
        if (command instanceof SetJobRetriesCmd) {
            return retriesAsItIs(command) ? null : RETRIED_AS_IT_IS;
        }
        if (command instanceof AbstractSetStateCmd && ReflectionUtils.getField(EXECUTION_DATE, command) != null) {
            return SUSPENDED_AT_ONCE;
        }
        // handing out a task stays possible; TaskGuard says to whom and by whom
        boolean changesTask = command instanceof AbstractSetTaskPropertyCmd || command instanceof DeleteIdentityLinkCmd;
        if (changesTask && !(command instanceof AssignTaskCmd)) {
            return TASKS_ARE_MODELLED;
        }
        Class<?> type = command.getClass();
        return passes(type) ? null : REFUSED.getOrDefault(type, PARTS_ENGINE_AND_RECORD);
    }

    /** Whether a person may give this command: ours, those of the web apps' own queries, those that only read, and those that are allowed. */
    static boolean passes(Class<?> command) {
        String name = command.getName();
        return !name.startsWith("org.camunda.bpm.engine.") || reads(command) || ALLOWED.contains(command.getSimpleName());
    }

    private static boolean reads(Class<?> command) {
        String name = command.getSimpleName();
        return AbstractQuery.class.isAssignableFrom(command) || AbstractNativeQuery.class.isAssignableFrom(command)
            || command.getName().contains("ReportImpl") || name.startsWith("Get") || name.startsWith("Is")
            || name.startsWith("Find") || name.endsWith("QueryCmd") || command.getName().contains("MetricsQueryImpl");
    }

    /** With another due date a timer would be moved, and with no attempts left it would stand still. */
    private static boolean retriesAsItIs(Command<?> retry) {
        DirectFieldAccessor fields = new DirectFieldAccessor(retry);
        return (int) fields.getPropertyValue("retries") > 0 && !(boolean) fields.getPropertyValue("isDueDateSet");
    }
}
