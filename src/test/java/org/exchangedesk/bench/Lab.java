package org.exchangedesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.exchangedesk.EmbeddedPostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What all scenarios share: one PostgreSQL, a mail server that throws everything away, a database in which the desk itself has brought
 * one case to each stage, copies of it with as many cases as a scenario wants, and nodes on them.
 */
final class Lab implements AutoCloseable {

    /** Tables of history that no step reads: copies that are worked on leave them out. */
    private static final String WORKED_ON = "act_hi_(detail|op_log|dec.*|job_log|identitylink)|outgoing_mail.*";
    /**
     * Tables left out of cases that only surround the worked-on ones: these keep what the engine has open and what lists and counts read.
     */
    private static final String AROUND = "act_hi_(?!procinst|taskinst).*|act_ru_variable|(?!act_|improvement_notice).*";

    private static final int FINISHED = 50_000_000;

    private final EmbeddedPostgresServer postgres = EmbeddedPostgresServer.forTests();
    private final SmtpSink sink;
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final Map<String, String> desks = new HashMap<>();
    private String template;

    Lab() throws IOException {
        sink = new SmtpSink();
    }

    SmtpSink sink() {
        return sink;
    }

    static JdbcClient jdbc(String database) {
        return JdbcClient.create(new DriverManagerDataSource(database));
    }

    /**
     * A database with that many open cases, of which the first are whole and can be worked on, and closed ones; the same one when asked
     * again.
     */
    String desk(String name, int whole, int open, int finished) throws Exception {
        if (!desks.containsKey(name)) {
            long begin = System.nanoTime();
            String database = copyOfTemplate();
            List<String> indexes = takeIndexes(database);
            fill(database, waiting(), WORKED_ON, 1, whole);
            fill(database, waiting(), AROUND, whole + 1, open);
            fill(database, closed(), AROUND, FINISHED + 1, FINISHED + finished);
            jdbc(database).sql(String.join("; ", indexes)).update();
            jdbc(database).sql("vacuum analyze").update();
            System.out.printf("%s: %,d open and %,d finished cases, %s, seeded in %d s%n", name, open, finished,
                jdbc(database).sql("select pg_size_pretty(pg_database_size(current_database()))").query(String.class).single(),
                (System.nanoTime() - begin) / 1_000_000_000);
            desks.put(name, database);
        }
        return desks.get(name);
    }

    /** The same for the engine as it is shipped: without our indexes and table settings, with the rights per task it would have written. */
    String stockDesk(String name, int whole, int open, int finished) throws Exception {
        String database = desk(name, whole, open, finished);
        JdbcClient jdbc = jdbc(database);
        jdbc.sql("select 'drop index ' || indexname from pg_indexes where indexname like 'desk\\_%'").query(String.class).list()
            .forEach(drop -> jdbc.sql(drop).update());
        jdbc.sql("alter table act_ru_job reset (fillfactor, autovacuum_vacuum_scale_factor, autovacuum_vacuum_cost_delay)").update();
        jdbc.sql("insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)"
            + " select 's' || t.id_, 1, 1, l.group_id_, 7, t.id_, 6 from act_ru_task t join act_ru_identitylink l on l.task_id_ = t.id_")
            .update();
        jdbc.sql("vacuum analyze").update();
        return database;
    }

    /** Drops the indexes that no key needs and returns the statements that create them again: seconds each once the rows are there. */
    private static List<String> takeIndexes(String database) {
        String ofNoKey = " from pg_indexes i where schemaname = 'public' and not exists"
            + " (select 1 from pg_constraint c where c.conname = i.indexname)";
        List<String> made = jdbc(database).sql("select indexdef" + ofNoKey).query(String.class).list();
        jdbc(database).sql(String.join("; ", jdbc(database).sql("select 'drop index ' || indexname" + ofNoKey).query(String.class).list()))
            .update();
        return made;
    }

    /** Two connections at once, as there are few cores on the machines this runs on. */
    private void fill(String database, String caseNo, String leftOut, int first, int last) throws Exception {
        int middle = first + (last - first) / 2;
        CompletableFuture<Void> half = CompletableFuture.runAsync(() -> copy(database, caseNo, leftOut, first, middle));
        copy(database, caseNo, leftOut, middle + 1, last);
        half.get();
    }

    private static void copy(String database, String caseNo, String leftOut, int first, int last) {
        try (Connection connection = DriverManager.getConnection(database)) {
            new CaseCopies(connection, caseNo, leftOut).make(first, last);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String waiting() throws Exception {
        return template("select distinct e.business_key_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
            + " join act_ru_task t on t.proc_inst_id_ = e.root_proc_inst_id_ where j.type_ = 'timer'"
            + " and t.task_def_key_ = 'userTask_recordNoticeService'");
    }

    String closed() throws Exception {
        return template("select case_no from improvement_notice where status = 'CLOSED'");
    }

    private String template(String sql) throws Exception {
        prepare();
        return jdbc(template).sql(sql).query(String.class).single();
    }

    /** Plays the sample cases once; nobody may be connected to the database while it is copied. */
    private void prepare() throws Exception {
        if (template == null) {
            String database = postgres.newDatabase();
            try (NodeProcess node = NodeProcess.start(database, sink.port(), List.of(),
                List.of("--exchange-desk.mail.relay-enabled=true", "--exchange-desk.mail.relay-delay=PT1S"))) {
                node.tell("play");
                while (jdbc(database).sql("select count(*) from outgoing_mail where state in ('QUEUED', 'SENDING')").query(Integer.class)
                    .single() > 0) {
                    Thread.sleep(100);
                }
            }
            template = database;
        }
    }

    String copyOfTemplate() throws Exception {
        prepare();
        String name = "bench_" + System.nanoTime();
        jdbc(template.replaceFirst("/desk_[0-9a-f_]+", "/postgres")).sql("create database " + name + " template "
            + template.replaceFirst(".*/(desk_[0-9a-f_]+).*", "$1")).update();
        return template.replaceFirst("/desk_[0-9a-f_]+", "/" + name);
    }

    NodeProcess node(String database, String... settings) throws IOException {
        NodeProcess node = NodeProcess.start(database, sink.port(), List.of(), List.of(settings));
        nodes.add(node);
        return node;
    }

    /** A node with the engine as it is shipped. */
    NodeProcess stockNode(String database) throws IOException {
        NodeProcess node = NodeProcess.start(database, sink.port(), List.of("-Dbench.stock=true"), List.of());
        nodes.add(node);
        return node;
    }

    /** Ids of definitions and deployments, which no case brings with it. */
    static Set<String> lastingIds(String database) {
        Set<String> ids = new HashSet<>();
        for (String table : List.of("act_re_procdef", "act_re_deployment", "act_ru_jobdef", "act_re_decision_def", "act_re_camformdef",
            "act_ru_filter", "act_ge_bytearray")) {
            jdbc(database).sql("select id_ from " + table).query(String.class).list()
                .forEach(id -> ids.add(id.substring(Math.max(0, id.length() - 36))));
        }
        return ids;
    }

    /** Checks that no step has ended as an incident, besides what the scenario checks itself. */
    void verify() {
        desks.forEach(
            (name, database) -> assertThat(jdbc(database).sql("select incident_msg_ from act_ru_incident").query(String.class).list())
                .as("incidents: " + name).isEmpty());
    }

    void closeNodes() throws IOException {
        for (NodeProcess node : nodes) {
            node.close();
        }
        nodes.clear();
    }

    @Override
    public void close() throws IOException {
        closeNodes();
        sink.close();
    }
}
