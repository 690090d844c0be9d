package org.exchangedesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies whose deadline has passed: one unit of work is the deadline timer with the step behind it, two jobs that end with one open
 * 查核評估. It is the cheapest timer of the models, since a reminder takes three jobs and writes a mail.
 */
record DueCases(String database, int first, int last) {

    static final int JOBS = 2;

    private static final String OWN = " in (select g::text from (select lpad(g::text, 12, '0') g from generate_series(:first, :last) g) n)";

    int count() {
        return last - first + 1;
    }

    /** Lets their deadlines pass. */
    DueCases due() {
        sql("update act_ru_job j set duedate_ = now() - interval '1 hour' from act_ru_jobdef d where d.id_ = j.job_def_id_"
            + " and d.act_id_ = 'event_deadlinePassed' and right(j.id_, 12)" + OWN).update();
        sql("update deadline set entered_on = current_date - 2, due_on = current_date - 2, ends_at = current_date - 1 where case_no between :from and :to")
            .update();
        Lab.jdbc(database).sql("vacuum analyze act_ru_job, deadline").update();
        return this;
    }

    /** Records the SQL of one unit, after the unit of another case has warmed the node's caches. */
    Replay recordedBy(NodeProcess node) throws Exception {
        assertThat(count()).isEqualTo(2);
        due();
        unit(node, first);
        node.tell("record");
        unit(node, last);
        Path file = Path.of("target", "bench", "unit-" + System.nanoTime()).toAbsolutePath();
        node.tell("save " + file);
        verify();
        return new Replay(RecordedUnit.load(file), Lab.lastingIds(database), new Numbering(last), new Numbering(last).caseNo());
    }

    private void unit(NodeProcess node, int copy) throws Exception {
        for (int i = 0; i < JOBS; i++) {
            node.tell("run " + Lab.jdbc(database)
                .sql("select id_ from act_ru_job where coalesce(duedate_, now()) <= now() and right(process_instance_id_, 12) = ?")
                .param(new Numbering(copy).idEnd()).query(String.class).single());
        }
    }

    /** Checks that each deadline has led to one task 查核評估, that no job is left and no incident has come up. */
    void verify() {
        String tasks = " from act_ru_task where task_def_key_ = 'userTask_assessFollowUp' and right(proc_inst_id_, 12)" + OWN;
        assertThat(number("select count(*)" + tasks)).as("tasks 查核評估").isEqualTo(count());
        assertThat(number("select count(distinct proc_inst_id_)" + tasks)).as("cases with 查核評估").isEqualTo(count());
        assertThat(number("select count(*) from act_ru_job where right(process_instance_id_, 12)" + OWN)).as("jobs left").isZero();
        assertThat(number("select count(*) from act_ru_incident")).as("incidents").isZero();
    }

    private long number(String sql) {
        return sql(sql).query(Long.class).single();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        var statement = Lab.jdbc(database).sql(sql);
        statement = sql.contains(":first") ? statement.param("first", first).param("last", last) : statement;
        return sql.contains(":from")
            ? statement.param("from", new Numbering(first).caseNo()).param("to", new Numbering(last).caseNo())
            : statement;
    }
}
