package org.exchangedesk.process.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.exchangedesk.process.Groups;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The groups and what each may do, brought to this state at every start. Staff work on cases and may read all of them; supervisors
 * approve, keep the office calendar, hand tasks out and see everything, but cannot change timers, variables or instances, which would part the engine from
 * the case record (the right to retry a job would include its due date); analysts read. Nobody deploys: models ship with the release.
 */
@Component
@Order(Access.FIRST)
public class Access implements ApplicationRunner {

    /** Before every other runner, so that whoever adds users finds the groups. */
    public static final int FIRST = 0;

    static final List<String> STARTED_BY_STAFF = List.of("improvementNotice", "registerReply", "requestEarlyFollowUp",
        "correctAssessment", "recordIncidentReport", "withdrawNotice", "revokeSuspension");

    /** The office calendar decides about every deadline, so those keep it who approve them. */
    static final List<String> STARTED_BY_SUPERVISORS = List.of("importOfficeCalendar", "enterClosure");

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private final ReadyFilters filters;

    Access(IdentityService identityService, AuthorizationService authorizationService, ReadyFilters filters) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
        this.filters = filters;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        group(Groups.STAFF, "承辦人員");
        group(Groups.SUPERVISOR, "主管");
        group(Groups.ANALYST, "流程分析師");
        grantStaff();
        grantSupervisor();
        grantAnalyst();
        for (String filter : filters.ensure()) {
            grant(Groups.STAFF, Resources.FILTER, filter, Permissions.READ);
            grant(Groups.SUPERVISOR, Resources.FILTER, filter, Permissions.READ);
        }
    }

    /**
     * The right to work on tasks and to hand them on holds for all tasks, since rights per task would slow down every list; whose task
     * is whose, also between staff and supervisors, is the task guard's business.
     */
    private void grantStaff() {
        grant(Groups.STAFF, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Groups.STAFF, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
            ProcessDefinitionPermissions.TASK_WORK, ProcessDefinitionPermissions.TASK_ASSIGN);
        STARTED_BY_STAFF
            .forEach(process -> grant(Groups.STAFF, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.CREATE_INSTANCE));
        grant(Groups.STAFF, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        // without it a card in Tasklist does not show its case; the open task's variables are theirs to read anyway
        grant(Groups.STAFF, Resources.TASK, ANY, TaskPermissions.READ_VARIABLE);
    }

    private void grantSupervisor() {
        grant(Groups.SUPERVISOR, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Groups.SUPERVISOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(Groups.SUPERVISOR, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
            ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE, ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
            ProcessDefinitionPermissions.TASK_WORK, ProcessDefinitionPermissions.TASK_ASSIGN);
        STARTED_BY_SUPERVISORS.forEach(
            process -> grant(Groups.SUPERVISOR, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.CREATE_INSTANCE));
        grant(Groups.SUPERVISOR, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        grant(Groups.SUPERVISOR, Resources.TASK, ANY, Permissions.READ);
        grantModels(Groups.SUPERVISOR);
    }

    private void grantAnalyst() {
        grant(Groups.ANALYST, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(Groups.ANALYST, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY);
        grantModels(Groups.ANALYST);
    }

    private void grantModels(String group) {
        grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
    }

    private void group(String id, String name) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            Group group = identityService.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identityService.saveGroup(group);
        }
    }

    /** Replaces whatever the group was granted on this resource, so that a new release also takes rights away. */
    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizationService.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT)
            .groupIdIn(group).resourceType(resource).resourceId(id).singleResult();
        if (grant == null) {
            grant = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.setPermissions(permissions);
        authorizationService.saveAuthorization(grant);
    }
}
