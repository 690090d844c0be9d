package org.exchangedesk.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
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
        List<String> withForm = Models.processes().stream().filter(StartRightsTest::hasStartForm).map(Model::name).toList();
        assertThat(Stream.concat(Access.STARTED_BY_STAFF.stream(), Access.STARTED_BY_SUPERVISORS.stream()))
            .containsExactlyInAnyOrderElementsOf(withForm);
    }

    @Test
    void tasklistOffersExactlyThose() {
        assertThat(Models.processes()).allSatisfy(
            model -> assertThat(model.process().isCamundaStartableInTasklist()).as(model.name()).isEqualTo(hasStartForm(model)));
    }

    private static boolean hasStartForm(Model model) {
        return model.all(StartEvent.class).stream().anyMatch(start -> start.getCamundaFormRef() != null);
    }
}
