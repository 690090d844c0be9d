package org.exchangedesk.process.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.exchangedesk.Refusal;

/**
 * Refuses what the engine's interface would let a person do past the case record: end or enter a case somewhere in the middle, hand
 * a task's ownership back with variables, deploy a model. Nobody needs it; models ship with the release. The engine itself, which
 * acts without a logged-in person, passes.
 */
final class OutsideCommands extends CommandInterceptor {

    private static final Map<Class<?>, String> REFUSED = Map.of(
            HandleTaskBpmnErrorCmd.class, "工作不得以錯誤事件結束，請填妥表單後完成工作。",
            HandleTaskEscalationCmd.class, "工作不得以升級事件結束，請填妥表單後完成工作。",
            ResolveTaskCmd.class, "不提供委任工作之回復，請填妥表單後完成工作。",
            StartProcessInstanceAtActivitiesCmd.class, "案件只能由流程起點開始，請以表單啟動流程。",
            DeployCmd.class, "流程模型隨版本發行，不開放由網頁部署。");

    private final ProcessEngineConfigurationImpl configuration;

    OutsideCommands(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        String refusal = REFUSED.get(command.getClass());
        if (refusal != null && configuration.getIdentityService().getCurrentAuthentication() != null) {
            throw new Refusal(refusal);
        }
        return next.execute(command);
    }
}
