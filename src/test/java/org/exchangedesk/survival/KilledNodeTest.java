package org.exchangedesk.survival;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exchangedesk.EmbeddedPostgresServer;
import org.exchangedesk.LocalMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A node may be killed at any moment, and so may the database: every step is done once, and no mail is lost or sent twice. The moment of
 * each kill is random; the seed is printed, and {@code -Dsurvival.seed=} repeats it.
 */
@Tag("slow")
class KilledNodeTest {

    private static final int CASES = 12;
    private static final String LOCK_TIME = "camunda.bpm.job-execution.lock-time-in-millis";
    private static final long SEED = Long.getLong("survival.seed", System.nanoTime());

    @TempDir
    private Path directory;

    private final Random random = new Random(SEED);
    private final Ledger ledger = new Ledger();
    private final LocalMailServer mail = LocalMailServer.started();

    @AfterEach
    void close() {
        mail.close();
        ledger.close();
    }

    /** Each node continues where the last one was killed, under the same name; waiting for its locks to expire would take an hour. */
    @Test
    void nothingIsLostOrDoubledWhereverANodeIsKilled() throws Exception {
        String url = EmbeddedPostgresServer.forTests().newDatabase();
        JdbcClient jdbc = prepared(url);
        int from = 0;
        Set<String> inHand = new TreeSet<>();
        for (Point point : List.of(Point.BEFORE_STEP, Point.BEFORE_COMMIT, Point.AFTER_COMMIT, Point.ACQUIRING, Point.ACQUIRED,
            Point.AFTER_250)) {
            int times = 1 + random.nextInt(point == Point.ACQUIRING || point == Point.ACQUIRED ? 2 : CASES);
            System.out.println("Killed at " + point + ", passed for time " + times + ", seed " + SEED);
            try (NodeUnderTest node = NodeUnderTest.desk(directory, with(url, "a", "under-test.from", from, "under-test.cases", CASES,
                "under-test.point", point, "under-test.times", times, LOCK_TIME, 3_600_000))) {
                from += CASES;
                // the relay claims what the last node left, before this one has begun all its cases
                node.awaitReady();
                ledger.awaitStanding();
                // whatever the relay is doing at that moment, it is killed as well
                node.kill();
                inHand.addAll(mails(jdbc, "SENDING"));
            }
        }
        String answered = ledger.lines().stream().filter(line -> line.startsWith(Ledger.AT + Point.AFTER_250))
            .map(line -> line.substring(line.lastIndexOf(' ') + 1)).findFirst().orElseThrow();
        int cases = from;
        try (NodeUnderTest node = NodeUnderTest.desk(directory, with(url, "a", "under-test.from", from, LOCK_TIME, 3_600_000))) {
            node.awaitReady();
            await(node, jdbc, "everything", () -> isDone(jdbc, cases));
            assertThat(mails(jdbc, "UNCERTAIN")).as("whose answer was never written down")
                .isSubsetOf(inHand).contains(answered);
        }
        assertThat(received()).contains(recipient(answered));
        onceEach(jdbc, cases);
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_COMMIT", "AFTER_250"})
    void nothingIsLostOrDoubledWhenTheDatabaseStopsAtOnce(Point point) throws Exception {
        Path data = directory.resolve("postgres");
        EmbeddedPostgresServer server = EmbeddedPostgresServer.keptIn(data);
        try {
            String url = server.database("desk");
            JdbcClient jdbc = prepared(url);
            int times = 1 + random.nextInt(CASES);
            System.out.println("Database stopped at " + point + ", passed for time " + times + ", seed " + SEED);
            try (NodeUnderTest node = NodeUnderTest.desk(directory, with(url, "a", "under-test.cases", CASES, "under-test.point",
                point, "under-test.times", times))) {
                var standing = ledger.awaitStanding();
                server = server.crashAndRestart(data);
                Ledger.goOn(standing);
                await(node, jdbc, "everything", () -> isDone(jdbc, CASES));
            }
            onceEach(jdbc, CASES);
            oneInDoubtAtMost(jdbc);
        } finally {
            server.close();
        }
    }

    /** The sleeping node's locks expire meanwhile; when it wakes up, the other node has done its work. */
    @Test
    void nothingIsDoubledWhenANodeSleepsLongerThanItsLocks() throws Exception {
        String url = EmbeddedPostgresServer.forTests().newDatabase();
        JdbcClient jdbc = prepared(url);
        int times = 1 + random.nextInt(CASES);
        System.out.println("Put to sleep in step " + times + ", seed " + SEED);
        try (NodeUnderTest sleeper = NodeUnderTest.desk(directory, with(url, "a", "under-test.cases", CASES, "under-test.point",
            Point.BEFORE_COMMIT, "under-test.times", times, LOCK_TIME, 6000))) {
            var standing = ledger.awaitStanding();
            sleeper.signal("STOP");
            try (NodeUnderTest other = NodeUnderTest.desk(directory, with(url, "b", LOCK_TIME, 6000))) {
                other.awaitReady();
                // the sleeper's open transaction blocks its own step until the database ends that transaction
                await(other, jdbc, "all but the sleeper's step", () -> effects(jdbc).size() >= 2 * CASES - 2);
                Ledger.goOn(standing);
                sleeper.signal("CONT");
                await(other, jdbc, "everything", () -> isDone(jdbc, CASES));
            }
        }
        onceEach(jdbc, CASES);
        oneInDoubtAtMost(jdbc);
    }

    private JdbcClient prepared(String url) {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));
        UnderTest.tables(jdbc);
        return jdbc;
    }

    private Map<String, Object> with(String url, String node, Object... settings) {
        Map<String, Object> all = new HashMap<>(Map.of("spring.datasource.url", url, "spring.mail.port", mail.smtpPort(),
            "under-test.ledger", ledger.port(), "exchange-desk.node-id", node, "exchange-desk.mail.uncertain-after", "PT8S"));
        if (url.contains("/desk?")) {
            all.put("spring.datasource.username", "postgres");
        }
        for (int i = 0; i < settings.length; i += 2) {
            all.put((String) settings[i], settings[i + 1]);
        }
        return all;
    }

    private static boolean isDone(JdbcClient jdbc, int cases) {
        return jdbc.sql("select count(*) from act_ru_execution").query(Integer.class).single() == 0
            && jdbc.sql("select count(*) from outgoing_mail where state in ('SENT', 'UNCERTAIN')").query(Integer.class).single() == cases;
    }

    private List<String> received() throws MessagingException {
        List<String> received = new ArrayList<>();
        for (var message : mail.greenMail().getReceivedMessages()) {
            received.add(message.getAllRecipients()[0].toString());
        }
        return received;
    }

    private static List<String> mails(JdbcClient jdbc, String state) {
        return jdbc.sql("select case_no from outgoing_mail where state = ?").param(state).query(String.class).list();
    }

    private static String recipient(String caseNo) {
        return "case-" + caseNo + "@org.example";
    }

    private static List<String> effects(JdbcClient jdbc) {
        return jdbc.sql("select case_no || ' ' || step from under_test.effect order by 1").query(String.class).list();
    }

    /** At most one mail is uncertain: a relay sends one at a time, and it was cut off once. */
    private static void oneInDoubtAtMost(JdbcClient jdbc) {
        assertThat(mails(jdbc, "UNCERTAIN")).hasSizeLessThanOrEqualTo(1);
    }

    /**
     * Checks that each step was done once: in the database, in the ledger, and in the mails received. The ledger lists each attempt of a
     * step before it does anything: the stored effect is one of the attempts, and each attempt reported as committed is still stored and
     * was not repeated.
     */
    private void onceEach(JdbcClient jdbc, int cases) throws Exception {
        List<String> all = IntStream.range(0, cases).mapToObj("115-%04d"::formatted)
            .flatMap(caseNo -> StandStill.STEPS.stream().map(step -> caseNo + " " + step)).sorted().toList();
        assertThat(effects(jdbc)).isEqualTo(all);
        List<String> kept = jdbc.sql("select case_no || ' ' || step || ' ' || attempt from under_test.effect").query(String.class).list();
        assertThat(ledger.all(Ledger.DID)).doesNotHaveDuplicates().containsAll(kept);
        assertThat(ledger.all(Ledger.DONE)).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(kept);
        List<String> received = received();
        assertThat(received).doesNotHaveDuplicates().isSubsetOf(IntStream.range(0, cases).mapToObj("115-%04d"::formatted)
            .map(KilledNodeTest::recipient).toList());
        // the sender of an uncertain one may have been killed before it was sent: a person is asked
        assertThat(received).containsAll(mails(jdbc, "SENT").stream().map(KilledNodeTest::recipient).toList());
        assertThat(jdbc.sql("select count(*) from act_ru_incident").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from act_ru_job where handler_type_ <> 'history-cleanup'").query(Integer.class).single())
            .isZero();
    }

    private static void await(NodeUnderTest node, JdbcClient jdbc, String what, BooleanSupplier happened) throws InterruptedException {
        for (int tries = 0; !isTrue(happened); tries++) {
            if (tries > 900) {
                throw new AssertionError("Waited in vain for " + what + ":\n" + left(jdbc) + String.join("\n", node.output()));
            }
            Thread.sleep(200);
        }
    }

    /** Why it waits, from the tables: the output of a node that was killed is gone. */
    private static String left(JdbcClient jdbc) {
        return Stream.of("select business_key_, act_id_ from act_ru_execution",
            "select process_instance_id_, handler_cfg_, duedate_, retries_, exception_msg_, lock_owner_, lock_exp_time_ from act_ru_job",
            "select case_no, state, attempts, next_attempt_at, last_response from outgoing_mail where state not in ('SENT', 'UNCERTAIN')",
            "select pid, state, xact_start, left(query, 100) from pg_stat_activity where datname = current_database()")
            .map(sql -> sql + "\n"
                + jdbc.sql(sql).query().listOfRows().stream().map(row -> "    " + row + "\n").collect(Collectors.joining()))
            .collect(Collectors.joining());
    }

    /** The database may be starting just now. */
    private static boolean isTrue(BooleanSupplier happened) {
        try {
            return happened.getAsBoolean();
        } catch (DataAccessException e) {
            return false;
        }
    }
}
