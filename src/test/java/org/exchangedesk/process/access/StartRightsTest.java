package org.exchangedesk.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.exchangedesk.process.Models;
import org.exchangedesk.process.Models.Model;
import org.junit.jupiter.api.Test;

/** Staff start what begins with a form, and nothing else is offered to anybody. */
class StartRightsTest {

    @Test
    void aProcessWithAStartFormIsStartedByStaff() {
        List<String> withForm = Models.processes().stream().filter(StartRightsTest::hasStartForm).map(Model::name).toList();
        assertThat(Access.STARTED_BY_STAFF).containsExactlyInAnyOrderElementsOf(withForm);
    }

    @Test
    void tasklistOffersExactlyThose() {
        assertThat(Models.processes()).allSatisfy(model ->
            assertThat(model.process().isCamundaStartableInTasklist()).as(model.name()).isEqualTo(hasStartForm(model)));
    }

    private static boolean hasStartForm(Model model) {
        return model.all(StartEvent.class).stream().anyMatch(start -> start.getCamundaFormRef() != null);
    }
}
