package org.exchangedesk.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.exchangedesk.DeskTest;
import org.exchangedesk.process.Groups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class AccessTest {

    @Autowired
    private Access access;

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

    @Test
    void staffStartTheirSevenProcessesAndNoOther() {
        assertThat(Access.STARTED_BY_STAFF).hasSize(7)
            .allMatch(process -> may("staff-a", ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process));
        assertThat(may("staff-a", ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "followUpRound")).isFalse();
        assertThat(may("supervisor-c", ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "improvementNotice"))
            .isFalse();
    }

    @Test
    void supervisorsKeepTheOfficeCalendarAndStaffDoNot() {
        assertThat(Access.STARTED_BY_SUPERVISORS).hasSize(2).allSatisfy(process -> {
            assertThat(may("supervisor-c", ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process)).isTrue();
            assertThat(may("staff-a", ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process)).isFalse();
            assertThat(may("analyst-e", ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process)).isFalse();
        });
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

        assertThat(filters).extracting(Filter::getName).containsExactlyInAnyOrder("我的待辦", "可認領", "全部待辦");
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

    private boolean may(String user, Permission permission, Resource resource, String id) {
        return authorizationService.isUserAuthorized(user, groups(user), permission, resource, id);
    }

    private List<String> groups(String user) {
        return identityService.createGroupQuery().groupMember(user).list().stream().map(group -> group.getId()).toList();
    }
}
