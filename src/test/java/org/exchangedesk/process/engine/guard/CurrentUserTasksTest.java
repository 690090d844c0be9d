package org.exchangedesk.process.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Office;
import org.exchangedesk.process.engine.SmallCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One stored filter shows all users their own tasks. */
@DeskTest
class CurrentUserTasksTest extends SmallCase {

    @Autowired
    private TaskService tasks;
    @Autowired
    private FilterService filters;
    @Autowired
    private Office office;

    private String task;

    @BeforeEach
    void aTaskForStaff() {
        start(Map.of());
        task = task().getId();
    }

    @Test
    void whoMayClaimItSeesItUntilSomebodyDid() {
        assertThat(sees("staff-a", "待認領")).isTrue();
        assertThat(sees("staff-b", "待認領")).isTrue();
        assertThat(sees("supervisor-c", "待認領")).isFalse();
        assertThat(sees("staff-a", "我的待辦")).isFalse();

        as("staff-a", () -> tasks.claim(task, "staff-a"));

        assertThat(sees("staff-a", "待認領")).isFalse();
        assertThat(sees("staff-b", "待認領")).isFalse();
        assertThat(sees("staff-a", "我的待辦")).isTrue();
        assertThat(sees("staff-b", "我的待辦")).isFalse();
    }

    /** The filter is not changed by whoever looks at it first. */
    @Test
    void theFilterStaysEverybodys() {
        as("staff-a", () -> tasks.claim(task, "staff-a"));
        assertThat(sees("staff-a", "我的待辦")).isTrue();

        assertThat(filters.createTaskFilterQuery().filterName("我的待辦").singleResult().<TaskQuery>getQuery())
            .hasFieldOrPropertyWithValue("assignee", CurrentUserTasks.WHO_ASKS);
    }

    @Test
    void theWordIsUnderstoodInAnAlternativeAsWell() {
        long found = office.as("staff-a", () -> tasks.createTaskQuery().taskId(task)
            .or().taskCandidateUser(CurrentUserTasks.WHO_ASKS).taskName("no such task").endOr().count());

        assertThat(found).isOne();
    }

    @Test
    void withoutAUserItMeansNobody() {
        assertThat(tasks.createTaskQuery().taskId(task).taskCandidateUser(CurrentUserTasks.WHO_ASKS).count()).isZero();
    }

    /** As Tasklist asks: the list, and how many there are, both extended by a search. */
    private boolean sees(String user, String name) {
        String filter = filters.createTaskFilterQuery().filterName(name).singleResult().getId();
        return office.as(user, () -> {
            List<Task> found = filters.list(filter, tasks.createTaskQuery().taskId(task));
            assertThat(filters.count(filter, tasks.createTaskQuery().taskId(task))).isEqualTo(found.size());
            assertThat(filters.<Task>list(filter).stream().anyMatch(t -> t.getId().equals(task))).isEqualTo(!found.isEmpty());
            return !found.isEmpty();
        });
    }
}
