package org.exchangedesk.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.exchangedesk.EmbeddedPostgresServer;
import org.exchangedesk.LocalMailServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Stopping a desk loses nothing and logs no error; nor does starting two at once. */
@Tag("slow")
class OrderlyStopTest {

    /** On an empty database, where everything is still to be made: tables, models, groups, rights, the administrator. */
    @Test
    void twoNodesStartAtOnceAndStop(@TempDir Path directory) throws Exception {
        String url = EmbeddedPostgresServer.forTests().newDatabase();
        try (Ledger ledger = new Ledger();
            NodeUnderTest a = NodeUnderTest.desk(directory, Map.of("spring.datasource.url", url, "under-test.ledger", ledger.port(),
                "exchange-desk.node-id", "a"));
            NodeUnderTest b = NodeUnderTest.desk(directory, Map.of("spring.datasource.url", url, "under-test.ledger", ledger.port(),
                "exchange-desk.node-id", "b"))) {
            a.awaitReady();
            b.awaitReady();
            a.askToStop();
            b.askToStop();

            assertThat(a.hasEnded()).isTrue();
            assertThat(b.hasEnded()).isTrue();
            assertThat(a.complaints()).isEmpty();
            assertThat(b.complaints()).isEmpty();
        }
    }

    @Test
    void aStepInTheMiddleIsFinished(@TempDir Path directory) throws Exception {
        String url = EmbeddedPostgresServer.forTests().newDatabase();
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));
        UnderTest.tables(jdbc);
        try (Ledger ledger = new Ledger();
            LocalMailServer mail = LocalMailServer.started();
            NodeUnderTest node = NodeUnderTest.desk(directory, Map.of("spring.datasource.url", url, "spring.mail.port", mail.smtpPort(),
                "under-test.ledger", ledger.port(), "under-test.cases", 1, "under-test.point", Point.BEFORE_COMMIT))) {
            Socket standing = ledger.awaitStanding();
            node.awaitReady().askToStop();
            Thread.sleep(2000);
            Ledger.goOn(standing);

            assertThat(node.hasEnded()).isTrue();
            assertThat(jdbc.sql("select step from under_test.effect").query(String.class).list()).containsExactly("first");
            assertThat(jdbc.sql("select count(*) from act_ru_job where lock_owner_ is not null").query(Integer.class).single()).isZero();
            assertThat(node.complaints()).isEmpty();
        }
    }

    /** PostgreSQL and the mail server stop after whoever uses them, and then everything is gone. */
    @Test
    void theDeskOnThisMachineStopsItsServersLast(@TempDir Path directory) throws Exception {
        try (NodeUnderTest node = NodeUnderTest.deskOnThisMachine(directory, 0)) {
            node.awaitReady();
            Path running = directory.resolve(".data/postgres/data/postmaster.pid");
            assertThat(running).exists();

            node.askToStop();

            assertThat(node.hasEnded()).isTrue();
            assertThat(running).as("PostgreSQL removes it when it stops in order").doesNotExist();
            assertThat(node.complaints()).isEmpty();
        }
    }
}
