package org.exchangedesk.process.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Covers;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A case whose process was lost at any stage is begun anew there and comes to its end; nothing is sent twice. */
@Covers("restartCase")
@Tag("S-01")
class RestartCaseTest extends CasePath {

    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private Consistency consistency;

    @ParameterizedTest
    @ValueSource(strings = {"registered", "proposed", "returned", "approved", "issued", "mailed", "served", "secondRound", "replied",
        "suspensionProposed", "suspensionApproved", "suspensionMailed", "notified", "accepted", "startReached", "completed"})
    void goesOnWhereItStood(String stage) {
        String caseNo = brought(stage);
        List<String> steps = office.openSteps(caseNo);
        List<String> mails = office.mails(caseNo);
        String status = office.status(caseNo);
        loses(caseNo);
        assertThat(office.openSteps(caseNo)).isEmpty();

        restarts(caseNo);

        assertThat(office.openSteps(caseNo)).isEqualTo(steps);
        assertThat(office.mails(caseNo)).isEqualTo(mails);
        assertThat(office.status(caseNo)).isEqualTo(status);
        assertThat(findings(caseNo)).isEmpty();
        assertThat(log(caseNo)).anyMatch(line -> line.startsWith("supervisor-c 重新接續 自「") && line.endsWith("：流程遭直接刪除"));
    }

    @Test
    void comesToItsEndFromThere() {
        String caseNo = stages().accepted(stages().issuedByLetter());
        loses(caseNo);
        restarts(caseNo);

        office.waitUntil(caseNo, Stages.STOP);
        office.does(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", Stages.STOP.toString()));
        office.does(STAFF, caseNo, "recordSuspensionService", Answers.served(Stages.STOP.minusDays(10)));
        office.does(STAFF, caseNo, "recordNoticeService", Answers.served(Stages.STOP.minusDays(10)));
        office.does(STAFF, caseNo, "closeCase", Answers.filing());

        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
        assertThat(office.running(caseNo)).isFalse();
    }

    @Test
    void aDeadlineIsKeptByTheNewProcess() {
        String caseNo = stages().served();
        loses(caseNo);
        restarts(caseNo);

        office.waitUntil(caseNo, Stages.DEADLINE.plusDays(1));

        isOpen(caseNo, "assessFollowUp");
        assertThat(office.mails(caseNo)).containsOnly("REMINDER QUEUED");
    }

    /** The timer alone was lost: what is left of the process is ended first. */
    @Test
    void aCaseWhoseTimerIsGoneIsBegunAnewToo() {
        String caseNo = stages().served();
        jobs(caseNo).forEach(job -> management.deleteJob(job.getId()));
        assertThat(findings(caseNo)).isNotEmpty();

        restarts(caseNo);

        assertThat(findings(caseNo)).isEmpty();
        assertThat(timers(caseNo)).isNotEmpty();
    }

    @Test
    void aCaseThatFitsIsLeftAlone() {
        String caseNo = stages().served();

        refusesStart(SUPERVISOR, "restartCase", answers(caseNo), "案件 " + caseNo + " 之流程與案件紀錄相符，毋須重新接續");
    }

    private String brought(String stage) {
        return switch (stage) {
            case "registered" -> stages().registered();
            case "proposed" -> stages().proposed();
            case "returned" -> {
                String caseNo = stages().proposed();
                office.does(SUPERVISOR, caseNo, "approveNotice", Answers.of("decision", "RETURN", "returnReason", "請再確認"));
                yield caseNo;
            }
            case "approved" -> stages().approved();
            case "issued" -> stages().issuedByLetter();
            case "mailed" -> stages().issuedByEmail();
            case "served" -> stages().served();
            case "secondRound" -> stages().extended(stages().issuedByLetter(), Stages.SECOND_DEADLINE);
            case "replied" -> {
                String caseNo = stages().served();
                replies(email(caseNo));
                yield caseNo;
            }
            case "suspensionProposed" -> stages().suspensionProposed(stages().served());
            case "suspensionApproved" -> stages().suspensionApproved(stages().issuedByLetter());
            case "suspensionMailed" -> {
                String caseNo = stages().suspensionApproved(stages().served());
                office.does(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByEmail(office.today()));
                yield caseNo;
            }
            case "notified" -> stages().notified(stages().served());
            case "accepted" -> stages().accepted(stages().issuedByLetter());
            case "startReached" -> stages().startDateReached(stages().served());
            default -> stages().completed(stages().served());
        };
    }

    private void loses(String caseNo) {
        runtime.deleteProcessInstance(office.instance(caseNo, "improvementNotice").getId(), "past the desk");
    }

    private void restarts(String caseNo) {
        office.start(SUPERVISOR, "restartCase", answers(caseNo));
        office.runJobs(caseNo);
    }

    private static Map<String, Object> answers(String caseNo) {
        return Answers.of("caseNo", caseNo, "reason", "流程遭直接刪除");
    }

    private List<String> findings(String caseNo) {
        return consistency.findings().stream().filter(finding -> finding.contains(caseNo)).toList();
    }

    private List<Job> jobs(String caseNo) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
            .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()).toList();
    }
}
