package org.exchangedesk.process.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.handler.DelegateStartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A start form's answers live for one transaction. A start event has no scope of its own in which they could stay local, so they
 * travel as transient variables to the step behind it, which takes them into the case record or refuses.
 */
final class TransientStartForms extends AbstractBpmnParseListener {

    @Override
    public void parseStartEvent(Element startEvent, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity definition && definition.getStartFormHandler() != null) {
            definition.setStartFormHandler(new Transient(definition.getStartFormHandler(), definition.getDeploymentId()));
        }
    }

    private static final class Transient extends DelegateStartFormHandler {

        private Transient(StartFormHandler handler, String deploymentId) {
            super(handler, deployment(deploymentId));
        }

        /** Does not call the wrapped handler: it would store the answers and write each of them into the engine's history. */
        @Override
        public void submitFormVariables(VariableMap answers, VariableScope scope) {
            answers.forEach((name, value) -> scope.setVariable(name, Variables.untypedValue(value, true)));
        }

        private static DeploymentEntity deployment(String id) {
            DeploymentEntity deployment = new DeploymentEntity();
            deployment.setId(id);
            return deployment;
        }
    }
}
