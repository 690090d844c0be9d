package org.exchangedesk.bench;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;

/** Takes back what the desk changes of the engine for the sake of speed, so that a run can stand beside the engine as it is shipped. */
final class StockSettings extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new DefaultAuthorizationProvider());
        configuration.setEnsureJobDueDateNotNull(false);
        configuration.setJobExecutorAcquireByDueDate(false);
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        configuration.setJobExecutor(executor);
    }
}
