package org.exchangedesk.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.exchangedesk.process.Models;
import org.exchangedesk.process.Models.Model;
import org.exchangedesk.process.engine.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People start exactly what begins with a form, and each model says who: staff what belongs to a case, supervisors what changes the
 * office calendar.
 */
class StartRightsTest {

    @Test
    void exactlyAProcessWithAStartFormIsStartedByPeople() {
        assertThat(Models.processes()).isNotEmpty().allSatisfy(
            model -> assertThat(starters(model).isEmpty()).as(model.name()).isNotEqualTo(hasStartForm(model)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"improvementNotice", "registerReply", "requestEarlyFollowUp", "correctAssessment", "recordIncidentReport",
        "withdrawNotice", "revokeSuspension"})
    void whatBelongsToACaseIsStartedByStaff(String process) {
        assertThat(starters(process)).containsExactly(Groups.STAFF);
    }

    /** The office calendar decides about every deadline, so those keep it who approve them. */
    @ParameterizedTest
    @ValueSource(strings = {"importOfficeCalendar", "enterClosure"})
    void theCalendarIsKeptBySupervisors(String process) {
        assertThat(starters(process)).containsExactly(Groups.SUPERVISOR);
    }

    /** What takes open tasks away from staff is decided by those above them. */
    @Test
    void aCaseIsBegunAnewBySupervisors() {
        assertThat(starters("restartCase")).containsExactly(Groups.SUPERVISOR);
    }

    @Test
    void tasklistOffersExactlyThose() {
        assertThat(Models.processes()).allSatisfy(
            model -> assertThat(model.process().isCamundaStartableInTasklist()).as(model.name()).isEqualTo(hasStartForm(model)));
    }

    @Test
    void whatOnlyAnotherProcessOrTheDeskStartsNobodyElseDoes() {
        Set<String> called = Models.processes().stream().flatMap(model -> model.all(CallActivity.class).stream())
            .map(CallActivity::getCalledElement).collect(Collectors.toSet());
        assertThat(called).contains("followUpRound", "serviceSuspension");
        called.add("resolveMail");

        assertThat(Models.processes()).filteredOn(model -> called.contains(model.name())).hasSameSizeAs(called)
            .allSatisfy(model -> assertThat(starters(model)).as(model.name()).isEmpty());
    }

    private static List<String> starters(String process) {
        return Models.processes().stream().filter(model -> model.name().equals(process)).map(StartRightsTest::starters).findFirst()
            .orElseThrow();
    }

    private static List<String> starters(Model model) {
        return model.process().getCamundaCandidateStarterGroupsList();
    }

    private static boolean hasStartForm(Model model) {
        return model.all(StartEvent.class).stream().anyMatch(start -> start.getCamundaFormRef() != null);
    }
}
