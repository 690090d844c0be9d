package org.exchangedesk.process.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.Job;
import org.exchangedesk.CasePath;
import org.exchangedesk.Refusal;
import org.exchangedesk.Stages;
import org.exchangedesk.Visitor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Nobody parts the engine from the case record, the administrator least of all: he has every right of the engine. */
@Tag("S-01")
class EngineAndRecordTest extends CasePath {

    private static final String ADMIN = "admin";
    private static final String PARTS = "會使流程與案件紀錄不一致";

    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService management;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private IdentityService identity;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private TestRestTemplate http;

    /** A command that a later engine brings stands in neither list and is refused; who allows it has to say so here, too. */
    @Test
    void whatAPersonMayDoBesidesReadingIsListed() {
        Set<String> passing = commands().filter(OutsideCommands::passes).map(Class::getSimpleName)
            .filter(name -> !name.startsWith("Get") && !name.endsWith("QueryImpl") && !name.endsWith("QueryCmd"))
            .collect(Collectors.toCollection(TreeSet::new));

        assertThat(passing).containsAll(OutsideCommands.ALLOWED);
        passing.removeAll(OutsideCommands.ALLOWED);
        assertThat(passing).as("commands that are let through because they only read").containsExactlyInAnyOrder(
            "ExecuteDurationCmd", "ExecuteDurationReportCmd", "FindActiveActivityIdsCmd", "FindHistoryCleanupJobsCmd",
            "HistoricTaskInstanceCountByNameCmd", "HistoricTaskInstanceCountByProcessDefinitionKey", "IsIdentityServiceReadOnlyCmd",
            "IsTelemetryEnabledCmd", "CleanableHistoricBatchReportImpl", "CleanableHistoricCaseInstanceReportImpl",
            "CleanableHistoricDecisionInstanceReportImpl", "CleanableHistoricProcessInstanceReportImpl", "MetricsQueryIntervalCmd",
            "MetricsQuerySumCmd", "TaskCountByCandidateGroupCmd");
    }

    private static Stream<Class<?>> commands() {
        return new ClassFileImporter().importPackages("org.camunda.bpm.engine.impl").stream()
            .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::reflect);
    }

    @TestFactory
    Stream<DynamicTest> theAdministratorDoesNotPartThem() {
        String caseNo = stages().issuedByLetter();
        String main = office.instance(caseNo, "improvementNotice").getId();
        String round = office.instance(caseNo, "followUpRound").getId();
        String definition = office.instance(caseNo, "improvementNotice").getProcessDefinitionId();
        String deployment = repository.getProcessDefinition(definition).getDeploymentId();
        Job timer = management.createJobQuery().processInstanceId(round).timers().list().get(0);
        Date later = Date.from(Instant.parse("2030-01-01T00:00:00Z"));
        Map<String, ThrowingCallable> attempts = Map.ofEntries(
            Map.entry("delete the instance", () -> runtime.deleteProcessInstance(main, "x")),
            Map.entry("delete instances", () -> runtime.deleteProcessInstancesAsync(List.of(main), "x")),
            Map.entry("modify the instance",
                () -> runtime.createProcessInstanceModification(round).cancelAllForActivity("userTask_assessFollowUp").execute()),
            Map.entry("modify instances", () -> runtime.createModification(definition).startBeforeActivity("userTask_closeCase")
                .processInstanceIds(main).execute()),
            Map.entry("migrate",
                () -> runtime.newMigration(runtime.createMigrationPlan(definition, definition).mapEqualActivities().build())
                    .processInstanceIds(main).execute()),
            Map.entry("set a variable", () -> runtime.setVariable(round, "followUpLimit", 9)),
            Map.entry("remove a variable", () -> runtime.removeVariable(round, "followUpLimit")),
            Map.entry("set variables of many", () -> runtime.setVariablesAsync(List.of(main), Map.of("followUpLimit", 9))),
            Map.entry("set a variable of a task",
                () -> tasks.setVariable(office.task(caseNo, "recordNoticeService").getId(), "served", "YES")),
            Map.entry("move a timer", () -> management.setJobDuedate(timer.getId(), later)),
            Map.entry("compute a timer anew", () -> management.recalculateJobDuedate(timer.getId(), false)),
            Map.entry("delete a timer", () -> management.deleteJob(timer.getId())),
            Map.entry("take a timer's attempts", () -> management.setJobRetries(timer.getId(), 0)),
            Map.entry("move a timer by its attempts", () -> management.setJobRetries(3).jobId(timer.getId()).dueDate(later).execute()),
            Map.entry("take many jobs' attempts", () -> management.setJobRetriesAsync(List.of(timer.getId()), 0)),
            Map.entry("suspend a model later", () -> repository.suspendProcessDefinitionById(definition, true, later)),
            Map.entry("suspend jobs later", () -> management.suspendJobDefinitionById(timer.getJobDefinitionId(), true, later)),
            Map.entry("send a message", () -> runtime.correlateMessage("noticeWithdrawn", caseNo)),
            Map.entry("send a message to an execution", () -> runtime.messageEventReceived("noticeWithdrawn", round)),
            Map.entry("send a signal", () -> runtime.signalEventReceived("x")),
            Map.entry("delete the deployment", () -> repository.deleteDeployment(deployment, true)),
            Map.entry("delete the model", () -> repository.deleteProcessDefinitions().byIds(definition).cascade().delete()),
            Map.entry("delete the models of a key", () -> repository.deleteProcessDefinitions().byKey("improvementNotice").cascade()
                .delete()),
            Map.entry("delete the history", () -> history.deleteHistoricProcessInstance(main)),
            Map.entry("let the history run out", () -> history.setRemovalTimeToHistoricProcessInstances().clearedRemovalTime().byIds(main)
                .executeAsync()),
            Map.entry("shorten the history",
                () -> repository.updateProcessDefinitionHistoryTimeToLive(definition, 0)));
        return Stream.concat(
            attempts.entrySet().stream().map(attempt -> DynamicTest.dynamicTest(attempt.getKey(), () -> office.as(ADMIN,
                () -> assertThatExceptionOfType(Refusal.class).isThrownBy(attempt.getValue())))),
            Stream.of(DynamicTest.dynamicTest("and the case goes on", () -> {
                office.waitUntil(caseNo, Stages.DEADLINE.plusDays(1));
                isOpen(caseNo, "assessFollowUp", "recordNoticeService");
            })));
    }

    @Test
    void norByTheWebInterface() {
        String caseNo = stages().issuedByLetter();
        String main = office.instance(caseNo, "improvementNotice").getId();
        String deployment = repository.getProcessDefinition(office.instance(caseNo, "improvementNotice").getProcessDefinitionId())
            .getDeploymentId();
        Visitor admin = Visitor.loggedIn(http, ADMIN);

        for (String path : List.of("/process-instance/" + main, "/deployment/" + deployment + "?cascade=true",
            "/process-definition/key/improvementNotice?cascade=true", "/history/process-instance/" + main)) {
            var answer = admin.send(HttpMethod.DELETE, Visitor.ENGINE + path, null, null);
            assertThat(answer.getStatusCode().isError()).as(path).isTrue();
            assertThat(answer.getBody()).as(path).contains(PARTS);
        }
        var message = admin.post(Visitor.ENGINE + "/message",
            "{\"messageName\":\"noticeWithdrawn\",\"businessKey\":\"" + caseNo + "\",\"all\":true}");
        assertThat(message.getBody()).contains(PARTS);
        var variable = admin.send(HttpMethod.PUT, Visitor.ENGINE + "/process-instance/" + main + "/variables/followUpLimit",
            "{\"value\":9,\"type\":\"Integer\"}", MediaType.APPLICATION_JSON);
        assertThat(variable.getBody()).contains(PARTS);
        isOpen(caseNo, "recordNoticeService");
        assertThat(office.running(caseNo)).isTrue();
    }

    /** What src/doc/operate.md lists. */
    @Test
    void whatKeepsTheEngineRunningTheAdministratorMayDo() {
        String caseNo = stages().issuedByLetter();
        String round = office.instance(caseNo, "followUpRound").getId();
        Job timer = management.createJobQuery().processInstanceId(round).timers().list().get(0);

        office.as(ADMIN, () -> {
            management.setJobRetries(timer.getId(), 5);
            management.suspendJobById(timer.getId());
            management.activateJobById(timer.getId());
            runtime.suspendProcessInstanceById(round);
            runtime.activateProcessInstanceById(round);
            return null;
        });

        Job now = management.createJobQuery().jobId(timer.getId()).singleResult();
        assertThat(now.getRetries()).isEqualTo(5);
        assertThat(now.getDuedate()).isEqualTo(timer.getDuedate());
        assertThat(now.isSuspended()).isFalse();
    }

    @Test
    void theLastAdministratorStays() {
        refused("請先將另一位使用者加入", () -> identity.deleteMembership(ADMIN, Groups.CAMUNDA_ADMIN));
        refused("請先將另一位使用者加入", () -> identity.deleteUser(ADMIN));
        refused("不得刪除", () -> identity.deleteGroup(Groups.CAMUNDA_ADMIN));
        Visitor admin = Visitor.loggedIn(http, ADMIN);
        assertThat(admin.send(HttpMethod.DELETE, Visitor.ENGINE + "/user/admin", null, null).getBody()).contains("唯一的系統管理者");
        assertThat(identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count()).isOne();

        identity.createMembership("supervisor-d", Groups.CAMUNDA_ADMIN);
        office.as("supervisor-d", () -> {
            identity.deleteMembership("supervisor-d", Groups.CAMUNDA_ADMIN);
            return null;
        });
        assertThat(identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).singleResult().getId()).isEqualTo(ADMIN);
    }

    @Test
    void whatTheAdministratorsMayDoStays() {
        List<Authorization> before = authorizations.createAuthorizationQuery().groupIdIn(Groups.CAMUNDA_ADMIN).list();
        Authorization own = before.get(0);
        Authorization revoke = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revoke.setUserId(ADMIN);
        revoke.setResource(Resources.USER);
        revoke.setResourceId("*");
        revoke.removePermission(Permissions.ALL);

        refused("不得變更或刪除", () -> authorizations.deleteAuthorization(own.getId()));
        refused("不得變更或刪除", () -> {
            own.setPermissions(new Permissions[]{Permissions.NONE});
            authorizations.saveAuthorization(own);
        });
        refused("不得以「REVOKE」禁止", () -> authorizations.saveAuthorization(revoke));

        assertThat(authorizations.createAuthorizationQuery().groupIdIn(Groups.CAMUNDA_ADMIN).count()).isEqualTo(before.size());
    }

    private void refused(String words, ThrowingCallable attempt) {
        office.as(ADMIN, () -> assertThatExceptionOfType(Refusal.class).isThrownBy(attempt).withMessageContaining(words));
    }
}
