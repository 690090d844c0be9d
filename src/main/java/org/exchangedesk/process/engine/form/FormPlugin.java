package org.exchangedesk.process.engine.form;

import java.time.Clock;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.exchangedesk.process.engine.EngineParts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Checks every answer against its deployed form, at a start, at a completion, and where a task is completed without its form. */
@Component
class FormPlugin extends AbstractProcessEnginePlugin {

    private final Supplier<Clock> clock;

    FormPlugin(ObjectProvider<Clock> clock) {
        this.clock = SingletonSupplier.of(clock::getObject);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        FormCheck forms = new FormCheck(clock);
        CheckedTaskForms taskForms = new CheckedTaskForms(forms);
        EngineParts.parseListener(configuration, new TransientStartForms(forms));
        EngineParts.parseListener(configuration, taskForms);
        configuration.setTaskService(new CheckedTaskService(taskForms));
    }
}
