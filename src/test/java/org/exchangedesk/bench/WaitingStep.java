package org.exchangedesk.bench;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step that waits for something outside for 50 ms, as one that asks another server would, and leaves a row behind each time. */
final class WaitingStep implements JavaDelegate {

    static final String TABLE = "create table if not exists bench_effect (instance varchar(64) not null, at timestamptz not null default now())";
    private static final String PROCESS = "waitingStep";

    private final ObjectProvider<ProcessEngine> engine;
    private final JdbcClient jdbc;

    WaitingStep(ObjectProvider<ProcessEngine> engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** Starts instances of a process that has this step alone. */
    void begin(int count) {
        var repository = engine.getObject().getRepositoryService();
        if (repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS).count() == 0) {
            repository.createDeployment().addModelInstance("waitingStep.bpmn", Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P1D").startEvent()
                .serviceTask().camundaAsyncBefore().camundaDelegateExpression("${waitingStep}").endEvent().done()).deploy();
        }
        for (int i = 0; i < count; i++) {
            engine.getObject().getRuntimeService().startProcessInstanceByKey(PROCESS);
        }
    }

    @Override
    public void execute(DelegateExecution execution) throws InterruptedException {
        Thread.sleep(50);
        jdbc.sql("insert into bench_effect (instance) values (?)").param(execution.getProcessInstanceId()).update();
    }
}
