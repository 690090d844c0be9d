package org.exchangedesk.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.exchangedesk.process.Groups;
import org.exchangedesk.process.Models;
import org.exchangedesk.process.Models.Model;
import org.junit.jupiter.api.Test;

/**
 * Staff start what begins with a form and belongs to a case, supervisors what changes the office calendar; nothing else is offered to
 * anybody.
 */
class StartRightsTest {

    @Test
    void aProcessWithAStartFormIsStartedByOneGroup() {
        assertThat(Models.processes()).filteredOn(StartRightsTest::hasStartForm).isNotEmpty().allSatisfy(
            model -> assertThat(starters(model)).as(model.name())
                .isEqualTo(List.of(keepsTheCalendar(model) ? Groups.SUPERVISOR : Groups.STAFF)));
    }

    /** The office calendar decides about every deadline, so those keep it who approve them. */
    private static boolean keepsTheCalendar(Model model) {
        return Set.of("importOfficeCalendar", "enterClosure").contains(model.name());
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

    private static List<String> starters(Model model) {
        return model.process().getCamundaCandidateStarterGroupsList();
    }

    private static boolean hasStartForm(Model model) {
        return model.all(StartEvent.class).stream().anyMatch(start -> start.getCamundaFormRef() != null);
    }
}
