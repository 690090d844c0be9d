package org.exchangedesk.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.exchangedesk.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** No step runs as long as the lock on its job: the transaction has a deadline, and so has each statement, here and in the database. */
@DeskTest
class BoundedStepTest extends SmallCase {

    @Autowired
    private DataSource database;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyStepHasADeadline() {
        Map<String, String> seen = new HashMap<>();
        ScriptedStep.script = execution -> {
            seen.put("seconds left", String.valueOf(transaction().getTimeToLiveInSeconds()));
            for (String setting : new String[] {"statement_timeout", "idle_in_transaction_session_timeout"}) {
                seen.put(setting, jdbc.sql("select current_setting(?)").param(setting).query(String.class).single());
            }
            execution.setVariable("designated", null);
        };

        start(Map.of());

        assertThat(seen).containsEntry("statement_timeout", "30s").containsEntry("idle_in_transaction_session_timeout", "1min");
        assertThat(Integer.parseInt(seen.get("seconds left"))).isBetween(1, 30);
    }

    /** The engine's own statements count as well: a step that went on without the database cannot write its result late. */
    @Test
    void aStepBeyondItsDeadlineIsTakenBack() {
        start(Map.of());
        ScriptedStep.script = execution -> {
            transaction().setTimeoutInMillis(1);
            pause();
        };

        assertThatThrownBy(() -> engine.getTaskService().complete(task().getId()))
            .hasStackTraceContaining(TransactionTimedOutException.class.getSimpleName());

        assertThat(task().getTaskDefinitionKey()).isEqualTo("userTask_work");
    }

    private ConnectionHolder transaction() {
        return (ConnectionHolder) TransactionSynchronizationManager.getResource(database);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
