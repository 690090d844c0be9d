package org.exchangedesk.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exchangedesk.EmbeddedPostgresServer;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The engine's tables and what we add to them, on the databases that a start may meet. */
class EngineTablesTest {

    private static final List<String> OURS = List.of("desk_job_due", "desk_job_locked", "desk_task_parent");

    /** {@code selectNextJobsToExecute} of the engine's mappings. */
    private static final String NEXT_JOBS = """
        select res.id_, res.rev_, res.duedate_, res.process_instance_id_, res.exclusive_ from act_ru_job res
         where res.retries_ > 0 and (res.duedate_ <= timestamp '2026-03-02')
           and (res.lock_owner_ is null or res.lock_exp_time_ < timestamp '2026-03-02') and res.suspension_state_ = 1
           and ((res.exclusive_ = true and not exists (select j2.id_ from act_ru_job j2
                 where j2.process_instance_id_ = res.process_instance_id_ and j2.exclusive_ = true
                   and (j2.lock_owner_ is not null and j2.lock_exp_time_ >= timestamp '2026-03-02'))) or res.exclusive_ = false)
         order by res.duedate_ asc limit 50 offset 0""";

    private final DriverManagerDataSource database = new DriverManagerDataSource(EmbeddedPostgresServer.forTests().newDatabase());
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void anEmptyDatabaseGetsThemAndOurIndexes() {
        migrate("latest");

        assertThat(version()).isEqualTo("7.24.0");
        assertThat(indexes()).isEqualTo(OURS);
        assertThat(jdbc.sql("select array_to_string(reloptions, ' ') from pg_class where relname = 'act_ru_job'").query(String.class)
            .single()).contains("fillfactor=70", "autovacuum_vacuum_scale_factor=0.01");
        assertThat(jdbc.sql("select array_to_string(reloptions, ' ') from pg_class where relname = 'act_ru_task'").query(String.class)
            .single()).contains("autovacuum_vacuum_scale_factor=0.02");
    }

    /** As an older release left it: tables by the engine, jobs without a due date, a right for every task. */
    @Test
    void aDatabaseSetUpByTheEngineKeepsItsRows() {
        migrate("3");
        new ResourceDatabasePopulator(Stream.of("engine", "history", "identity", "decision.engine", "decision.history")
            .map(part -> new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"))
            .toArray(ClassPathResource[]::new)).execute(database);
        jdbc.sql("insert into act_ru_job (id_, type_, create_time_) values ('waiting', 'message', timestamp '2026-03-02 01:00')").update();
        jdbc.sql("""
            insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_)
            values ('one-task', 1, 1, 'staff', 7, 'some-task'), ('past-task', 1, 1, 'staff', 19, 'some-task'),
                   ('all-tasks', 1, 1, 'supervisor', 7, '*'), ('definition', 1, 1, 'staff', 6, 'some-task')""").update();

        migrate("latest");

        assertThat(indexes()).isEqualTo(OURS);
        assertThat(jdbc.sql("select duedate_::text from act_ru_job").query(String.class).single()).isEqualTo("2026-03-02 01:00:00");
        assertThat(jdbc.sql("select id_ from act_ru_authorization order by 1").query(String.class).list())
            .containsExactly("all-tasks", "definition");
    }

    @Test
    void nodesThatStartAtOnceDoNotDisturbEachOther() {
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> migrate("latest"))).limit(3)
            .toArray(CompletableFuture[]::new)).join();

        assertThat(version()).isEqualTo("7.24.0");
        assertThat(indexes()).isEqualTo(OURS);
    }

    /** The first statement is {@code selectTasksByParentTaskId} of the engine's mappings. */
    @Test
    void withManyCasesTheEngineReadsTheIndexes() {
        migrate("latest");
        jdbc.sql("insert into act_ru_task (id_, suspension_state_) select 't' || n, 1 from generate_series(1, 20000) n").update();
        jdbc.sql("""
            insert into act_ru_job (id_, type_, retries_, suspension_state_, exclusive_, duedate_)
            select 'j' || n, 'timer', 3, 1, true, timestamp '2030-01-01' + n * interval '1 minute' from generate_series(1, 20000) n""")
            .update();
        jdbc.sql("analyze").update();

        assertThat(plan("select distinct t.* from act_ru_task t where t.parent_task_id_ = 'x'")).contains("desk_task_parent");
        assertThat(plan(NEXT_JOBS)).contains("desk_job_due");
    }

    /** In a storm PostgreSQL looks up running jobs of the same instance once for all due jobs, not for each of them. */
    @Test
    void whileAllJobsAreDueTheEngineReadsNoTableAsAWhole() {
        migrate("latest");
        jdbc.sql(
            """
                insert into act_ru_job (id_, type_, retries_, suspension_state_, exclusive_, duedate_, process_instance_id_, lock_owner_, lock_exp_time_)
                select 'j' || n, 'timer', 3, 1, true, timestamp '2026-03-01', 'p' || n, case when n < 100 then 'node' end,
                       case when n < 100 then timestamp '2026-03-02 00:02' end from generate_series(1, 20000) n""")
            .update();
        jdbc.sql("analyze").update();

        assertThat(plan(NEXT_JOBS)).contains("desk_job_due", "desk_job_locked").doesNotContain("Seq Scan");
    }

    private String plan(String statement) {
        return jdbc.sql("explain " + statement).query(String.class).list().stream().collect(Collectors.joining("\n"));
    }

    private void migrate(String target) {
        Tables.upTo(target, database);
    }

    private String version() {
        return jdbc.sql("select version_ from act_ge_schema_log").query(String.class).single();
    }

    private List<String> indexes() {
        return jdbc.sql("select indexname from pg_indexes where indexname like 'desk\\_%' order by 1").query(String.class).list();
    }
}
