package org.exchangedesk.process.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Reports failed steps in plain words. {@code failedJobRetryTimeCycle} sets how often and when they are retried. */
@Component
class JobFailures extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory(FailedStep::new);
        configuration.setCustomIncidentHandlers(List.of(new StepIncident()));
    }
}
