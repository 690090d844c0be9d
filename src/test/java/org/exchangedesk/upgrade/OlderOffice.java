package org.exchangedesk.upgrade;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.exchangedesk.Answers;
import org.exchangedesk.MovableClock;
import org.exchangedesk.Office;
import org.exchangedesk.correspondence.RelayOfOneCase;
import org.exchangedesk.organization.OrganizationRegister;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The office after an upgrade. Cases go on with the models they began with, on today's code; before each step they hold the process
 * variables that the older release wrote, and none that only today's code writes.
 */
class OlderOffice extends Office {

    /** What ce08641 called outcome on the forms of two steps. */
    private static final Map<String, String> TODAY = Map.of("confirmByPhone", "callOutcome", "checkCompleteness", "completeness");

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final Set<String> written = new TreeSet<>();
    private OlderRelease release;
    private Map<String, String> older;

    OlderOffice(FormService forms, TaskService tasks, RuntimeService runtime, RepositoryService repository, ManagementService management,
        IdentityService identity, RelayOfOneCase relay, OrganizationRegister register, MovableClock clock, JdbcClient jdbc) {
        super(forms, tasks, runtime, repository, management, identity, relay, register, clock, jdbc);
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
    }

    void workedWith(OlderRelease release, String deployment) {
        this.release = release;
        older = repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
            .collect(toMap(ProcessDefinition::getId, ProcessDefinition::getKey));
        written.clear();
    }

    /** Key of each process of the older release, by the id of its definition. */
    Map<String, String> definitions() {
        return older;
    }

    /** Process and variable, as {@code variables.csv} has them. */
    Set<String> written() {
        return written;
    }

    /** The older forms have no field for a reason. */
    @Override
    public Map<String, Object> ofItsOwn(Map<String, Object> registration) {
        return openCases((String) registration.get("orgCode")) == 0
            ? registration
            : Answers.with(registration, "orgCode", newOrganization());
    }

    @Override
    public String start(String user, String process, Map<String, ?> answers) {
        String newest = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
        return super.start(user, process, older.containsKey(newest) ? named(process, answers) : answers);
    }

    @Override
    public void tries(String user, String caseNo, String step, Map<String, ?> answers) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().forEach(this::holdsWhatTheReleaseWrote);
        super.tries(user, caseNo, step, named(step, answers));
    }

    /** The answers under the names that the forms of the release have for them. */
    private Map<String, Object> named(String step, Map<String, ?> answers) {
        Map<String, Object> named = new HashMap<>(answers);
        named.remove("doubtReason");
        String today = TODAY.get(step);
        if (today != null && named.containsKey(today) && release.toString().equals("ce08641")) {
            named.put("outcome", named.remove(today));
        }
        return named;
    }

    @Override
    protected void execute(Job job) {
        holdsWhatTheReleaseWrote(runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult());
        super.execute(job);
    }

    private void holdsWhatTheReleaseWrote(ProcessInstance instance) {
        String process = older.get(instance.getProcessDefinitionId());
        if (process == null) {
            return;
        }
        Set<String> known = release.variables();
        Set<String> ofTasks = tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream().map(Task::getExecutionId)
            .collect(toSet());
        for (VariableInstance variable : runtime.createVariableInstanceQuery().processInstanceIdIn(instance.getId()).list()) {
            if (variable.getTaskId() == null && !ofTasks.contains(variable.getExecutionId())) {
                String name = process + "," + variable.getName();
                written.add(name);
                if (!known.isEmpty() && !known.contains(name)) {
                    runtime.removeVariableLocal(variable.getExecutionId(), variable.getName());
                }
            }
        }
    }
}
