package org.exchangedesk.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.exchangedesk.EmbeddedPostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A desk that cannot work or would fire its timers hours early or late does not start at all, and its process ends. */
@Tag("slow")
class RefusedStartTest {

    @Test
    void aJvmThatDoesNotRunInUtcEndsWithAWordAndLeavesNothing(@TempDir Path directory) throws Exception {
        String url = EmbeddedPostgresServer.forTests().newDatabase();
        try (NodeUnderTest node = NodeUnderTest.startedAnotherWay(directory, Map.of("spring.datasource.url", url))) {
            assertThat(node.hasEnded()).isTrue();

            assertThat(node.exitCode()).isNotZero();
            assertThat(String.join("\n", node.output())).contains("The desk does not start: the JVM runs in Asia/Taipei instead of UTC.");
        }
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));
        assertThat(jdbc
            .sql("select (select count(*) from act_re_deployment) + (select count(*) from act_ru_job) + (select count(*) from act_id_user)")
            .query(Integer.class).single()).isZero();
    }

    /** As after another release of the web apps: a patch that is left out would bring back what it is for, and nobody would notice. */
    @Test
    void aDeskWhoseScriptIsNotTheOneItPatchesEnds(@TempDir Path directory) throws Exception {
        Path script = directory.resolve("META-INF/resources/webjars/camunda/lib/deps.js");
        Files.createDirectories(script.getParent());
        Files.writeString(script, "another script");
        try (Ledger ledger = new Ledger();
            NodeUnderTest node = NodeUnderTest.deskWithOtherFiles(directory, Map.of("spring.datasource.url",
                EmbeddedPostgresServer.forTests().newDatabase(), "under-test.ledger", ledger.port()))) {
            assertThat(node.hasEnded()).isTrue();

            assertThat(node.exitCode()).isNotZero();
            assertThat(String.join("\n", node.output())).contains("does not fit deps.js");
        }
    }

    /** A process that hangs is taken for a desk: by a service manager, and by the next start on the same folder. */
    @Test
    void aDeskWhosePortIsTakenEnds(@TempDir Path ofNode, @TempDir Path ofDemonstration) throws Exception {
        String url = EmbeddedPostgresServer.forTests().newDatabase();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Ledger ledger = new Ledger();
            NodeUnderTest node = NodeUnderTest.desk(ofNode, Map.of("spring.datasource.url", url, "under-test.ledger", ledger.port(),
                "server.port", taken.getLocalPort()));
            NodeUnderTest demonstration = NodeUnderTest.deskOnThisMachine(ofDemonstration, taken.getLocalPort())) {
            for (NodeUnderTest desk : List.of(node, demonstration)) {
                assertThat(desk.hasEnded()).isTrue();
                assertThat(desk.exitCode()).isNotZero();
                assertThat(String.join("\n", desk.output())).contains("Port " + taken.getLocalPort() + " was already in use");
            }
            assertThat(ofDemonstration.resolve(".data/postgres/data/postmaster.pid")).as("PostgreSQL removes it when it stops in order")
                .doesNotExist();
        }
    }
}
