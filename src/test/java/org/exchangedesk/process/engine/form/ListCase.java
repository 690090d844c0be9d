package org.exchangedesk.process.engine.form;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.exchangedesk.process.engine.Groups;
import org.exchangedesk.process.engine.ScriptedStep;

/** {@code listCase.bpmn} with its form, which has a list of rows, deployed for one test; staff may start it and do its task. */
public final class ListCase implements AutoCloseable {

    public static final String KEY = "listCase";

    private final ProcessEngine engine;
    private final String form;
    private final Deployment deployment;
    private final Authorization mayStart;
    private Deployment newer;

    public ListCase(ProcessEngine engine) {
        this(engine, "engine/listCase.form");
    }

    private ListCase(ProcessEngine engine, String form) {
        this.engine = engine;
        this.form = form;
        ScriptedStep.script = execution -> {
        };
        ReceivedAnswers.forget();
        deployment = deployed();
        mayStart = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        mayStart.setGroupId(Groups.STAFF);
        mayStart.setResource(Resources.PROCESS_DEFINITION);
        mayStart.setResourceId(KEY);
        mayStart.addPermission(ProcessDefinitionPermissions.READ);
        mayStart.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
        engine.getAuthorizationService().saveAuthorization(mayStart);
    }

    /** With a form that has one line and no list: browsers send such a form on Enter, one with several lines they do not. */
    public static ListCase ofOneLine(ProcessEngine engine) {
        return new ListCase(engine, "engine/oneLine.form");
    }

    public String definition() {
        return definition(deployment);
    }

    /** One version more; the definition of this case stays what it was. */
    public String newerDefinition() {
        newer = deployed();
        return definition(newer);
    }

    private Deployment deployed() {
        return engine.getRepositoryService().createDeployment()
            .addClasspathResource("engine/listCase.bpmn").addClasspathResource(form).deploy();
    }

    private String definition(Deployment of) {
        return engine.getRepositoryService().createProcessDefinitionQuery().deploymentId(of.getId()).singleResult().getId();
    }

    /** A running case, as if its start form had been sent. */
    public ListCase started() {
        engine.getRuntimeService().startProcessInstanceByKey(KEY);
        return this;
    }

    public Task task() {
        return engine.getTaskService().createTaskQuery().processDefinitionKey(KEY).singleResult();
    }

    public long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(KEY).count();
    }

    @Override
    public void close() {
        engine.getAuthorizationService().deleteAuthorization(mayStart.getId());
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        if (newer != null) {
            engine.getRepositoryService().deleteDeployment(newer.getId(), true);
        }
    }
}
