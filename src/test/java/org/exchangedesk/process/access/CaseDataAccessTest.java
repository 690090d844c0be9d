package org.exchangedesk.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.exchangedesk.CasePath;
import org.exchangedesk.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees what an open form of a case shows: those who work on it and those who supervise, not who edits the models. */
class CaseDataAccessTest extends CasePath {

    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private FormService formService;

    @Test
    void analystsSeeWhereACaseStandsButNotWhatItsFormsShow() {
        String caseNo = stages().registered();
        String instance = office.instance(caseNo, "improvementNotice").getId();
        String task = office.task(caseNo, "settleTerms").getId();

        assertThat(office.<Long>as("analyst-e", () -> runtimeService.createProcessInstanceQuery().processInstanceId(instance).count()))
            .isOne();
        assertThat(office.<Long>as("analyst-e", () -> runtimeService.createVariableInstanceQuery().processInstanceIdIn(instance).count()))
            .isZero();
        assertThat(
            office.<Long>as("supervisor-c", () -> runtimeService.createVariableInstanceQuery().processInstanceIdIn(instance).count()))
            .isPositive();
        assertThat(office.as(Office.COLLEAGUE, () -> formService.getTaskFormVariables(task))).containsKey("caseSummary");
    }
}
