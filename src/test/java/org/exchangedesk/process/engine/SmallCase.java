package org.exchangedesk.process.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Deploys {@code smallCase.bpmn} with its form around each test and lets sample users work on it. */
public abstract class SmallCase {

    @Autowired
    public ProcessEngine engine;

    private Deployment deployment;
    private Authorization mayStart;

    @BeforeEach
    public void deploy() {
        deployment = engine.getRepositoryService().createDeployment()
            .addClasspathResource("engine/smallCase.bpmn").addClasspathResource("engine/smallCase.form").deploy();
        mayStart = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        mayStart.setGroupId(Groups.STAFF);
        mayStart.setResource(Resources.PROCESS_DEFINITION);
        mayStart.setResourceId("smallCase");
        mayStart.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
        engine.getAuthorizationService().saveAuthorization(mayStart);
        designate(null);
    }

    @AfterEach
    public void remove() {
        engine.getIdentityService().clearAuthentication();
        engine.getAuthorizationService().deleteAuthorization(mayStart.getId());
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    /** Who the model names for the task of the next case; null for nobody. */
    public static void designate(String user) {
        ScriptedStep.script = execution -> execution.setVariable("designated", user);
    }

    public void start(Map<String, Object> answers) {
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().deploymentId(deployment.getId())
            .singleResult().getId();
        engine.getFormService().submitStartForm(definition, answers);
    }

    public Task task() {
        return engine.getTaskService().createTaskQuery().processDefinitionKey("smallCase").singleResult();
    }

    public void as(String user, Runnable deed) {
        as(user, engine.getIdentityService().createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList(), deed);
    }

    public void as(String user, List<String> groups, Runnable deed) {
        engine.getIdentityService().setAuthentication(user, groups);
        try {
            deed.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
