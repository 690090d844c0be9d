package org.exchangedesk.process.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Refusal;
import org.exchangedesk.process.engine.SmallCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DeskTest
class TaskGuardTest extends SmallCase {

    private TaskService tasks;

    @BeforeEach
    void start() {
        tasks = engine.getTaskService();
        start(Map.of());
    }

    @Test
    void aCandidateClaimsAndCompletes() {
        String id = task().getId();

        as("staff-a", () -> tasks.claim(id, "staff-a"));
        as("staff-a", () -> tasks.complete(id));

        assertThat(task()).isNull();
    }

    @Test
    void whoIsNoCandidateCannotBeGivenATask() {
        String id = task().getId();

        assertThatThrownBy(() -> as("staff-a", () -> tasks.claim(id, "supervisor-c")))
            .hasRootCauseInstanceOf(Refusal.class).hasMessageContaining("「supervisor-c」不是「辦理」的承辦人選");
        assertThatThrownBy(() -> as("supervisor-c", () -> tasks.setAssignee(id, "analyst-e")))
            .hasRootCauseInstanceOf(Refusal.class);
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void aSupervisorHandsATaskToAnotherCandidate() {
        String id = task().getId();

        as("supervisor-c", () -> tasks.setAssignee(id, "staff-b"));

        assertThat(task().getAssignee()).isEqualTo("staff-b");
    }

    @Test
    void aTaskIsClaimedBeforeItIsCompleted() {
        String id = task().getId();

        assertThatThrownBy(() -> as("staff-a", () -> tasks.complete(id)))
            .hasRootCauseInstanceOf(Refusal.class).hasMessageContaining("請先認領「辦理」");
        assertThat(task()).isNotNull();
    }

    @Test
    void aColleaguesTaskIsNotCompletedNorTakenAway() {
        String id = task().getId();
        as("staff-a", () -> tasks.claim(id, "staff-a"));

        assertThatThrownBy(() -> as("staff-b", () -> tasks.complete(id))).hasRootCauseInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as("staff-b", () -> tasks.claim(id, "staff-b"))).isNotNull();
        assertThatThrownBy(() -> as("staff-b", () -> tasks.setAssignee(id, "staff-b")))
            .hasRootCauseInstanceOf(Refusal.class).hasMessageContaining("「辦理」不是您承辦的工作");
        assertThatThrownBy(() -> as("analyst-e", () -> tasks.setAssignee(id, null))).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> as("staff-b", () -> tasks.claim(id, null))).hasRootCauseInstanceOf(Refusal.class);
        assertThat(task().getAssignee()).isEqualTo("staff-a");
    }

    @Test
    void aHolderHandsATaskOnAndBack() {
        String id = task().getId();
        as("staff-a", () -> tasks.claim(id, "staff-a"));

        as("staff-a", () -> tasks.setAssignee(id, "staff-b"));
        assertThat(task().getAssignee()).isEqualTo("staff-b");

        as("staff-b", () -> tasks.setAssignee(id, null));
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void aHolderWhoHasLeftTheGroupDoesNotComplete() {
        String id = task().getId();
        as("staff-b", () -> tasks.claim(id, "staff-b"));
        engine.getIdentityService().deleteMembership("staff-b", "staff");
        try {
            assertThatThrownBy(() -> as("staff-b", List.of("staff"), () -> tasks.complete(id))).hasRootCauseInstanceOf(Refusal.class)
                .hasMessageContaining("已不是");
        } finally {
            engine.getIdentityService().createMembership("staff-b", "staff");
        }
    }

    @Test
    void theEngineItselfCompletes() {
        tasks.complete(task().getId());

        assertThat(task()).isNull();
    }

    @Test
    void aPersonTheModelNamesHoldsTheTaskOnlyWhileACandidate() {
        tasks.complete(task().getId());

        designate("staff-b");
        as("staff-a", () -> start(Map.of()));
        assertThat(task().getAssignee()).isEqualTo("staff-b");
        tasks.complete(task().getId());

        designate("supervisor-c");
        start(Map.of());
        assertThat(task().getAssignee()).isNull();
        assertThat(engine.getHistoryService().createHistoricTaskInstanceQuery().unfinished().processDefinitionKey("smallCase")
            .singleResult().getAssignee()).isNull();
    }

    @Test
    void noWayPastTheCaseRecordIsOpenToAPerson() {
        String id = task().getId();
        String process = task().getProcessDefinitionId();
        as("staff-a", () -> tasks.claim(id, "staff-a"));

        assertThatThrownBy(() -> as("staff-a", () -> tasks.handleBpmnError(id, "any"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as("staff-a", () -> tasks.handleEscalation(id, "any"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as("staff-b", () -> tasks.addCandidateUser(id, "analyst-e"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as("supervisor-c", () -> tasks.deleteCandidateGroup(id, "staff"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as("supervisor-c", () -> tasks.setPriority(id, 1))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as("staff-b", () -> tasks.delegateTask(id, "staff-b"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as("staff-a", () -> tasks.saveTask(task()))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as("staff-a", () -> tasks.resolveTask(id, Map.of("approved", true)))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as("staff-a", () -> engine.getRuntimeService().createProcessInstanceById(process)
            .startBeforeActivity("serviceTask_conclude").execute())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as("staff-a", () -> engine.getRuntimeService().startProcessInstanceById(process)))
            .isInstanceOf(Refusal.class).hasMessageContaining("請以表單啟動流程");
        assertThatThrownBy(() -> as("admin", () -> engine.getRepositoryService().createDeployment()
            .addClasspathResource("engine/smallCase.bpmn").deploy())).isInstanceOf(Refusal.class)
            .hasMessageContaining("不開放由網頁部署");
        assertThat(task().getAssignee()).isEqualTo("staff-a");
    }
}
