package org.exchangedesk.process.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.exchangedesk.process.engine.DeclaredGroups;
import org.exchangedesk.process.engine.Groups;
import org.exchangedesk.process.engine.GroupsInModels;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The groups and what each may do, brought to this state at every start. Staff work on cases and may read all of them; supervisors approve,
 * keep the office calendar, hand tasks out and see everything, but cannot change timers, variables or instances, which would part the
 * engine from the case record (the right to retry a job would include its due date); analysts read. A group that a feature declares sees
 * and works on the processes whose models name it, and nothing else. Who starts a process, its model alone says ({@link ModelGrants}).
 * Nobody deploys: models ship with the release.
 */
@Component
@Order(Access.FIRST)
public class Access implements ApplicationRunner {

    /** Before every other runner, so that whoever adds users finds the groups. */
    public static final int FIRST = 0;

    private static final Set<String> OFFICE = Set.of(Groups.STAFF, Groups.SUPERVISOR, Groups.ANALYST);

    private final IdentityService identityService;
    private final Grants grants;
    private final ReadyFilters filters;
    private final List<DeclaredGroups> features;
    private final GroupsInModels models;

    Access(IdentityService identityService, AuthorizationService authorizationService, ReadyFilters filters,
        List<DeclaredGroups> features, GroupsInModels models) {
        this.identityService = identityService;
        this.grants = new Grants(authorizationService);
        this.filters = filters;
        this.features = features;
        this.models = models;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        features.forEach(feature -> feature.groups().forEach(this::group));
        Set<String> ofFeatures = features.stream().flatMap(feature -> feature.groups().keySet().stream())
            .filter(group -> !OFFICE.contains(group)).collect(Collectors.toSet());
        grantStaff();
        grantSupervisor();
        grantAnalyst();
        ofFeatures.forEach(this::grantFeature);
        new ModelGrants(grants, models, ofFeatures).bring();
        for (String filter : filters.ensure()) {
            Stream.concat(Stream.of(Groups.STAFF, Groups.SUPERVISOR), ofFeatures.stream())
                .forEach(group -> grants.grant(group, Resources.FILTER, filter, Permissions.READ));
        }
    }

    /**
     * The right to work on tasks and to hand them on holds for all tasks, since rights per task would slow down every list; whose task
     * is whose, also between staff and supervisors, is the task guard's business.
     */
    private void grantStaff() {
        grants.grant(Groups.STAFF, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grants.grant(Groups.STAFF, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
            ProcessDefinitionPermissions.TASK_WORK, ProcessDefinitionPermissions.TASK_ASSIGN);
        grants.grant(Groups.STAFF, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        // without it a card in Tasklist does not show its case; the open task's variables are theirs to read anyway
        grants.grant(Groups.STAFF, Resources.TASK, ANY, TaskPermissions.READ_VARIABLE);
    }

    private void grantSupervisor() {
        grants.grant(Groups.SUPERVISOR, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grants.grant(Groups.SUPERVISOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grants.grant(Groups.SUPERVISOR, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
            ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE, ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
            ProcessDefinitionPermissions.TASK_WORK, ProcessDefinitionPermissions.TASK_ASSIGN);
        grants.grant(Groups.SUPERVISOR, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        grants.grant(Groups.SUPERVISOR, Resources.TASK, ANY, Permissions.READ);
        grantModels(Groups.SUPERVISOR);
    }

    private void grantAnalyst() {
        grants.grant(Groups.ANALYST, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grants.grant(Groups.ANALYST, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY);
        grantModels(Groups.ANALYST);
    }

    private void grantModels(String group) {
        grants.grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grants.grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        grants.grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
    }

    private void grantFeature(String group) {
        grants.grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grants.grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }

    private void group(String id, String name) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            Group group = identityService.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identityService.saveGroup(group);
        }
    }
}
