package org.exchangedesk.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL itself counted for one database: statements, their rows and the time it needed, without begin and commit. */
final class StatementCount {

    private final JdbcClient jdbc;

    StatementCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create extension if not exists pg_stat_statements").update();
    }

    /** Forgets what was counted so far in this database. */
    void restart() {
        jdbc.sql("select pg_stat_statements_reset(0, oid, 0) from pg_database where datname = current_database()").query().listOfRows();
    }

    /** What was counted since the restart. */
    Total total() {
        return jdbc.sql("select coalesce(sum(calls), 0) calls, coalesce(sum(total_exec_time), 0) millis" + COUNTED)
            .query((row, n) -> new Total(row.getLong(1), row.getDouble(2))).single();
    }

    /** The statements behind the total, the most frequent first, to see what a step asks for. */
    List<String> statements() {
        return jdbc.sql("select calls || ' x  ' || left(regexp_replace(query, '\\s+', ' ', 'g'), 160)" + COUNTED
            + " order by calls desc, query").query(String.class).list();
    }

    private static final String COUNTED = " from pg_stat_statements where dbid = (select oid from pg_database"
        + " where datname = current_database()) and query not like '%pg_stat_statements%'";

    record Total(long statements, double millis) {

        Total per(int units) {
            return new Total(Math.round(statements / (double) units), millis / units);
        }
    }
}
