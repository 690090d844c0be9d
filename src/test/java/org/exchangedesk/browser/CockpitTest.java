package org.exchangedesk.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import com.microsoft.playwright.Browser;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.exchangedesk.Answers;
import org.exchangedesk.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Supervisors and analysts find every case in Cockpit and change none of them there; staff do not get in. */
@BrowserTest
class CockpitTest {

    private static final String ANALYST = "analyst-e";

    @Autowired
    private Office office;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @LocalServerPort
    private int port;

    private String caseNo;

    @BeforeEach
    void aCaseThatWaitsForTheReply() {
        caseNo = office.start(STAFF, "improvementNotice",
            Answers.with(Answers.registration(office.today()), "orgCode", office.newOrganization(), "incidentLevel", "3"));
        office.does(STAFF, caseNo, "settleTerms", Answers.terms(5, "WORKING", "1", 2, 5));
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.approve());
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("範府資字第1150000201號", office.today()));
    }

    @AfterEach
    void nothingStaysOnTheDesk() {
        office.takeOffTheDesk(caseNo);
    }

    @Test
    void aSupervisorSeesWhereTheCaseStandsAndCannotPartTheEngineFromTheRecord(Browser browser) {
        try (Cockpit cockpit = new Cockpit(browser, port, SUPERVISOR)) {
            cockpit.photograph("dashboard");
            cockpit.process("限期改善");
            assertThat(cockpit.instancesAt("callActivity_firstFollowUp")).isPositive();
            assertThat(cockpit.instancesAt("userTask_recordNoticeService")).isPositive();
            assertThat(cockpit.lists(caseNo)).isTrue();
            cockpit.photograph("process");
            cockpit.open(caseNo);
            assertThat(cockpit.instancesAt("callActivity_firstFollowUp")).isEqualTo(1);
            cockpit.photograph("instance");

            cockpit.tryToDelete();
            assertThat(cockpit.refusal()).contains("會使流程與案件紀錄不一致");
            cockpit.photograph("delete-refused");
            cockpit.closeDialog();
            cockpit.tryToAddVariable("roundOutcome", "COMPLETED");
            assertThat(cockpit.refusal()).contains("會使流程與案件紀錄不一致");
            cockpit.photograph("variable-refused");
            cockpit.closeDialog();
            assertThat(office.running(caseNo)).isTrue();
            assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(office.instance(caseNo, "improvementNotice").getId())
                .variableName("roundOutcome").count()).isZero();

            List<Date> timers = timers();
            cockpit.process("追蹤").open(caseNo).tab("Jobs");
            cockpit.photograph("timers");
            cockpit.tryToMoveTimer();
            assertThat(cockpit.refusal()).isNotBlank();
            cockpit.photograph("timer-refused");
            assertThat(timers()).isEqualTo(timers);
        }
    }

    /** What {@code StepIncident} says stands where a supervisor looks for it. */
    @Test
    void aSupervisorReadsWhyAStepDoesNotGoOn(Browser browser) {
        management.createJobQuery().processInstanceId(office.instance(caseNo, "followUpRound").getId()).timers().list()
            .forEach(job -> management.setJobRetries(job.getId(), 0));

        try (Cockpit cockpit = new Cockpit(browser, port, SUPERVISOR)) {
            cockpit.process("追蹤").open(caseNo).tab("Incidents");

            assertThat(cockpit.reads("請將本訊息轉知系統管理者")).contains("（案號 " + caseNo + "）未能完成", "不再自動重試");
            cockpit.photograph("incident");
        }
    }

    @Test
    void anAnalystSeesModelsAndInstances(Browser browser) {
        try (Cockpit cockpit = new Cockpit(browser, port, ANALYST)) {
            for (String process : List.of("中止交換服務", "追蹤", "限期改善")) {
                cockpit.process(process);
            }
            assertThat(cockpit.shows("callActivity_serviceSuspension")).isTrue();
            assertThat(cockpit.instancesAt("callActivity_firstFollowUp")).isPositive();
            assertThat(cockpit.lists(caseNo)).isTrue();
            cockpit.photograph("process");
            cockpit.open(caseNo).photograph("instance");
        }
    }

    @Test
    void staffHaveNoCockpit(Browser browser) {
        try (WebApp cockpit = new WebApp(browser, port, "cockpit", STAFF) {
        }) {
            assertThat(cockpit.refusal()).isNotBlank();
            cockpit.photograph("no-cockpit");
            cockpit.page.navigate(cockpit.address + "#/processes");
            cockpit.page.locator("input[type=password]").waitFor();
        }
    }

    private List<Date> timers() {
        return management.createJobQuery().processInstanceId(office.instance(caseNo, "followUpRound").getId()).timers().list().stream()
            .map(Job::getDuedate).sorted().toList();
    }
}
