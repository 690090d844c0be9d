package org.exchangedesk.process.engine.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The labels of the form behind a task or a start, as deployed with the version that runs: an older case names the fields of the form
 * it still shows. The checked form handlers know their form; they are asked only when a refusal is worded.
 */
public final class FormLabels {

    /** A form handler that knows the labels of its form. */
    interface Labelled {

        String label(String key, VariableScope scope);
    }

    private FormLabels() {
    }

    /**
     * @param scope a task, or the execution that a start form began
     * @return the label above the field that sends {@code key}; the key itself where an office took the field or its label away
     */
    public static String label(VariableScope scope, String key) {
        return handler(scope) instanceof Labelled form ? form.label(key, scope) : key;
    }

    private static Object handler(VariableScope scope) {
        if (scope instanceof TaskEntity task) {
            return task.getTaskDefinition() == null ? null : task.getTaskDefinition().getTaskFormHandler();
        }
        return scope instanceof ExecutionEntity execution ? execution.getProcessDefinition().getStartFormHandler() : null;
    }
}
