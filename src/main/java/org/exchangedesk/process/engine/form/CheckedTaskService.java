package org.exchangedesk.process.engine.form;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The engine's task service, except that it also validates the variables of a completion without form against the task's form: otherwise
 * {@code complete} in the engine's interface would bypass it.
 */
final class CheckedTaskService extends TaskServiceImpl {

    private final transient CheckedTaskForms forms;

    CheckedTaskService(CheckedTaskForms forms) {
        this.forms = forms;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(new Completion(taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(new Completion(taskId, variables, true, deserializeValues));
    }

    private final class Completion extends CompleteTaskCmd {

        private Completion(String taskId, Map<String, Object> variables, boolean returnVariables, boolean deserialize) {
            super(taskId, variables, returnVariables, deserialize);
        }

        @Override
        public VariableMap execute(CommandContext context) {
            TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
            if (task != null) {
                checkCompleteTask(task, context);
                forms.check(task, Variables.fromMap(variables == null ? Map.of() : variables));
            }
            return super.execute(context);
        }
    }
}
