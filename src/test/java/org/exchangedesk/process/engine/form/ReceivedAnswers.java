package org.exchangedesk.process.engine.form;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** What the task of {@code listCase.bpmn} got, as plain values, for the running test to look at. */
public class ReceivedAnswers implements TaskListener {

    private static volatile Map<String, Object> last = Map.of();

    @Override
    public void notify(DelegateTask task) {
        last = FormValues.plain(task.getVariablesTyped(false));
    }

    public static Map<String, Object> last() {
        return last;
    }

    public static void forget() {
        last = Map.of();
    }
}
