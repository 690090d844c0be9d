package org.exchangedesk.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exchangedesk.Act;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the editions and of their days. */
@Component
class EditionTable {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    EditionTable(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    long add(CalendarYear year, OfficialCalendarFile file, boolean revised, byte[] content, Act act) {
        long id = jdbc.sql("""
            insert into calendar_edition (year, file_name, sha256, revised, state, entered_by, entered_at)
            values (:year, :name, encode(sha256(:content), 'hex'), :revised, 'PROPOSED', :by, :at) returning id""")
            .param("year", year.year()).param("name", file.name()).param("content", content).param("revised", revised)
            .param("by", act.by()).param("at", utc(act.at())).query(Long.class).single();
        batches.batchUpdate("insert into calendar_day (edition_id, day, working, description) values (?, ?, ?, ?)",
            year.days().values().stream().map(day -> new Object[]{id, day.day(), day.working(), day.description()}).toList());
        return id;
    }

    void decide(long id, Edition.State state, Act act) {
        jdbc.sql("update calendar_edition set state = :state, decided_by = :by, decided_at = :at where id = :id")
            .param("state", state.name()).param("by", act.by()).param("at", utc(act.at())).param("id", id).update();
    }

    /** Marks the edition in force as replaced; who put it in force stays on record. */
    void replaceCurrent(int year) {
        jdbc.sql("update calendar_edition set state = 'REPLACED' where year = ? and state = 'IN_FORCE'").param(year).update();
    }

    Edition get(long id) {
        return find(id).orElseThrow();
    }

    Optional<Edition> find(long id) {
        return jdbc.sql("select * from calendar_edition where id = ?").param(id).query(EditionTable::edition).optional();
    }

    Optional<Edition> current(int year) {
        return jdbc.sql("select * from calendar_edition where year = ? and state = 'IN_FORCE'").param(year)
            .query(EditionTable::edition).optional();
    }

    /** Everything ever entered for a year, the newest first. */
    List<Edition> history(int year) {
        return jdbc.sql("select * from calendar_edition where year = ? order by id desc").param(year).query(EditionTable::edition).list();
    }

    CalendarYear year(Edition edition) {
        return CalendarYear.of(edition.year(), jdbc.sql("select day, working, description from calendar_day where edition_id = ?")
            .param(edition.id()).query(CalendarDay.class).list());
    }

    String digest(byte[] content) {
        return jdbc.sql("select encode(sha256(?), 'hex')").param(content).query(String.class).single();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Edition(row.getLong("id"), row.getInt("year"), row.getString("file_name"), row.getString("sha256"),
            row.getBoolean("revised"), Edition.State.valueOf(row.getString("state")),
            new Act(row.getString("entered_by"), row.getObject("entered_at", OffsetDateTime.class).toInstant()),
            decided == null ? null : new Act(row.getString("decided_by"), decided.toInstant()));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    Set<Long> undecided() {
        return jdbc.sql("select id from calendar_edition where state = 'PROPOSED'").query(Long.class).set();
    }
}
