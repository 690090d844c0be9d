package org.exchangedesk.process.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.exchangedesk.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step asks for the label above a field; it is the one of the form of its own version, also when a newer one is deployed. */
@DeskTest
class FormLabelsTest {

    private static final List<String> KEYS = List.of("title", "result", "inside", "taken");
    private static final Map<String, String> ASKED = new HashMap<>();

    @Autowired
    private ProcessEngine engine;
    private final List<Deployment> deployments = new ArrayList<>();

    @AfterEach
    void remove() {
        deployments.forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
        ASKED.clear();
    }

    @Test
    void aTaskNamesTheFieldsOfItsOwnVersion() {
        deploy("標題");
        engine.getRuntimeService().startProcessInstanceByKey("labelled", Map.of("round", 2));
        deploy("主題");
        ASKED.clear();

        engine.getTaskService().complete(engine.getTaskService().createTaskQuery().processDefinitionKey("labelled").singleResult().getId());

        assertThat(ASKED).containsEntry("title", "標題").containsEntry("inside", "群組內")
            .containsEntry("result", "第二次結果").containsEntry("taken", "taken");
    }

    @Test
    void aStartNamesTheFieldsOfItsStartForm() {
        deploy("標題");
        deploy("主題");
        String newest = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("labelled").latestVersion()
            .singleResult().getId();

        engine.getFormService().submitStartForm(newest, Map.of("title", "甲"));

        assertThat(ASKED).containsEntry("title", "主題").containsEntry("inside", "群組內")
            .containsEntry("result", "其他結果").containsEntry("taken", "taken");
    }

    private void deploy(String label) {
        deployments.add(engine.getRepositoryService().createDeployment()
            .addModelInstance("labelled.bpmn", Bpmn.createExecutableProcess("labelled").camundaHistoryTimeToLiveString("P1D").startEvent()
                .camundaFormRef("labelled").camundaFormRefBinding("deployment")
                .serviceTask().camundaClass(Asking.class)
                .userTask().camundaFormRef("labelled").camundaFormRefBinding("deployment")
                .camundaTaskListenerClass(TaskListener.EVENTNAME_COMPLETE, Asking.class)
                .endEvent().done())
            .addString("labelled.form", """
                {"id": "labelled", "type": "default", "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
                 "schemaVersion": 16, "components": [
                 {"type": "textfield", "id": "Field_title", "key": "title", "label": "%s"},
                 {"type": "group", "id": "Group_one", "label": "群組", "components": [
                  {"type": "textfield", "id": "Field_inside", "key": "inside", "label": "群組內"}]},
                 {"type": "textfield", "id": "Field_result", "key": "result",
                  "label": "=if round = 2 then \\"第二次結果\\" else \\"其他結果\\""}]}""".formatted(label))
            .deploy());
    }

    private static void ask(VariableScope scope) {
        KEYS.forEach(key -> ASKED.put(key, FormLabels.label(scope, key)));
    }

    /** The step behind the start, and the listener of the task. */
    public static class Asking implements JavaDelegate, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {
            ask(execution);
        }

        @Override
        public void notify(DelegateTask task) {
            ask(task);
        }
    }
}
