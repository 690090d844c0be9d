package org.exchangedesk.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;
import static org.exchangedesk.correspondence.ScriptedSmtpServer.HANG_UP;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.MovableClock;
import org.exchangedesk.Stages;
import org.exchangedesk.calendar.OfficialFiles;
import org.exchangedesk.correspondence.ScriptedSmtpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.Resource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Running cases finish as they began: cases of each older release pass every step, every event and every end of its models, with its
 * forms, on today's code, while the models that ship are the newest. What was passed is held against the models themselves.
 */
class RunningCasesTest extends CasePath {

    private static final LocalDate LATER_STOP = LocalDate.of(2026, 4, 1);
    private static final LocalDate CLOSED_DAY = LocalDate.of(2027, 6, 23);

    @Autowired
    private AutowireCapableBeanFactory beans;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private JavaMailSenderImpl mailServer;
    @Autowired
    private MovableClock clock;

    private final List<String> deployments = new ArrayList<>();
    private OlderOffice older;

    @TestFactory
    Stream<DynamicNode> finishAsTheyBegan() {
        older = beans.createBean(OlderOffice.class);
        office = older;
        return OlderRelease.all().stream().map(release -> dynamicContainer(release.toString(), finishAsTheyBegan(release)));
    }

    private Stream<DynamicTest> finishAsTheyBegan(OlderRelease release) {
        Map<String, String> begun = new HashMap<>();
        return Stream.of(
            dynamicTest("cases begin on the models of the older release", () -> {
                theShippedModelsAreAgainTheOnlyOnes();
                older.workedWith(release, deploy(release.models()));
                begin(begun);
            }),
            dynamicTest("the models that ship are the newest", () -> deploy(shipped())),
            path("three rounds, with replies of all kinds", () -> threeRounds(begun.get("rounds"))),
            path("a suspension, with replies of all kinds", () -> suspension(begun.get("suspension"))),
            path("a mail that had failed is found sent", () -> foundSent(begun.get("mail"))),
            path("a suspension is revoked", () -> revocation(begun.get("revocation"))),
            path("a notice is withdrawn", () -> withdrawal(begun.get("withdrawal"))),
            path("the office calendar", () -> calendar(begun)),
            dynamicTest("nothing of the models was left out, and nothing runs any more", () -> everythingWasPassed(release)));
    }

    private DynamicTest path(String name, Executable path) {
        return dynamicTest(name, () -> {
            clock.reset();
            path.execute();
        });
    }

    // ---- how they begin -----------------------------------------------------------------------------------------------

    /** A process can only be started from its newest model, so whatever is to run on the older ones begins here. */
    private void begin(Map<String, String> begun) throws IOException {
        begun.put("mail", mailFailed());
        begun.put("rounds", stages().registered());
        begun.put("suspension", stages().registered());
        begun.put("revocation", revocationProposedAgain());
        begun.put("withdrawal", withdrawalProposedAgain());
        for (String decision : List.of("REFUSE", "APPROVE")) {
            begun.put("closure " + decision, office.start(SUPERVISOR, "enterClosure", Answers.of("kind", "WHOLE_DAY",
                "firstDay", CLOSED_DAY.toString(), "lastDay", CLOSED_DAY.toString(), "reason", "某颱風", "source", "範例市政府116年6月22日20時發布")));
            begun.put("edition " + decision, office.start(SUPERVISOR, "importOfficeCalendar", Answers.of(
                "fileName", "116年中華民國政府行政機關辦公日曆表(修正版).csv",
                "calendarFile", OfficialFiles.with(OfficialFiles.text(2027), CLOSED_DAY.minusDays(1), false, "補假"))));
        }
    }

    private String mailFailed() throws IOException {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByEmail(office.today()));
        int usualPort = mailServer.getPort();
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            server.next(Map.of(".", HANG_UP));
            mailServer.setPort(server.port());
            office.sendMail(caseNo);
        } finally {
            mailServer.setPort(usualPort);
        }
        isOpen(caseNo, "recordNoticeService", "resolveMail");
        return caseNo;
    }

    private String revocationProposedAgain() {
        String caseNo = stages().notified(stages().issuedByLetter());
        stages().proposeRevocation(caseNo);
        office.does(SUPERVISOR, caseNo, "approveRevocation", Answers.of("decision", "REFUSE", "refusalReason", "尚未改善"));
        stages().proposeRevocation(caseNo);
        return caseNo;
    }

    /** After results have been taken back in the second and in the third round. */
    private String withdrawalProposedAgain() {
        String caseNo = stages().extended(stages().issuedByLetter(), Stages.SECOND_DEADLINE);
        office.start(STAFF, "recordIncidentReport", Answers.of("caseNo", caseNo, "reportedAt", office.today() + "T08:30",
            "reportNumber", "通報-115-001", "reportLevel", "2"));
        corrects(caseNo, 1, "result", "REASSESS");
        assesses(caseNo, extendedTo(Stages.SECOND_DEADLINE));
        stages().extended(caseNo, Stages.THIRD_DEADLINE);
        corrects(caseNo, 2, "result", "REASSESS");
        replies(letter(caseNo));
        isOpen(caseNo, "checkCompleteness", "recordNoticeService");
        stages().proposeWithdrawal(caseNo);
        office.does(SUPERVISOR, caseNo, "approveWithdrawal", Answers.of("decision", "REFUSE", "refusalReason", "並非誤報"));
        stages().proposeWithdrawal(caseNo);
        return caseNo;
    }

    // ---- how they go on -----------------------------------------------------------------------------------------------

    private void foundSent(String caseNo) {
        office.waitUntil(caseNo, Stages.STOP);
        isOpen(caseNo, "dispatchSuspensionNotice", "recordNoticeService", "resolveMail");
        office.does(STAFF, caseNo, "resolveMail", Answers.of("action", "CONFIRM_SENT", "reason", "已電洽用戶"));
        office.does(STAFF, caseNo, "recordSuspensionService", Answers.served(office.today()));
        office.sendMail(caseNo);
        bureauAnswers(caseNo, "ACCEPTED");
        office.does(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", Stages.STOP.toString()));
        closes(caseNo);
    }

    private void threeRounds(String caseNo) {
        office.does(STAFF, caseNo, "settleTerms", Stages.tableTerms());
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.of("decision", "RETURN", "returnReason", "事由請補充"));
        office.does(STAFF, caseNo, "reviseNotice", stages().registration());
        office.does(STAFF, caseNo, "settleTerms", Stages.tableTerms());
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.approve());
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", office.today()));
        office.does(STAFF, caseNo, "recordNoticeService", Answers.of("served", "NO", "proof", "查無此址，退件"));
        office.does(STAFF, caseNo, "recordNoticeService", Answers.served(office.today()));

        anIncompleteEmailIsConfirmedAtTheSecondCall(caseNo);
        isOpen(caseNo);
        office.waitUntil(caseNo, Stages.DEADLINE.minusDays(5));
        assertThat(office.mails(caseNo)).contains("REMINDER QUEUED");
        office.waitUntil(caseNo, Stages.DEADLINE.plusDays(1));
        isOpen(caseNo, "assessFollowUp");
        replies(letter(caseNo));
        checks(caseNo, "COMPLETE");
        assesses(caseNo, extendedTo(Stages.SECOND_DEADLINE));

        isOpen(caseNo);
        corrects(caseNo, 1, "newDeadline", Stages.THIRD_DEADLINE.toString());
        anEmailThatIsCorrectedTwiceIsGivenUp(caseNo, 3);
        assesses(stages().assessing(caseNo), extendedTo(Stages.THIRD_DEADLINE.plusDays(7)));

        replies(Answers.with(letter(caseNo), "corrects", 5, "correctionReason", "以回文取代"));
        checks(caseNo, "COMPLETE");
        assesses(caseNo, Answers.completed(office.today()));
        isOpen(caseNo, "closeCase");
        corrects(caseNo, 3, "result", "REASSESS");
        assesses(caseNo, Answers.completed(office.today()));
        closes(caseNo);
    }

    private void suspension(String caseNo) {
        office.does(STAFF, caseNo, "settleTerms", Stages.tableTerms());
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.approve());
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", office.today()));
        stages().suspensionProposed(caseNo);
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.of("decision", "RETURN", "returnReason", "事證不足"));
        assesses(caseNo, severe(Stages.STOP));
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByEmail(office.today()));
        office.waitUntil(caseNo, Stages.STOP);
        isOpen(caseNo, "dispatchSuspensionNotice", "recordNoticeService");
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(Stages.suspensionByEmail(office.today()),
            "startOn", LATER_STOP.toString(), "documentNumber", "府研智字第1150000003號"));
        office.sendMail(caseNo);
        office.does(STAFF, caseNo, "recordSuspensionService", Answers.of("served", "NO", "proof", "查無此址，退件"));
        office.does(STAFF, caseNo, "recordSuspensionService", Answers.served(office.today()));

        office.sendMail(caseNo);
        office.waitUntil(caseNo, Stages.STOP.plusDays(7));
        assertThat(office.mails(caseNo)).contains("BUREAU_REMINDER QUEUED");
        bureauAnswers(caseNo, "RETURNED");
        office.does(STAFF, caseNo, "correctBureauReport", Answers.of("correction", "用戶代碼更正如表"));
        office.sendMail(caseNo);
        bureauAnswers(caseNo, "ACCEPTED");

        anIncompleteEmailIsConfirmedAtTheSecondCall(caseNo);
        anEmailThatIsCorrectedTwiceIsGivenUp(caseNo, 2);
        replies(letter(caseNo));
        checks(caseNo, "COMPLETE");
        isOpen(caseNo, "recordNoticeService");

        office.waitUntil(caseNo, LATER_STOP);
        office.does(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", LATER_STOP.toString()));
        closes(caseNo);
    }

    private void revocation(String caseNo) {
        office.does(SUPERVISOR, caseNo, "approveRevocation", Answers.approve());
        closes(caseNo);
    }

    private void withdrawal(String caseNo) {
        office.does(SUPERVISOR, caseNo, "approveWithdrawal", Answers.approve());
        office.does(STAFF, caseNo, "fileWithdrawal", Answers.filing());
        assertThat(office.status(caseNo)).isEqualTo("WITHDRAWN");
        assertThat(office.running(caseNo)).isFalse();
    }

    private void calendar(Map<String, String> begun) {
        for (String decision : List.of("REFUSE", "APPROVE")) {
            decides(begun.get("edition " + decision), "confirmOfficeCalendar", decision);
            decides(begun.get("closure " + decision), "confirmClosure", decision);
        }
    }

    // ---- steps --------------------------------------------------------------------------------------------------------

    /** Reply 1: somebody answers at the second call, and something is missing. */
    private void anIncompleteEmailIsConfirmedAtTheSecondCall(String caseNo) {
        replies(Answers.with(email(caseNo), "sealSeen", false));
        calls(caseNo, "NOT_REACHED");
        calls(caseNo, "CONFIRMED");
        checks(caseNo, "INCOMPLETE");
        assertThat(office.mails(caseNo)).contains("INCOMPLETE_REPLY QUEUED");
    }

    /** Three replies beginning with that number: corrected before the call, then before the check, then nobody answers. */
    private void anEmailThatIsCorrectedTwiceIsGivenUp(String caseNo, int first) {
        replies(email(caseNo));
        assertThat(office.openSteps(caseNo)).contains("confirmByPhone");
        replies(Answers.with(letter(caseNo), "corrects", first, "correctionReason", "實為公文"));
        assertThat(office.openSteps(caseNo)).contains("checkCompleteness").doesNotContain("confirmByPhone");
        replies(Answers.with(email(caseNo), "corrects", first + 1, "correctionReason", "實為電子郵件"));
        assertThat(office.openSteps(caseNo)).contains("confirmByPhone").doesNotContain("checkCompleteness");
        callsInVain(caseNo);
        assertThat(office.openSteps(caseNo)).doesNotContain("confirmByPhone", "checkCompleteness");
    }

    private void bureauAnswers(String caseNo, String answer) {
        office.does(STAFF, caseNo, "recordBureauAnswer", Answers.of("bureauAnswer", answer, "answeredOn", office.today().toString(),
            "note", answer.equals("RETURNED") ? "用戶代碼有誤" : null));
    }

    private void closes(String caseNo) {
        office.does(STAFF, caseNo, "closeCase", Answers.filing());
        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
        assertThat(office.running(caseNo)).isFalse();
    }

    private void decides(String key, String step, String decision) {
        Map<String, Object> form = office.form(key, step);
        office.tries(SUPERVISOR, key, step, Answers.of("change", form.get("change"), "touched", form.get("touched"), "decision", decision));
        isOpen(key);
    }

    // ---- deployments --------------------------------------------------------------------------------------------------

    private String deploy(Map<String, byte[]> models) {
        DeploymentBuilder deployment = repository.createDeployment();
        models.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployments.add(deployment.deploy().getId());
        return deployments.get(deployments.size() - 1);
    }

    private static Map<String, byte[]> shipped() throws IOException {
        Map<String, byte[]> models = new TreeMap<>();
        DeskFiles files = new DeskFiles();
        for (Resource file : Stream
            .of(files.resources("processes", "bpmn"), files.resources("processes", "dmn"), files.resources("forms", "form"))
            .flatMap(List::stream).toList()) {
            models.put(file.getFilename(), file.getContentAsByteArray());
        }
        return models;
    }

    /** Gateways and sub-processes apart, every node leaves a line in the engine's history when it has been passed. */
    private void everythingWasPassed(OlderRelease release) {
        Set<String> passed = new TreeSet<>();
        older.definitions().forEach((id, process) -> {
            history.createHistoricActivityInstanceQuery().processDefinitionId(id).finished().list().stream()
                .filter(activity -> !activity.isCanceled()).forEach(activity -> passed.add(process + " " + activity.getActivityId()));
            assertThat(runtime.createProcessInstanceQuery().processDefinitionId(id).list()).as("still running: " + process).isEmpty();
        });
        Set<String> left = release.processes().stream().flatMap(model -> model.all(FlowNode.class).stream()
            .filter(node -> !(node instanceof Gateway || node instanceof SubProcess)).map(node -> model.name() + " " + node.getId()))
            .collect(Collectors.toCollection(TreeSet::new));
        left.removeAll(passed);
        assertThat(left).as("not passed on the models of " + release).isEmpty();
        assertThat(release.variables()).as("variables.csv of %s; its cases hold %s", release, String.join("\n", older.written()))
            .isNotEmpty().isSubsetOf(older.written());
    }

    @AfterEach
    void theShippedModelsAreAgainTheOnlyOnes() {
        deployments.forEach(id -> repository.deleteDeployment(id, true));
        deployments.clear();
        jdbc.sql("update office_closure set state = 'DROPPED', decided_by = 'test', decided_at = now() where state = 'IN_FORCE'").update();
        jdbc.sql("update calendar_edition set state = 'REPLACED' where year = 2027 and state = 'IN_FORCE'").update();
        jdbc.sql("update calendar_edition set state = 'IN_FORCE' where id = (select min(id) from calendar_edition where year = 2027)")
            .update();
        jdbc.sql("update office_calendar set version = nextval('office_calendar_version')").update();
    }
}
