package org.exchangedesk.process.engine.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.DelegateStartFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.exchangedesk.Refusal;

/**
 * Validates a start form's answers against the form and keeps them for one transaction only. A start event has no scope of its own in which
 * they could stay local, so they travel as transient variables to the next step, which takes them into the case record or refuses.
 */
final class TransientStartForms extends AbstractBpmnParseListener {

    private final FormCheck forms;

    TransientStartForms(FormCheck forms) {
        this.forms = forms;
    }

    @Override
    public void parseStartEvent(Element startEvent, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity definition && definition.getStartFormHandler() != null) {
            definition.setStartFormHandler(new Transient(definition));
        }
    }

    private final class Transient extends DelegateStartFormHandler implements FormLabels.Labelled {

        private final ProcessDefinitionEntity definition;

        private Transient(ProcessDefinitionEntity definition) {
            super(definition.getStartFormHandler(), CheckedTaskForms.deployment(definition));
            this.definition = definition;
        }

        /** Does not call the wrapped handler: it would store the answers and write each of them into the engine's history. */
        @Override
        public void submitFormVariables(VariableMap answers, VariableScope scope) {
            checkIsNewest();
            forms.check(definition.getStartFormDefinition(), definition.getDeploymentId(), answers, scope);
            answers.forEach((name, value) -> scope.setVariable(name, Variables.untypedValue(value, true)));
        }

        @Override
        public String label(String key, VariableScope scope) {
            return forms.label(definition.getStartFormDefinition(), definition.getDeploymentId(), key, scope);
        }

        /** Refuses an older version, named by a form left open or an id sent by hand: the right to start a process covers every version. */
        private void checkIsNewest() {
            CommandContext context = Context.getCommandContext();
            if (context.getAuthenticatedUserId() == null) {
                return;
            }
            ProcessDefinitionEntity newest = context.getProcessDefinitionManager()
                .findLatestProcessDefinitionByKeyAndTenantId(definition.getKey(), definition.getTenantId());
            if (!definition.getId().equals(newest.getId())) {
                throw new Refusal("此流程已有新版，請重新開啟啟動表單。");
            }
        }
    }
}
