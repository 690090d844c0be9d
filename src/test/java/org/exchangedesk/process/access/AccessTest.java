package org.exchangedesk.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.DeskTest;
import org.exchangedesk.process.engine.DeclaredGroups;
import org.exchangedesk.process.engine.Groups;
import org.exchangedesk.process.engine.GroupsInModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class AccessTest {

    /** One of each group of the office. */
    private static final Map<String, String> PEOPLE = Map.of("staff-a", Groups.STAFF, "supervisor-c", Groups.SUPERVISOR, "analyst-e",
        Groups.ANALYST);

    @Autowired
    private Access access;

    @Autowired
    private GroupsInModels models;

    @Autowired
    private List<DeclaredGroups> features;

    @Autowired
    private ReadyFilters filters;

    @Autowired
    private AuthorizationService authorizationService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private FilterService filterService;

    @AfterEach
    void logOut() {
        identityService.clearAuthentication();
    }

    /** Group by group as the models say, of which StartRightsTest says what they have to say. */
    @Test
    void whoStartsAProcessStandsInItsModel() {
        assertThat(models.starters()).isNotEmpty();
        models.starters().forEach((process, groups) -> PEOPLE.forEach((user, group) -> assertThat(mayStart(user, process))
            .as(user + " starts " + process).isEqualTo(groups.contains(group))));
    }

    /** An older release gave these, or an administrator did; today's models do not. */
    @Test
    void aRightToStartThatNoModelGivesIsWithdrawn() {
        String helpdesk = "helpdesk";
        String called = grant(grant -> grant.setGroupId(Groups.STAFF), "followUpRound", ProcessDefinitionPermissions.CREATE_INSTANCE);
        String gone = grant(grant -> grant.setGroupId("formerGroup"), "processOfAnOlderRelease",
            ProcessDefinitionPermissions.CREATE_INSTANCE);
        String person = grant(grant -> grant.setUserId("analyst-e"), "resolveMail", ProcessDefinitionPermissions.CREATE_INSTANCE);
        String more = grant(grant -> grant.setGroupId(helpdesk), "improvementNotice", ProcessDefinitionPermissions.CREATE_INSTANCE,
            ProcessDefinitionPermissions.READ_HISTORY);
        String other = grant(grant -> grant.setGroupId(helpdesk), "serviceSuspension", ProcessDefinitionPermissions.READ_HISTORY);
        String all = grant(grant -> grant.setGroupId("formerGroup"), "*", ProcessDefinitionPermissions.CREATE_INSTANCE);
        try {
            access.run(null);

            assertThat(authorizationService.createAuthorizationQuery().list()).extracting(Authorization::getId)
                .doesNotContain(called, gone, person, all).contains(more, other);
            assertThat(may("admin", ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "improvementNotice"))
                .isTrue();
            assertThat(authorizationService.isUserAuthorized("x", List.of(helpdesk), ProcessDefinitionPermissions.CREATE_INSTANCE,
                Resources.PROCESS_DEFINITION, "improvementNotice")).isFalse();
            assertThat(authorizationService.isUserAuthorized("x", List.of(helpdesk), ProcessDefinitionPermissions.READ_HISTORY,
                Resources.PROCESS_DEFINITION, "improvementNotice")).isTrue();
            assertThat(mayStart("staff-a", "followUpRound")).isFalse();
            assertThat(mayStart("staff-a", "improvementNotice")).isTrue();
        } finally {
            List.of(more, other).forEach(authorizationService::deleteAuthorization);
        }
    }

    /** As an analyst edits it beside the jar. */
    @Test
    void aModelThatNamesAnotherGroupMovesTheRight(@TempDir Path beside) throws IOException {
        Files.createDirectory(beside.resolve("processes"));
        String model = new DeskFiles().text("processes/registerReply.bpmn");
        assertThat(model).contains("candidateStarterGroups=\"staff\"");
        Files.writeString(beside.resolve("processes/registerReply.bpmn"), model.replace("candidateStarterGroups=\"staff\"",
            "candidateStarterGroups=\"supervisor\""));
        try {
            new Access(identityService, authorizationService, filters, features, new GroupsInModels(new DeskFiles(beside), features))
                .run(null);

            assertThat(PEOPLE.keySet()).filteredOn(user -> mayStart(user, "registerReply"))
                .containsExactly("supervisor-c");
        } finally {
            access.run(null);
        }
        assertThat(PEOPLE.keySet()).filteredOn(user -> mayStart(user, "registerReply")).containsExactly("staff-a");
    }

    @Test
    void everyoneOpensWhatTheyNeed() {
        assertThat(may("staff-a", Permissions.ACCESS, Resources.APPLICATION, "tasklist")).isTrue();
        assertThat(may("staff-a", Permissions.ACCESS, Resources.APPLICATION, "cockpit")).isFalse();
        assertThat(may("supervisor-c", Permissions.ACCESS, Resources.APPLICATION, "tasklist")).isTrue();
        assertThat(may("supervisor-c", Permissions.ACCESS, Resources.APPLICATION, "cockpit")).isTrue();
        assertThat(may("analyst-e", Permissions.ACCESS, Resources.APPLICATION, "cockpit")).isTrue();
        assertThat(may("analyst-e", Permissions.READ, Resources.DECISION_DEFINITION, "determineTerms")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = ProcessDefinitionPermissions.class, names = {"UPDATE", "DELETE", "UPDATE_INSTANCE", "UPDATE_INSTANCE_VARIABLE",
        "DELETE_INSTANCE", "SUSPEND_INSTANCE", "MIGRATE_INSTANCE", "UPDATE_TASK", "UPDATE_TASK_VARIABLE", "DELETE_HISTORY",
        "RETRY_JOB"})
    void nobodyPartsTheEngineFromTheCaseRecord(ProcessDefinitionPermissions permission) {
        assertThat(List.of("staff-a", "supervisor-c", "analyst-e"))
            .noneMatch(user -> may(user, permission, Resources.PROCESS_DEFINITION, "improvementNotice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-a", "supervisor-c", "analyst-e"})
    void nobodyDeploysOrAdministers(String user) {
        assertThat(may(user, Permissions.CREATE, Resources.DEPLOYMENT, "any")).isFalse();
        assertThat(may(user, Permissions.DELETE, Resources.DEPLOYMENT, "any")).isFalse();
        assertThat(may(user, Permissions.ACCESS, Resources.APPLICATION, "admin")).isFalse();
        assertThat(may(user, Permissions.CREATE, Resources.FILTER, "any")).isFalse();
        assertThat(may(user, Permissions.CREATE, Resources.GROUP_MEMBERSHIP, Groups.SUPERVISOR)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-a", "supervisor-c"})
    void tasklistOpensWithThreeLists(String user) {
        identityService.setAuthentication(user, groups(user));

        List<Filter> filters = filterService.createTaskFilterQuery().list();

        assertThat(filters).extracting(Filter::getName).containsExactlyInAnyOrder("我的待辦", "待認領", "全部待辦");
        assertThat(filters).allSatisfy(filter -> assertThat(filterService.list(filter.getId())).isNotNull());
    }

    @Test
    void anotherStartChangesNothing() {
        long grants = authorizationService.createAuthorizationQuery().count();
        long filters = filterService.createFilterQuery().count();

        access.run(null);

        assertThat(authorizationService.createAuthorizationQuery().count()).isEqualTo(grants);
        assertThat(filterService.createFilterQuery().count()).isEqualTo(filters);
    }

    private String grant(Consumer<Authorization> to, String process, ProcessDefinitionPermissions... permissions) {
        Authorization grant = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        to.accept(grant);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(process);
        grant.setPermissions(permissions);
        return authorizationService.saveAuthorization(grant).getId();
    }

    private boolean mayStart(String user, String process) {
        return may(user, ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process);
    }

    private boolean may(String user, Permission permission, Resource resource, String id) {
        return authorizationService.isUserAuthorized(user, groups(user), permission, resource, id);
    }

    private List<String> groups(String user) {
        return identityService.createGroupQuery().groupMember(user).list().stream().map(group -> group.getId()).toList();
    }
}
