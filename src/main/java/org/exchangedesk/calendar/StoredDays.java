package org.exchangedesk.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The days in the database, cached in memory. Each transaction compares the cached version with the database's once: one small statement,
 * so that a change made on any node holds for every transaction that begins after it. A message to the other nodes could come late or not
 * at all, and a legal date would then be computed from outdated days. Within a transaction the days stay the same, unless it changes or
 * locks them itself.
 */
@Component
class StoredDays implements DaySource {

    private static final String VERSION = "select version from office_calendar";
    private static final String TOGETHER = "select hold_office_calendar(false)";
    private static final String ALONE = "select hold_office_calendar(true)";

    private record Kept(long version, CalendarDays days) {
    }

    private final JdbcClient jdbc;
    private volatile Kept kept;

    StoredDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CalendarDays get() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return newest(VERSION);
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof CalendarDays held) {
            return held;
        }
        CalendarDays days = newest(VERSION);
        hold(days);
        return days;
    }

    /** Takes a lock that many transactions share; {@link #lock} waits for all of them, and later ones queue behind it. */
    @Override
    public void keep() {
        forget();
        hold(newest(TOGETHER));
    }

    /** Serialises calendar changes until the transaction ends. Forgets the days read before, which may have changed while waiting. */
    void lock() {
        jdbc.sql(ALONE).query(Long.class).single();
        forget();
    }

    /** The calendar has been changed in this transaction, which holds the lock. */
    void changed() {
        jdbc.sql("update office_calendar set version = nextval('office_calendar_version')").update();
        forget();
    }

    private void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /** Reads the version before the days: if a change comes between, the days are newer than their version and are merely read again. */
    private CalendarDays newest(String versionQuery) {
        long version = jdbc.sql(versionQuery).query(Long.class).single();
        Kept known = kept;
        if (known == null || known.version() != version) {
            known = new Kept(version, read());
            kept = known;
        }
        return known.days();
    }

    private CalendarDays read() {
        List<CalendarYear> years = jdbc.sql("""
            select d.day, d.working, d.description from calendar_edition e join calendar_day d on d.edition_id = e.id
            where e.state = 'IN_FORCE'""")
            .query(CalendarDay.class).list().stream().collect(Collectors.groupingBy(day -> day.day().getYear()))
            .entrySet().stream().map(year -> CalendarYear.of(year.getKey(), year.getValue())).toList();
        return CalendarDays.of(years, closed(jdbc.sql("""
            select first_day, last_day, kind from office_closure where state = 'IN_FORCE' order by decision""")
            .query(Closure.Span.class).list()));
    }

    /** The whole days off that remain when each entry has replaced the earlier ones of its days. */
    static Set<LocalDate> closed(List<Closure.Span> entries) {
        Set<LocalDate> closed = new HashSet<>();
        for (Closure.Span entry : entries) {
            if (entry.kind() == Closure.Kind.WHOLE_DAY) {
                closed.addAll(entry.days());
            } else {
                closed.removeAll(entry.days());
            }
        }
        return closed;
    }

    private void hold(CalendarDays days) {
        TransactionSynchronizationManager.bindResource(this, days);
        TransactionSynchronizationManager.registerSynchronization(new Holding());
    }

    /** A nested transaction has days of its own; the outer one then goes on with those it had. */
    private final class Holding implements TransactionSynchronization {

        private Object aside;

        @Override
        public void suspend() {
            aside = TransactionSynchronizationManager.unbindResourceIfPossible(StoredDays.this);
        }

        @Override
        public void resume() {
            if (aside != null) {
                TransactionSynchronizationManager.bindResource(StoredDays.this, aside);
            }
        }

        @Override
        public void afterCompletion(int status) {
            forget();
        }
    }
}
