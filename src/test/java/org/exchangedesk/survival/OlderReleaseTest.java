package org.exchangedesk.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exchangedesk.EmbeddedPostgresServer;
import org.exchangedesk.Visitor;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.calendar.StoredCalendar;
import org.exchangedesk.document.PdfText;
import org.exchangedesk.process.engine.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database that an older release filled gets the newest tables: nothing in it is lost or changed, and today's desk works on it. */
@Tag("slow")
class OlderReleaseTest {

    /** Of the release whose rows {@code olderRelease/V9.sql} holds. */
    private static final String OLD = "9";

    private static final byte[] PDF = random(300_007);
    private static final byte[] ODT = pattern(200_003);
    private static final byte[] LAPSED_LETTER = pattern(70_000);
    private static final byte[] LETTER = random(65_536);

    private final String url = EmbeddedPostgresServer.forTests().newDatabase();
    private final DriverManagerDataSource database = new DriverManagerDataSource(url);
    private final JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void anOlderReleaseHasWorked() {
        Tables.upTo(OLD, database);
        new ResourceDatabasePopulator(false, false, "UTF-8", new ClassPathResource("olderRelease/V9.sql")).execute(database);
        kept("115-0001", "improvementNotice", 1, PDF);
        kept("115-0001", "improvementNotice.odt", 1, ODT);
        kept("115-0002", "suspensionNotice", 1, LAPSED_LETTER);
        kept("115-0002", "suspensionNotice", 2, LETTER);
    }

    /** What is nowhere filled could get lost without being missed. Bytes that PostgreSQL compressed are among them. */
    @Test
    void eachColumnOfOursHoldsSomething() {
        ours().forEach((table, columns) -> assertThat(columns)
            .allSatisfy(column -> assertThat(number("select count(" + column + ") from " + table)).as(table + "." + column).isPositive()));
        assertThat(number("select count(*) from kept_document where pg_column_compression(content) is not null")).isEqualTo(2);
    }

    /** A migration to come that means to change what is there has to be named here. */
    @Test
    void noMigrationLosesOrChangesWhatIsThere() {
        List<String> toCome = Tables.toCome(database);
        assertThat(toCome).startsWith("10", "11", "12");
        for (String version : toCome) {
            Map<String, List<String>> tables = tables(table -> !table.startsWith("flyway_"));
            Map<String, List<String>> before = rows(tables);

            Tables.upTo(version, database);

            assertThat(rows(tables)).as("after migration " + version).isEqualTo(before);
        }
    }

    /** Its end comes from the deadline that was set last; without such a deadline it is the end of its day. */
    @Test
    void aFurtherDeadlineEndsWhenItWasToldToEnd() {
        Tables.in(database);

        assertThat(
            texts("select coalesce(to_char(new_deadline_ends_at at time zone 'UTC', 'MM-DD HH24:MI'), 'none') from assessment order by id"))
            .containsExactly("03-27 16:00", "03-30 04:00", "04-20 16:00", "none", "05-29 16:00", "none", "none");
        assertThat(number("select count(start_computation) from assessment")).isZero();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
            .isThrownBy(() -> jdbc.sql("update assessment set new_deadline_ends_at = null where new_deadline is not null").update());
    }

    @Test
    void ofEachDayTheClosureThatHeldStillHolds() {
        Tables.in(database);

        assertThat(texts("select coalesce(decision::text, 'none') from office_closure order by id"))
            .containsExactly("3", "1", "2", "4", "none", "5", "6");
        OfficeCalendar calendar = StoredCalendar.in(jdbc);
        assertThat(Stream.of("2026-08-10", "2026-08-11", "2026-08-12", "2026-08-13", "2026-09-01").map(LocalDate::parse)
            .filter(day -> !calendar.isWorkingDay(day))).containsExactly(LocalDate.parse("2026-08-10"));
        assertThat(number("select nextval('office_closure_decision')")).isEqualTo(7);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
            .isThrownBy(() -> jdbc.sql("update office_closure set decision = null where state = 'IN_FORCE'").update());
    }

    /** It migrates the tables itself, validates them against its entities, and reads the cases; its start changes none of them. */
    @Test
    void todaysDeskStartsOnItAndReadsWhatIsThere(@TempDir Path directory) throws Exception {
        Map<String, List<String>> tables = ours();
        Map<String, List<String>> before = rows(tables);
        try (Ledger ledger = new Ledger();
            NodeUnderTest desk = NodeUnderTest.desk(directory, Map.of("spring.datasource.url", url,
                "under-test.ledger", ledger.port()))) {
            desk.awaitReady();
            Visitor reader = Visitor.loggedIn(new TestRestTemplate(new RestTemplateBuilder().rootUri("http://127.0.0.1:" + desk.port())),
                "admin");

            assertThat(document(reader, "115-0001/documents/improvementNotice")).isEqualTo(PDF);
            assertThat(document(reader, "115-0001/documents/improvementNotice.odt")).isEqualTo(ODT);
            assertThat(document(reader, "115-0002/documents/suspensionNotice")).isEqualTo(LETTER);
            assertThat(document(reader, "115-0002/documents/suspensionNotice/1")).isEqualTo(LAPSED_LETTER);
            assertThat(PdfText.of(document(reader, "115-0001/documents/followUpAssessment"))).contains("115年3月30日中午12時", "待原廠更新");
            assertThat(PdfText.of(document(reader, "115-0001/documents/deadlineComputation"))).contains("自115年3月3日起算10個工作日");
            assertThat(PdfText.of(document(reader, "115-0002/documents/deadlineComputation"))).contains("（登錄當時未留存計算）");
            assertThat(PdfText.of(document(reader, "115-0002/documents/caseHistory"))).contains("範例區公所");
        }
        assertThat(Tables.toCome(database)).isEmpty();
        assertThat(rows(tables)).isEqualTo(before);
    }

    private static byte[] document(Visitor reader, String path) {
        var answer = reader.bytes("/camunda/api/desk/cases/" + path);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(path + ": " + answer.getStatusCode()).isTrue();
        return answer.getBody();
    }

    private void kept(String caseNo, String form, int occurrence, byte[] content) {
        jdbc.sql("insert into kept_document (case_no, form, occurrence, content, sha256, kept_at)"
            + " values (:caseNo, :form, :occurrence, :content, encode(sha256(:content), 'hex'), timestamptz '2026-06-02 01:00Z')")
            .param("caseNo", caseNo).param("form", form).param("occurrence", occurrence).param("content", content).update();
    }

    private Map<String, List<String>> ours() {
        return tables(table -> !table.startsWith("flyway_") && !table.startsWith("act_"));
    }

    /** Every table of such a name, with the columns it has. */
    private Map<String, List<String>> tables(Predicate<String> name) {
        return jdbc.sql(
            "select table_name, quote_ident(column_name) from information_schema.columns join information_schema.tables using (table_schema, table_name)"
                + " where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name, ordinal_position")
            .query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .filter(column -> name.test(column.getKey()))
            .collect(
                Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<String, List<String>> rows(Map<String, List<String>> tables) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        tables.forEach((table, columns) -> rows.put(table,
            texts("select to_jsonb(r)::text from (select " + String.join(", ", columns) + " from " + table
                + ") r order by 1")));
        return rows;
    }

    private List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private long number(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** Which PostgreSQL compresses, as it does parts of a PDF. */
    private static byte[] pattern(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ("0123456789 obj".charAt(i % 14));
        }
        return bytes;
    }
}
