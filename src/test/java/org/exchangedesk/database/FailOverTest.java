package org.exchangedesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real server that only reads for a while, as the one a pool finds after a fail-over. */
@Tag("S-20")
class FailOverTest {

    private static EmbeddedPostgres server;
    private HikariDataSource pool;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        JdbcClient.create(server.getPostgresDatabase()).sql("create table note (text text)").update();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void fillThePoolWhileTheServerOnlyReads() throws SQLException {
        readOnly(true);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(3);
        config.setExceptionOverrideClassName(ReadOnlyEviction.class.getName());
        pool = new HikariDataSource(config);
        try (Connection one = pool.getConnection(); Connection two = pool.getConnection(); Connection three = pool.getConnection()) {
            assertThat(one.isValid(1) && two.isValid(1) && three.isValid(1)).isTrue();
        }
    }

    @AfterEach
    void closeThePool() {
        pool.close();
        readOnly(false);
        ReadOnlyEviction.seen();
    }

    @Test
    void afterOneRefusedWriteTheWholePoolIsOpenedAnewAndNothingNeedsARestart() {
        readOnly(false);
        RenewedPool renewed = new RenewedPool(pool);
        assertThatThrownBy(this::write).hasMessageContaining("read-only transaction");

        renewed.renew();

        for (int i = 0; i < 10; i++) {
            write();
        }
    }

    /** Each of the others would have refused a write of its own. */
    @Test
    void theConnectionThatRefusedIsDroppedAtOnce() {
        readOnly(false);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(this::write).hasMessageContaining("read-only transaction");
        }

        write();
    }

    @Test
    void healthTellsWhetherItCanWrite() {
        WritableHealth health = new WritableHealth(pool);

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("database", "only reads");
        readOnly(false);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    /** A probe waits for a second or a few, the pool for ten. */
    @Test
    void healthIsDownWhenNobodyAnswers() throws IOException {
        try (EmbeddedPostgres other = EmbeddedPostgres.builder().start();
            HikariDataSource gone = new HikariDataSource(of(other))) {
            WritableHealth health = new WritableHealth(gone);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            other.close();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    private static HikariConfig of(EmbeddedPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        return config;
    }

    private void write() {
        JdbcClient.create(pool).sql("insert into note values ('x')").update();
    }

    /** What a session finds when it begins, and keeps. */
    private static void readOnly(boolean only) {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute("alter role postgres set default_transaction_read_only = " + (only ? "on" : "off"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
