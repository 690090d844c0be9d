package org.exchangedesk.process.engine;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A service task of {@code smallCase.bpmn} that does what the running test says. */
public class ScriptedStep implements JavaDelegate {

    public static volatile Consumer<DelegateExecution> script;

    @Override
    public void execute(DelegateExecution execution) {
        script.accept(execution);
    }
}
