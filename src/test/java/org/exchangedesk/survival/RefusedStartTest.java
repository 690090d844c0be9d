package org.exchangedesk.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.exchangedesk.EmbeddedPostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A desk that would fire its timers hours early or late does not start at all. */
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
        assertThat(jdbc.sql("select (select count(*) from act_re_deployment) + (select count(*) from act_ru_job) + (select count(*) from act_id_user)")
            .query(Integer.class).single()).isZero();
    }
}
