package org.exchangedesk.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.exchangedesk.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No step runs as long as the lock on its job: the database ends a transaction, and each statement, that takes too long. */
@DeskTest
class BoundedStepTest extends SmallCase {

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DataSource pool;

    @Test
    void everyStepHasADeadline() {
        Map<String, String> seen = new HashMap<>();
        ScriptedStep.script = execution -> {
            for (String setting : new String[]{"statement_timeout", "transaction_timeout"}) {
                seen.put(setting, jdbc.sql("select current_setting(?)").param(setting).query(String.class).single());
            }
            execution.setVariable("designated", null);
        };

        start(Map.of());

        assertThat(seen).containsEntry("statement_timeout", "30s").containsEntry("transaction_timeout", "1min");
    }

    /** Holds also for a step of many short statements, or one that is busy elsewhere: it cannot commit its result late. */
    @Test
    void aStepBeyondItsDeadlineIsTakenBack() {
        start(Map.of());
        ScriptedStep.script = execution -> {
            // the clock that runs already cannot be shortened, only stopped and started
            jdbc.sql("set local transaction_timeout = 0").update();
            jdbc.sql("set local transaction_timeout = '50ms'").update();
            pause();
        };

        assertThatThrownBy(() -> engine.getTaskService().complete(task().getId()))
            .hasMessageContaining("Unable to rollback against JDBC Connection");

        assertThat(task().getTaskDefinitionKey()).isEqualTo("userTask_work");
    }

    /** A silent database ends no transaction, so the connection's network time-out has to. */
    @Test
    void noAnswerOfTheDatabaseIsWaitedForLongerThanAStepMayTake() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(40_000);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
