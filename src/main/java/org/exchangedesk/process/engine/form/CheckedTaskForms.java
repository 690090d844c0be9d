package org.exchangedesk.process.engine.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.handler.DelegateTaskFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.exchangedesk.process.engine.guard.TaskGuard;

/** Validates the answers of every task form; {@link CheckedTaskService} does the same for a completion without form. */
final class CheckedTaskForms extends AbstractBpmnParseListener {

    private final FormCheck forms;

    CheckedTaskForms(FormCheck forms) {
        this.forms = forms;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.setTaskFormHandler(
            new Checked(task.getTaskFormHandler(), deployment((ProcessDefinitionEntity) activity.getProcessDefinition())));
    }

    /** As much of the deployment as the engine's form handlers ask for. */
    static DeploymentEntity deployment(ProcessDefinitionEntity definition) {
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setId(definition.getDeploymentId());
        return deployment;
    }

    private final class Checked extends DelegateTaskFormHandler implements FormLabels.Labelled {

        private Checked(TaskFormHandler handler, DeploymentEntity deployment) {
            super(handler, deployment);
        }

        @Override
        public void submitFormVariables(VariableMap answers, VariableScope scope) {
            check((TaskEntity) scope, answers);
            super.submitFormVariables(answers, scope);
        }

        @Override
        public String label(String key, VariableScope scope) {
            TaskEntity task = (TaskEntity) scope;
            return forms.label(task.getTaskDefinition().getFormDefinition(), task.getProcessDefinition().getDeploymentId(), key, task);
        }
    }

    /** Checks the right to complete before the form, so that an unauthorised user is told that first. */
    void check(TaskEntity task, VariableMap answers) {
        TaskGuard.checkCompletion(task);
        TaskDefinition definition = task.getTaskDefinition();
        if (definition == null) {
            forms.check(null, null, answers, task);
        } else {
            forms.check(definition.getFormDefinition(), task.getProcessDefinition().getDeploymentId(), answers, task);
        }
    }
}
