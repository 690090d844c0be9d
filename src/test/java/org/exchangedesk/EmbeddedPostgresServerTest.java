package org.exchangedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {

    @Test
    void isAsDurableAsProduction() throws SQLException {
        String url = EmbeddedPostgresServer.forTests().newDatabase();

        assertThat(answer(url, "show fsync")).isEqualTo("on");
        assertThat(answer(url, "show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void givesEveryContextItsOwnDatabase() throws SQLException {
        EmbeddedPostgresServer server = EmbeddedPostgresServer.forTests();

        assertThat(answer(server.newDatabase(), "select current_database()"))
            .isNotEqualTo(answer(server.newDatabase(), "select current_database()"));
    }

    @Test
    void keepsDataOverARestartAndAPidThatNowBelongsToSomeoneElse(@TempDir Path directory) throws Exception {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.keptIn(directory);
            var connection = DriverManager.getConnection(server.database("desk"));
            var statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }
        Files.writeString(directory.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.keptIn(directory)) {
            assertThat(answer(server.database("desk"), "select answer from kept")).isEqualTo("42");
        }
    }

    private static String answer(String url, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
            var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
