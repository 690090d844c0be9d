package org.exchangedesk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** People who work with forms as in Tasklist: through the form service, as the logged-in user, with authorizations on. */
class People {

    private final FormService forms;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final IdentityService identity;

    People(FormService forms, TaskService tasks, RepositoryService repository, IdentityService identity) {
        this.forms = forms;
        this.tasks = tasks;
        this.repository = repository;
        this.identity = identity;
    }

    /** Starts a process from its start form and returns the business key of the new instance. */
    public String start(String user, String processKey, Map<String, ?> answers) {
        return as(user, () -> forms.submitStartForm(repository.createProcessDefinitionQuery().processDefinitionKey(processKey)
            .latestVersion().singleResult().getId(), new HashMap<>(answers)).getBusinessKey());
    }

    /** Claims the one open task of that step and completes it with the answers. */
    public void tries(String user, String caseNo, String step, Map<String, ?> answers) {
        doesTask(user, task(caseNo, step).getId(), answers);
    }

    /** The same for one of several open tasks of a step. */
    public void doesTask(String user, String id, Map<String, ?> answers) {
        as(user, () -> {
            if (!user.equals(tasks.createTaskQuery().taskId(id).singleResult().getAssignee())) {
                tasks.setAssignee(id, null);
                tasks.claim(id, user);
            }
            forms.submitTaskForm(id, new HashMap<>(answers));
            return null;
        });
    }

    public <T> T as(String user, Supplier<T> work) {
        identity.setAuthentication(user, identity.createGroupQuery().groupMember(user).list().stream().map(g -> g.getId()).toList());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    public Task task(String caseNo, String step) {
        List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(caseNo).taskDefinitionKey("userTask_" + step).list();
        if (open.size() != 1) {
            throw new AssertionError(
                "expected one open " + step + " of " + caseNo + ", found " + open.size() + "; open: " + openSteps(caseNo));
        }
        return open.get(0);
    }

    /** What the form of an open task holds before anybody answers. */
    public Map<String, Object> form(String caseNo, String step) {
        return tasks.getVariables(task(caseNo, step).getId());
    }

    public List<String> openSteps(String caseNo) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNo).list().stream()
            .map(t -> t.getTaskDefinitionKey().replace("userTask_", "")).sorted().toList();
    }
}
