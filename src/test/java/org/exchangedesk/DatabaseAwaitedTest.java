package org.exchangedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** First contact with a real PostgreSQL: a sentence for what the operator has to mend, patience for a server that boots later. */
@Tag("S-23")
class DatabaseAwaitedTest {

    private final String url = EmbeddedPostgresServer.forTests().newDatabase();

    @Test
    void anAccountThatTheDatabaseRefusesIsSaidAtOnce() {
        refused(url.replaceAll("user=[^&]*", "user=nobody"), "SPRING_DATASOURCE_USERNAME", "請查對");
    }

    @Test
    void aDatabaseThatDoesNotExistIsSaidAtOnce() {
        refused(url.replaceAll("/desk_[^?]*", "/missing"), "there is no such database", "沒有這個資料庫");
    }

    @Test
    void anAddressOfAnotherKindIsSaidAtOnce() {
        refused("postgresql://database.example/desk", "SPRING_DATASOURCE_URL", "jdbc:postgresql://");
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpAfterTheTimeThatIsSet() throws IOException {
        refused("jdbc:postgresql://127.0.0.1:" + closedPort() + "/desk", "did not answer within PT0.5S", "exchange-desk.database-wait");
    }

    /** The port opens seconds after the desk has asked for the first time. */
    @Test
    void aServerThatBootsLaterIsWaitedFor() throws Exception {
        int port = closedPort();
        URI server = URI.create(url.substring("jdbc:".length()));
        CompletableFuture<Void> boots = CompletableFuture.runAsync(() -> forwardOnce(port, server),
            CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));

        DatabaseAwaited.await(pool(url.replace(":" + server.getPort(), ":" + port)), Duration.ofSeconds(60));

        boots.get(60, TimeUnit.SECONDS);
    }

    /** A missing CREATE shows when the migrations run, whatever was asked before. */
    @Test
    void missingRightsAreASentence() throws SQLException {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute("create role without_rights");
            try {
                statement.execute("set role without_rights");
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("create table public.mine (id int)"))
                    .satisfies(
                        denied -> assertThat(new DatabaseAwaited.Analyzer().analyze(new IllegalStateException(denied)).getDescription())
                            .contains("permission denied for schema public", "資料庫帳號之權限不足", "grant CREATE"));
            } finally {
                statement.execute("reset role");
                statement.execute("drop role without_rights");
            }
        }
    }

    private static void refused(String url, String... words) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> DatabaseAwaited.await(pool(url), Duration.ofMillis(500)))
            .withMessageContainingAll(words);
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void forwardOnce(int port, URI server) {
        try (ServerSocket late = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            Socket desk = late.accept();
            Socket database = new Socket(server.getHost(), server.getPort())) {
            CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> copy(desk, database));
            copy(database, desk);
            asked.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
