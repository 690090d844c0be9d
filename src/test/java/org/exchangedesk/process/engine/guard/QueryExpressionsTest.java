package org.exchangedesk.process.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Office;
import org.exchangedesk.Refusal;
import org.exchangedesk.process.access.Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No expression in a query is evaluated, whoever sends it and however it comes: each door of the engine's interface by itself. */
@DeskTest
class QueryExpressionsTest {

    private static final String TOUCH = "${''.getClass().forName('java.lang.System').getName()}";

    private static final String IN_THE_QUERY = "{\"taskAssigneeExpression\":\"${currentUser()}\"}";
    private static final String IN_AN_ALTERNATIVE = "{\"orQueries\":[{\"taskAssigneeExpression\":\"${currentUser()}\"}]}";

    @Autowired
    private TaskService tasks;
    @Autowired
    private FilterService filters;
    @Autowired
    private Office office;
    @Autowired
    private Access access;
    @Autowired
    private JdbcClient jdbc;

    /** Undoes whatever a test did to the shipped filters. */
    @AfterEach
    void asReleased() {
        access.run(null);
    }

    static Stream<UnaryOperator<TaskQuery>> queries() {
        return Stream.of(
            query -> query.taskAssigneeExpression(TOUCH),
            query -> query.or().taskAssigneeExpression(TOUCH).endOr(),
            query -> query.or().taskUnassigned().endOr().or().dueBeforeExpression(TOUCH).taskName("x").endOr(),
            query -> query.taskName("x").or().taskCandidateGroupInExpression("${currentUserGroups()}").endOr());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void inAQuery(UnaryOperator<TaskQuery> with) {
        refused("staff-a", () -> with.apply(tasks.createTaskQuery()).list());
        refused("staff-a", () -> with.apply(tasks.createTaskQuery()).listPage(0, 1));
        refused("staff-a", () -> with.apply(tasks.createTaskQuery()).count());
        refused("staff-a", () -> with.apply(tasks.createTaskQuery()).singleResult());
        refused("staff-a", () -> with.apply(tasks.createTaskQuery()).initializeFormKeys().list());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void inAQueryThatExtendsAFilter(UnaryOperator<TaskQuery> with) {
        String all = shipped("全部待辦").getId();

        refused("staff-a", () -> filters.list(all, with.apply(tasks.createTaskQuery())));
        refused("staff-a", () -> filters.listPage(all, with.apply(tasks.createTaskQuery()), 0, 1));
        refused("staff-a", () -> filters.count(all, with.apply(tasks.createTaskQuery())));
        refused("staff-a", () -> filters.singleResult(all, with.apply(tasks.createTaskQuery())));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void inAFilterThatIsSaved(UnaryOperator<TaskQuery> with) {
        long before = filters.createFilterQuery().count();

        refused("admin", () -> filters.saveFilter(filters.newTaskFilter("x").setQuery(with.apply(tasks.createTaskQuery()))));
        refused("admin", () -> filters.saveFilter(shipped("全部待辦").setQuery(with.apply(tasks.createTaskQuery()))));
        refused("admin", () -> filters.saveFilter(shipped("全部待辦").extend(with.apply(tasks.createTaskQuery())).setName("x")));

        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
        assertThat(filters.<Task>list(shipped("全部待辦").getId())).isNotNull();
    }

    /** As an earlier release, or whoever can write into the database, left it there. */
    @ParameterizedTest
    @ValueSource(strings = {IN_THE_QUERY, IN_AN_ALTERNATIVE})
    void inAFilterThatIsStored(String query) {
        String all = shipped("全部待辦").getId();
        store(all, query);

        refused("staff-a", () -> filters.list(all));
        refused("staff-a", () -> filters.listPage(all, 0, 1));
        refused("staff-a", () -> filters.count(all));
        refused("staff-a", () -> filters.singleResult(all));
        refused("staff-a", () -> filters.list(all, tasks.createTaskQuery().taskName("x")));
        refused("staff-a", () -> filters.listPage(all, tasks.createTaskQuery().taskName("x"), 0, 1));
        refused("staff-a", () -> filters.count(all, tasks.createTaskQuery().taskName("x")));
        refused("staff-a", () -> filters.singleResult(all, tasks.createTaskQuery().or().taskName("x").taskName("y").endOr()));
        refused("admin", () -> filters.saveFilter(shipped("全部待辦").setName("y")));
    }

    @ParameterizedTest
    @CsvSource({"我的待辦, '" + IN_THE_QUERY + "'", "待認領, '" + IN_AN_ALTERNATIVE + "'"})
    void aStartReplacesTheQueryOfAnEarlierRelease(String name, String query) {
        store(shipped(name).getId(), query);

        access.run(null);

        assertThat(office.<List<Task>>as("staff-a", () -> filters.list(shipped(name).getId()))).isNotNull();
    }

    /** Not even the desk itself: an expression in a query has no place where it could come from but a person. */
    @Test
    void withoutAPersonAsWell() {
        assertThat(catchThrowable(() -> tasks.createTaskQuery().or().taskAssigneeExpression(TOUCH).endOr().list()))
            .isInstanceOf(Refusal.class);
    }

    private Filter shipped(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult();
    }

    private void store(String filter, String query) {
        assertThat(jdbc.sql("update act_ru_filter set query_ = ? where id_ = ?").params(query, filter).update()).isOne();
    }

    private void refused(String user, ThrowingCallable attempt) {
        Throwable thrown = office.as(user, () -> catchThrowable(attempt));
        assertThat(thrown).as("evaluated").isNotNull().isInstanceOfAny(Refusal.class, BadUserRequestException.class);
        assertThat(thrown.getMessage()).containsAnyOf("查詢條件不得使用運算式", "Expressions are forbidden");
    }
}
