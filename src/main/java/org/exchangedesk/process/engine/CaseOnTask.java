package org.exchangedesk.process.engine;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Writes on every new task what it is about, as the {@link TaskSubject} of its feature has it, so that the lists of Tasklist can show it:
 * twenty open tasks named 查核評估 are of no use. A filter's card shows variables but not the business key, hence a variable, local to the task, kept as long as the task.
 */
public final class CaseOnTask extends AbstractBpmnParseListener {

    /** Name of the task variable, for example {@code 115-0001 臺南市範例公會}. */
    public static final String LABEL = "caseLabel";

    private final Function<String, Optional<String>> labels;

    CaseOnTask(Function<String, Optional<String>> labels) {
        this.labels = labels;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
            .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::label);
    }

    private void label(DelegateTask task) {
        String businessKey = task.getExecution().getProcessBusinessKey();
        if (businessKey != null) {
            labels.apply(businessKey).ifPresent(label -> task.setVariableLocal(LABEL, label));
        }
    }
}
