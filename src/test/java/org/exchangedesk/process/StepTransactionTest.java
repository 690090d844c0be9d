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
import org.exchangedesk.CasePath;
import org.exchangedesk.MovableClock;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A step commits in both the record and the engine, or in neither. */
class StepTransactionTest extends CasePath {

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
        String caseNo = stages().level2().registered();
        Map<String, Object> wrong = stages().level2(10, 4).terms();
        refuses(STAFF, caseNo, "settleTerms", wrong, "「追蹤次數上限」不得大於 3");
        assertThat(tasks.createTaskQuery().taskId(office.task(caseNo, "settleTerms").getId()).taskAssignee(STAFF).count()).isOne();

        office.does(STAFF, caseNo, "settleTerms", stages().level2().terms());
        isOpen(caseNo, "approveNotice");
    }

    /** The record has approved already when the calendar refuses: the approval must be rolled back, too. */
    @Test
    @Tag("F-18")
    void aRefusalHalfWayTakesBackWhatTheRecordHadTakenOver() {
        clock.setToMorningOf(LocalDate.of(2027, 11, 1));
        String caseNo = stages().level2().registered();
        office.does(STAFF, caseNo, "settleTerms", Answers.with(stages().level2(365, 3).terms(), "dayKind", "CALENDAR"));
        refuses(SUPERVISOR, caseNo, "approveNotice", Answers.approve(), "辦公日曆表尚未載入");
        assertThat(office.status(caseNo)).isEqualTo("PROPOSED");
    }

    @Test
    @Tag("F-05")
    void aRefusedStartLeavesNeitherCaseNorProcessNorNumber() {
        long instances = history.createHistoricProcessInstanceQuery().count();
        String before = stages().level2().registered();
        assertThatThrownBy(() -> office.start(STAFF, "improvementNotice",
            Answers.with(stages().registration(), "orgCode", "ZZ00000000"))).isInstanceOf(Refusal.class);
        String after = stages().level2().registered();
        assertThat(number(after)).isEqualTo(number(before) + 1);
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(instances + 2);
    }

    @Test
    @Tag("C6")
    void aStartFormLeavesNoAnswerInTheEngine() {
        String caseNo = stages().level2().registered();
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(office.instance(caseNo, "improvementNotice").getId()).list())
            .extracting(v -> v.getName()).doesNotContain("contactName", "contactPhone", "contactEmail", "userComputerIps", "orgCode");
        assertThat(history.createHistoricVariableInstanceQuery().variableName("contactName").count()).isZero();
    }

    /** A failure behind the step, in the engine or around it, rolls back record and position together. */
    @Test
    void aFailureBehindTheStepTakesBothSidesBack() {
        String caseNo = stages().level2().registered();
        Map<String, Object> terms = stages().level2().terms();
        List<String> before = record(caseNo);
        assertThatThrownBy(() -> transaction.executeWithoutResult(step -> {
            office.tries(STAFF, caseNo, "settleTerms", terms);
            isOpen(caseNo, "approveNotice");
            throw new IllegalStateException("the connection breaks");
        })).isInstanceOf(IllegalStateException.class);
        isOpen(caseNo, "settleTerms");
        assertThat(record(caseNo)).isEqualTo(before);
    }

    @Test
    @Tag("F-32")
    @Tag("D26")
    void aCorrectedRowOfTheSheetTakesThePlaceOfTheOldOneInOneStep() {
        String caseNo = stages().level2().issuedByEmail();
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 17));
        assesses(caseNo, extendedTo(LocalDate.of(2026, 3, 27)));
        office.start(STAFF, "correctAssessment", Answers.of("caseNo", caseNo, "round", "1", "result", "KEEP",
            "newDeadline", "2026-03-30", "reason", "誤植"));
        office.runJobs(caseNo);
        assertThat(rows("select state || ' ' || new_deadline from assessment where case_no = ? order by id", caseNo))
            .containsExactly("REPLACED 2026-03-27", "VALID 2026-03-30");
        assertThat(deadlines(caseNo)).containsExactly("1 2026-03-16", "2 2026-03-27", "2 2026-03-30");
    }

    private static int number(String caseNo) {
        return Integer.parseInt(caseNo.substring(caseNo.indexOf('-') + 1));
    }
}
