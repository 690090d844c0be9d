package org.exchangedesk.process.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Waits for other nodes to finish their start, and words failed steps plainly. How often and when those are tried again is
 * {@code failedJobRetryTimeCycle}.
 */
@Component
class JobPlugin extends AbstractProcessEnginePlugin {

    private final StartInTurn turn;

    JobPlugin(StartInTurn turn) {
        this.turn = turn;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        turn.await();
        configuration.setFailedJobCommandFactory(FailedStep::new);
        configuration.setCustomIncidentHandlers(List.of(new StepIncident()));
    }
}
