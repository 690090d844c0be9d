package org.exchangedesk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real PostgreSQL out of the test class path, durable as in production: zonky starts it with {@code fsync} and
 * {@code synchronous_commit} off, here both are on, because what is proved about one transaction would mean little without them.
 *
 * <p>Binaries are unpacked inside the project and not into zonky's common temporary folder, which belongs to whoever ran first.
 * PostgreSQL refuses to run as root; zonky then starts it in a user name space of its own ({@code unshare -U}).
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Map<String, String> SETTINGS = Map.of(
        "fsync", "on",
        "synchronous_commit", "on",
        "max_connections", "200",
        // counts statements, for the statement budget and the benchmark
        "shared_preload_libraries", "pg_stat_statements",
        "pg_stat_statements.track_utility", "off",
        "timezone", "UTC");

    private final EmbeddedPostgres postgres;

    private EmbeddedPostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** The one server of this JVM for tests: random port, empty, thrown away after every Spring context has closed. */
    public static EmbeddedPostgresServer forTests() {
        return ForTests.SERVER;
    }

    /**
     * A server whose data outlive it. A server that a killed run left behind on this directory is stopped first.
     *
     * @param directory holds data and binaries; created when missing
     * @throws IllegalStateException when another desk runs on this directory
     */
    public static EmbeddedPostgresServer keptIn(Path directory) {
        Path data = directory.toAbsolutePath().resolve("data");
        stopLeftOver(data.resolve("postmaster.pid"));
        return start(EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false),
            directory.toAbsolutePath().resolve("binaries"));
    }

    /**
     * Stops at once, without telling anybody or writing anything ({@code pg_ctl -m immediate}), and starts again on the same data and port.
     *
     * @param directory the one it is {@link #keptIn}
     */
    public EmbeddedPostgresServer crashAndRestart(Path directory) {
        Path data = directory.toAbsolutePath().resolve("data");
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim();
            new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
            for (int tries = 0; Files.exists(data.resolve("postmaster.pid")) && tries < 100; tries++) {
                Thread.sleep(100);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int port = postgres.getPort();
        close();
        return start(EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port),
            directory.toAbsolutePath().resolve("binaries"));
    }

    /** JDBC URL of a new, empty database. */
    public String newDatabase() {
        String name = "desk_" + UUID.randomUUID().toString().replace('-', '_');
        createDatabase(name);
        return url(name);
    }

    /** JDBC URL of the named database, which is created when it does not exist. */
    public String database(String name) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
            var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            if (!query.executeQuery().next()) {
                createDatabase(name);
            }
            return url(name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look for the database " + name, e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spring's contexts close in a shutdown hook of their own, at the same time and in no order: wait for the last connection. */
    private void closeWhenDeserted() {
        try (var connection = postgres.getPostgresDatabase().getConnection();
            var others = connection.prepareStatement("select count(*) from pg_stat_activity"
                + " where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            for (int tries = 0; tries < 200; tries++) {
                var result = others.executeQuery();
                if (result.next() && result.getInt(1) == 0) {
                    break;
                }
                Thread.sleep(100);
            }
        } catch (SQLException | InterruptedException e) {
            System.err.println("PostgreSQL is stopped without waiting for its clients: " + e);
        }
        close();
    }

    private void createDatabase(String name) {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(postgres.getPort(), name);
    }

    private static EmbeddedPostgresServer start(EmbeddedPostgres.Builder builder, Path binaries) {
        SETTINGS.forEach(builder::setServerConfig);
        try {
            // without zonky's own shutdown hook: it would take the database away from under an engine that is still stopping
            return new EmbeddedPostgresServer(builder.setOverrideWorkingDirectory(binaries.toFile())
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(START)
                .start());
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException("PostgreSQL does not start. Does another desk run here? As root it needs `unshare -U`;"
                + " where a container forbids that, run as an ordinary user.", e);
        }
    }

    /** PostgreSQL clears a stale postmaster.pid itself, but not when the number has been given to another process since. */
    private static void stopLeftOver(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
            var running = ProcessHandle.of(pid).filter(p -> p.info().command().orElse("").contains("postgres"));
            if (running.isEmpty()) {
                Files.delete(pidFile);
                return;
            }
            refuseWhileItsDeskRuns(pidFile.resolveSibling("epg-lock"));
            running.get().destroy();
            running.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("A PostgreSQL left behind does not stop, see " + pidFile, e);
        }
    }

    private static void refuseWhileItsDeskRuns(Path lockFile) throws IOException {
        try (var channel = FileChannel.open(lockFile,
            StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock()) {
            if (lock == null) {
                throw new IllegalStateException("Another desk runs on " + lockFile.getParent());
            }
        }
    }

    private static final class ForTests {
        private static final EmbeddedPostgresServer SERVER = startForTests();

        private static EmbeddedPostgresServer startForTests() {
            Path folder = Path.of("target", "postgres").toAbsolutePath();
            Path data = folder.resolve("data-" + UUID.randomUUID());
            EmbeddedPostgresServer server = start(EmbeddedPostgres.builder().setDataDirectory(data), folder);
            Runtime.getRuntime().addShutdownHook(new Thread(server::closeWhenDeserted, "postgres-stop"));
            return server;
        }
    }
}
