package org.exchangedesk.process.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Process instances that wait for a timer or an automatic step of their model for which the engine holds no job: they would wait for ever. */
@Component
class MissingJobs {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;

    MissingJobs(RepositoryService repository, RuntimeService runtime, ManagementService management) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
    }

    List<String> find() {
        List<String> missing = new ArrayList<>();
        for (ProcessDefinition definition : repository.createProcessDefinitionQuery().list()) {
            if (runtime.createProcessInstanceQuery().processDefinitionId(definition.getId()).count() > 0) {
                expected(repository.getBpmnModelInstance(definition.getId()))
                    .forEach((job, host) -> missing.addAll(missing(definition, host, job)));
            }
        }
        return missing;
    }

    private List<String> missing(ProcessDefinition definition, String host, String job) {
        Set<String> there = management.createJobQuery().processDefinitionId(definition.getId()).activityId(job).list().stream()
            .map(Job::getProcessInstanceId).collect(Collectors.toSet());
        return runtime.createExecutionQuery().processDefinitionId(definition.getId()).activityId(host).list().stream()
            .map(Execution::getProcessInstanceId).filter(instance -> !there.contains(instance)).distinct()
            .map(instance -> "The process instance of " + businessKey(instance) + " (" + definition.getId() + ") waits at " + host
                + ", and the job of " + job + " is gone")
            .toList();
    }

    private String businessKey(String instance) {
        ProcessInstance found = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        return found == null ? instance : found.getBusinessKey();
    }

    /** By the element that the job belongs to, the element where an execution then waits. */
    private static Map<String, String> expected(BpmnModelInstance model) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
            if (event.cancelActivity() && isTimer(event)) {
                expected.put(event.getId(), event.getAttachedTo().getId());
            }
        }
        for (IntermediateCatchEvent event : model.getModelElementsByType(IntermediateCatchEvent.class)) {
            if (isTimer(event)) {
                FlowNode before = event.getPreviousNodes().singleResult();
                expected.put(event.getId(), before instanceof EventBasedGateway ? before.getId() : event.getId());
            }
        }
        for (Task task : model.getModelElementsByType(Task.class)) {
            if (task.isCamundaAsyncBefore() && !(task instanceof UserTask)) {
                expected.put(task.getId(), task.getId());
            }
        }
        return expected;
    }

    private static boolean isTimer(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }
}
