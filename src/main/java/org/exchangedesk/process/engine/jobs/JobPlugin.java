package org.exchangedesk.process.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Waits for the turn of this node to start, and reports failed steps in plain words. {@code failedJobRetryTimeCycle} sets how often and
 * when they are retried.
 */
@Component
class JobPlugin extends AbstractProcessEnginePlugin {

    private final StartupLock turn;

    JobPlugin(StartupLock turn) {
        this.turn = turn;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        turn.await();
        configuration.setFailedJobCommandFactory(FailedStep::new);
        configuration.setCustomIncidentHandlers(List.of(new StepIncident()));
    }
}
