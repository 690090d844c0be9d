package org.exchangedesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.exchangedesk.Answers;
import org.exchangedesk.DeskTest;
import org.exchangedesk.MovableClock;
import org.exchangedesk.Office;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A step is done on both sides, in the record and in the engine, or on neither. */
@DeskTest
class StepTransactionTest {

    @Autowired
    private Office office;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private MovableClock clock;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    @Tag("F-35")
    void aRefusedAnswerKeepsTheTaskOpenAndIsCorrectedThere() {
        String caseNo = office.start(STAFF, "improvementNotice", Answers.registration(office.today()));
        Map<String, Object> wrong = office.settling(caseNo, Answers.terms(10, "WORKING", "3,1", 4, 7), "視嚴重程度");
        unchanged(caseNo, () -> office.tries(STAFF, caseNo, "settleTerms", wrong), "「追蹤次數上限」不得大於 3");
        assertThat(tasks.createTaskQuery().taskId(office.task(caseNo, "settleTerms").getId()).taskAssignee(STAFF).count()).isOne();

        office.does(STAFF, caseNo, "settleTerms", office.settling(caseNo, Answers.terms(10, "WORKING", "3,1", 3, 7), "視嚴重程度"));
        assertThat(office.openSteps(caseNo)).containsExactly("approveNotice");
    }

    /** The record has approved already when the calendar refuses: that must be gone as well. */
    @Test
    @Tag("F-18")
    void aRefusalHalfWayTakesBackWhatTheRecordHadTakenOver() {
        clock.setToMorningOf(LocalDate.of(2027, 11, 1));
        String caseNo = office.start(STAFF, "improvementNotice", Answers.registration(office.today()));
        office.does(STAFF, caseNo, "settleTerms", office.settling(caseNo, Answers.terms(365, "CALENDAR", "3,1", 3, 7), "長期改善"));
        unchanged(caseNo, () -> office.tries(SUPERVISOR, caseNo, "approveNotice", Answers.approve()), "辦公日曆表尚未載入");
        assertThat(office.status(caseNo)).isEqualTo("PROPOSED");
    }

    @Test
    @Tag("F-05")
    void aRefusedStartLeavesNeitherCaseNorProcessNorNumber() {
        long instances = history.createHistoricProcessInstanceQuery().count();
        String before = office.start(STAFF, "improvementNotice", Answers.registration(office.today()));
        assertThatThrownBy(() -> office.start(STAFF, "improvementNotice",
            Answers.with(Answers.registration(office.today()), "orgCode", "ZZ00000000"))).isInstanceOf(Refusal.class);
        String after = office.start(STAFF, "improvementNotice", Answers.registration(office.today()));
        assertThat(number(after)).isEqualTo(number(before) + 1);
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(instances + 2);
    }

    @Test
    @Tag("C6")
    void aStartFormLeavesNoAnswerInTheEngine() {
        String caseNo = office.start(STAFF, "improvementNotice", Answers.registration(office.today()));
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(office.instance(caseNo, "improvementNotice").getId()).list())
            .extracting(v -> v.getName()).doesNotContain("contactName", "contactPhone", "contactEmail", "userComputerIps", "orgCode");
        assertThat(history.createHistoricVariableInstanceQuery().variableName("contactName").count()).isZero();
    }

    /** Whatever fails behind the step, in the engine or around it, takes record and position back together. */
    @Test
    void aFailureBehindTheStepTakesBothSidesBack() {
        String caseNo = office.start(STAFF, "improvementNotice", Answers.registration(office.today()));
        Map<String, Object> terms = office.settling(caseNo, Answers.terms(10, "WORKING", "3,1", 3, 7), "視嚴重程度");
        List<String> before = state(caseNo);
        assertThatThrownBy(() -> transaction.executeWithoutResult(step -> {
            office.tries(STAFF, caseNo, "settleTerms", terms);
            assertThat(office.openSteps(caseNo)).containsExactly("approveNotice");
            throw new IllegalStateException("the connection breaks");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(office.openSteps(caseNo)).containsExactly("settleTerms");
        assertThat(state(caseNo)).isEqualTo(before);
    }

    @Test
    @Tag("F-32")
    @Tag("D26")
    void aCorrectedRowOfTheSheetTakesThePlaceOfTheOldOneInOneStep() {
        String caseNo = issued();
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 17));
        office.does(STAFF, caseNo, "assessFollowUp", Answers.extended(office.today(), LocalDate.of(2026, 3, 27)));
        office.start(STAFF, "correctAssessment", Answers.of("caseNo", caseNo, "round", "1", "result", "KEEP",
            "newDeadline", "2026-03-30", "reason", "誤植"));
        office.runJobs(caseNo);
        assertThat(jdbc.sql("select state || ' ' || new_deadline from assessment where case_no = ? order by id").param(caseNo)
            .query(String.class).list()).containsExactly("REPLACED 2026-03-27", "VALID 2026-03-30");
        assertThat(jdbc.sql("select due_on::text from deadline where case_no = ? order by id").param(caseNo)
            .query(String.class).list()).containsExactly("2026-03-16", "2026-03-27", "2026-03-30");
    }

    private String issued() {
        String caseNo = office.start(STAFF, "improvementNotice", Answers.registration(office.today()));
        office.does(STAFF, caseNo, "settleTerms", office.settling(caseNo, Answers.terms(10, "WORKING", "3,1", 3, 7), "視嚴重程度"));
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.approve());
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByEmail("府研智字第1150000001號", office.today()));
        return caseNo;
    }

    private void unchanged(String caseNo, Runnable deed, String message) {
        List<String> before = state(caseNo);
        List<String> open = office.openSteps(caseNo);
        assertThatThrownBy(deed::run).hasRootCauseInstanceOf(Refusal.class).hasStackTraceContaining(message);
        assertThat(office.openSteps(caseNo)).isEqualTo(open);
        assertThat(state(caseNo)).isEqualTo(before);
    }

    /** The record of a case: its row and its log. */
    private List<String> state(String caseNo) {
        return jdbc.sql("""
            select 'row ' || version || ' ' || status from improvement_notice where case_no = :no
            union all select 'event ' || id from notice_event where case_no = :no order by 1""")
            .param("no", caseNo).query(String.class).list();
    }

    private static int number(String caseNo) {
        return Integer.parseInt(caseNo.substring(caseNo.indexOf('-') + 1));
    }
}
