package org.exchangedesk.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.exchangedesk.Answers;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Office;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work on a case needs no right of its own: a row per task and group would be joined to every list. */
@DeskTest
class RightsByDefinitionTest {

    @Autowired
    private Office office;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void startingClaimingAndCompletingWriteNoRights() {
        List<String> before = rights();

        String caseNo = office.start(STAFF, "improvementNotice", Answers.registration(office.today()));
        office.does(STAFF, caseNo, "settleTerms", Answers.with(Answers.terms(10, "WORKING", "3,1", 3, 7), "deviationReason", "視嚴重程度"));
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.approve());
        asStaff(() -> tasks.claim(office.task(caseNo, "dispatchNotice").getId(), STAFF));

        assertThat(office.openSteps(caseNo)).containsExactly("dispatchNotice");
        assertThat(rights()).isEqualTo(before);
    }

    /** Both groups have the engine's right to work on tasks; between them stands the task guard. */
    @Test
    void staffReadASupervisorsTaskButNeitherClaimNorCompleteIt() {
        String caseNo = office.start(STAFF, "improvementNotice", Answers.registration(office.today()));
        office.does(STAFF, caseNo, "settleTerms", Answers.with(Answers.terms(10, "WORKING", "3,1", 3, 7), "deviationReason", "視嚴重程度"));
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
