package org.exchangedesk.process.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Refusal;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever can reach the database can still part record and engine; the desk then says so, and takes nothing it would not work on. */
@Tag("S-01")
class ConsistencyTest extends CasePath {

    @Autowired
    private Consistency consistency;
    @Autowired
    private ConsistencyWatch watch;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCaseInAFollowUpFits() {
        String caseNo = stages().issuedByLetter();
        assertThat(of(caseNo)).isEmpty();
        replies(email(caseNo));
        assertThat(of(caseNo)).isEmpty();
        office.waitUntil(caseNo, Stages.DEADLINE.plusDays(1));
        assertThat(of(caseNo)).isEmpty();
    }

    @Test
    void aCaseInASuspensionFits() {
        assertThat(of(stages().notified(stages().issuedByLetter()))).isEmpty();
    }

    @Test
    void aClosedCaseFits() {
        assertThat(of(stages().closed(stages().issuedByLetter()))).isEmpty();
    }

    @Test
    void aCaseWithoutItsProcessIsNamed() {
        String caseNo = stages().issuedByLetter();
        runtime.deleteProcessInstance(office.instance(caseNo, "improvementNotice").getId(), "past the desk");

        assertThat(of(caseNo)).containsExactly("The record " + caseNo + " is open, its process improvementNotice is gone");
        watch.look();
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(watch.health().getDetails().get("doesNotFit").toString()).contains(caseNo);
    }

    /** Each of them was accepted, and nobody would ever have worked on it. */
    @ParameterizedTest
    @ValueSource(strings = {"registerReply", "recordIncidentReport", "requestEarlyFollowUp", "withdrawNotice"})
    void whatIsEnteredForACaseWithoutItsProcessIsRefused(String entry) {
        String caseNo = stages().issuedByLetter();
        runtime.deleteProcessInstance(office.instance(caseNo, "improvementNotice").getId(), "past the desk");
        long events = events(caseNo);
        Map<String, Map<String, Object>> answers = Map.of("registerReply", letter(caseNo),
            "recordIncidentReport", Answers.of("caseNo", caseNo, "reportedAt", office.today() + "T08:30", "reportNumber", "通報-115-001",
                "reportLevel", "2"),
            "requestEarlyFollowUp", Answers.of("caseNo", caseNo, "reason", "事態擴大"),
            "withdrawNotice", Answers.of("caseNo", caseNo, "reason", "誤報"));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> office.start(STAFF, entry, answers.get(entry)))
            .withMessageContaining("案件 " + caseNo + " 之流程已不存在，所填內容未予登錄");
        assertThat(events(caseNo)).isEqualTo(events);
    }

    @Test
    void aTimerThatIsGoneIsNamed() {
        String caseNo = stages().issuedByLetter();
        timersOf(caseNo).forEach(timer -> management.deleteJob(timer.getId()));

        assertThat(of(caseNo)).isNotEmpty()
            .allMatch(finding -> finding.startsWith("The process instance of " + caseNo) && finding.endsWith(" is gone"));
    }

    @Test
    void whatIsSuspendedIsNamedUntilItIsActivated() {
        String caseNo = stages().issuedByLetter();
        String round = office.instance(caseNo, "followUpRound").getId();

        runtime.suspendProcessInstanceById(round);
        assertThat(consistency.findings()).anyMatch(finding -> finding.contains(caseNo) && finding.endsWith("is suspended"))
            .anyMatch(finding -> finding.startsWith("The job ") && finding.contains(round));
        runtime.activateProcessInstanceById(round);
        assertThat(of(caseNo)).isEmpty();
        repository.suspendProcessDefinitionByKey("recordIncidentReport");
        try {
            assertThat(consistency.findings()).anyMatch(finding -> finding.startsWith("The model recordIncidentReport:"));
        } finally {
            repository.activateProcessDefinitionByKey("recordIncidentReport");
        }
    }

    @Test
    void aProposalWithoutItsTaskIsNamed() {
        String key = office.start(SUPERVISOR, "enterClosure", Answers.of("kind", "WHOLE_DAY", "firstDay", "2027-07-14", "lastDay",
            "2027-07-14", "reason", "某颱風", "source", "範例市政府116年7月13日20時發布"));
        assertThat(of(key)).isEmpty();
        runtime.deleteProcessInstance(office.instance(key, "enterClosure").getId(), "past the desk");

        assertThat(of(key)).containsExactly("The record " + key + " is open, its process enterClosure is gone");
        jdbc.sql("update office_closure set state = 'DROPPED', decided_by = 'test', decided_at = now() where id = ?")
            .param(Long.valueOf(key.split("-")[1])).update();
    }

    /** The case cannot be closed before, and nobody would know why. */
    @Test
    void anApprovalWithoutItsTaskIsNamed() {
        String caseNo = stages().notified(stages().issuedByLetter());
        stages().proposeRevocation(caseNo);
        stages().proposeWithdrawal(caseNo);
        assertThat(of(caseNo)).isEmpty();
        for (String process : List.of("revokeSuspension", "withdrawNotice")) {
            runtime.deleteProcessInstance(office.instance(caseNo, process).getId(), "past the desk");
        }

        assertThat(of(caseNo)).containsExactlyInAnyOrder("The record " + caseNo + " is open, its process revokeSuspension is gone",
            "The record " + caseNo + " is open, its process withdrawNotice is gone");
    }

    /** Its deployment still stands in the engine, so that a start alone does not see that it is gone. */
    @Test
    void aModelThatIsGoneComesBackForNewCases() {
        repository.deleteProcessDefinitions().byKey("recordIncidentReport").withoutTenantId().cascade().delete();
        assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("recordIncidentReport").count()).isZero();

        watch.look();

        String caseNo = stages().issuedByLetter();
        office.start(STAFF, "recordIncidentReport", Answers.of("caseNo", caseNo, "reportedAt", office.today() + "T08:30", "reportNumber",
            "通報-115-001", "reportLevel", "2"));
        assertThat(of(caseNo)).isEmpty();
    }

    private List<String> of(String key) {
        return consistency.findings().stream().filter(finding -> finding.contains(key)).toList();
    }

    private long events(String caseNo) {
        return jdbc.sql("select count(*) from notice_event where case_no = ?").param(caseNo).query(Long.class).single();
    }

    private List<Job> timersOf(String caseNo) {
        return management.createJobQuery().processInstanceId(office.instance(caseNo, "followUpRound").getId()).timers().list();
    }
}
