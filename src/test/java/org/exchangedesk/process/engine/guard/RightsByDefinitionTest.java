package org.exchangedesk.process.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exchangedesk.Office.STAFF;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.exchangedesk.CasePath;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work on a case needs no right of its own: a row per task and group would be joined to every list. */
class RightsByDefinitionTest extends CasePath {

    @Autowired
    private TaskService tasks;

    @Test
    void startingClaimingAndCompletingWriteNoRights() {
        List<String> before = rights();

        String caseNo = stages().approved();
        asStaff(() -> tasks.claim(office.task(caseNo, "dispatchNotice").getId(), STAFF));

        isOpen(caseNo, "dispatchNotice");
        assertThat(rights()).isEqualTo(before);
    }

    /** Both groups have the engine's right to work on tasks; between them stands the task guard. */
    @Test
    void staffReadASupervisorsTaskButNeitherClaimNorCompleteIt() {
        String caseNo = stages().proposed();
        String approval = office.task(caseNo, "approveNotice").getId();

        asStaff(() -> assertThat(tasks.createTaskQuery().taskId(approval).count()).isOne());
        assertThatThrownBy(() -> asStaff(() -> tasks.claim(approval, STAFF))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> asStaff(() -> tasks.complete(approval))).isInstanceOf(Refusal.class);
        assertThat(tasks.createTaskQuery().taskId(approval).singleResult().getAssignee()).isNull();
    }

    private void asStaff(Runnable deed) {
        office.as(STAFF, () -> {
            deed.run();
            return null;
        });
    }

    private List<String> rights() {
        return jdbc.sql("select id_ from act_ru_authorization order by 1").query(String.class).list();
    }
}
