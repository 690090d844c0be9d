package org.exchangedesk.process.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets failed steps be told in plain words. How often and when they are tried again is {@code failedJobRetryTimeCycle}. */
@Component
class JobFailures extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory(FailedStep::new);
        configuration.setCustomIncidentHandlers(List.of(new StepIncident()));
    }
}
