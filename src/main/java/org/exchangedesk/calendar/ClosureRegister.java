package org.exchangedesk.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exchangedesk.Act;
import org.exchangedesk.Refusal;
import org.exchangedesk.date.RocDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Days on which offices were closed at short notice, which no yearly calendar knows (C4). An entry is never deleted or changed: for each
 * day the entry decided last wins.
 */
@Service
@Transactional
public class ClosureRegister implements CalendarProposals {

    private record Row(Closure closure, String state, Act entered) {

        private String inWords() {
            return "%s，%s登錄%s：%s（%s）".formatted(RocDate.plain(entered.day()), entered.by(),
                closure.span().inWords(), closure.reason(), closure.source());
        }
    }

    private final JdbcClient jdbc;
    private final StoredDays stored;

    ClosureRegister(JdbcClient jdbc, StoredDays stored) {
        this.jdbc = jdbc;
        this.stored = stored;
    }

    /**
     * Keeps an entry for the decision; the calendar stays as it is.
     *
     * @return the number of the proposal
     */
    public long propose(Closure closure, Act act) {
        closure.check();
        Closure.Span span = closure.span();
        OfficeCalendar calendar = new OfficeCalendar(stored);
        span.days().forEach(calendar::requireCovered);
        boolean revokes = span.kind() == Closure.Kind.REVOKED;
        List<Row> earlier = inForce(span);
        for (LocalDate day : span.days()) {
            boolean closed = earlier.stream().filter(row -> row.closure().span().days().contains(day)).reduce((a, b) -> b)
                .filter(row -> row.closure().span().kind() != Closure.Kind.REVOKED).isPresent();
            if (revokes && !closed) {
                throw new Refusal(RocDate.plain(day) + "沒有停止上班之登錄，無從撤回。");
            }
        }
        if (!revokes && earlier.isEmpty() && span.days().stream().noneMatch(calendar::isWorkingDay)) {
            throw new Refusal(span.inWords() + "：所填日期本非上班日，無須登錄。");
        }
        return jdbc.sql("""
            insert into office_closure (first_day, last_day, kind, reason, source, state, entered_by, entered_at)
            values (:first, :last, :kind, :reason, :source, 'PROPOSED', :by, :at) returning id""")
            .param("first", span.firstDay()).param("last", span.lastDay()).param("kind", span.kind().name())
            .param("reason", closure.reason()).param("source", closure.source()).param("by", act.by())
            .param("at", EditionTable.utc(act.at()))
            .query(Long.class).single();
    }

    /** For the list of open tasks. */
    @Transactional(readOnly = true)
    public String label(long id) {
        return row(id).closure().span().inWords();
    }

    @Override
    @Transactional(readOnly = true)
    public CalendarChange change(long id) {
        Row row = row(id);
        Closure.Span span = row.closure().span();
        CalendarDays before = stored.get();
        List<Closure.Span> entries = new ArrayList<>(inForce(null).stream().map(each -> each.closure().span()).toList());
        entries.add(span);
        CalendarDays after = before.withClosed(StoredDays.closed(entries));
        SortedSet<LocalDate> days = CalendarChange.differing(before, after, span.days().stream());
        SortedSet<LocalDate> halfDays = new TreeSet<>(
            span.isHalfDay() ? span.days().stream().filter(after::isWorkingDay).toList() : List.of());
        return new CalendarChange("closure-" + id, span.inWords(), words(row, before, days), days, halfDays, new OfficeCalendar(before),
            new OfficeCalendar(after));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CalendarChange> undecided(long id) {
        return find(id).filter(row -> row.state().equals("PROPOSED")).map(row -> change(id));
    }

    @Override
    public CalendarChange changeForDecision(long id) {
        stored.lock();
        return change(id);
    }

    @Override
    public void apply(long id, Act act) {
        stored.lock();
        String state = row(id).state();
        if (state.equals("DROPPED")) {
            throw new Refusal("此筆登錄先前已決定不採用；如需採用，請重新登錄。");
        }
        if (state.equals("PROPOSED")) {
            decide(id, "IN_FORCE", act);
            stored.changed();
        }
    }

    @Override
    public void drop(long id, Act act) {
        stored.lock();
        if (row(id).state().equals("PROPOSED")) {
            decide(id, "DROPPED", act);
        }
    }

    private void decide(long id, String state, Act act) {
        jdbc.sql(
            "update office_closure set state = :state, decided_by = :by, decided_at = :at, decision = nextval('office_closure_decision') where id = :id")
            .param("state", state).param("by", act.by()).param("at", EditionTable.utc(act.at())).param("id", id).update();
    }

    private String words(Row row, CalendarDays before, SortedSet<LocalDate> days) {
        Closure closure = row.closure();
        String earlier = inForce(closure.span()).stream().map(each -> "\n" + each.inWords()).collect(Collectors.joining());
        String effect = days.isEmpty()
            ? "無" + (closure.span().isHalfDay() ? "；半日停止上班者，該日仍計為工作日，以該日為末日之期限是否因此變動，由主管機關決定" : "")
            : days.stream().map(day -> "\n" + RocDate.plain(day) + (before.isWorkingDay(day) ? "改為非工作日" : "改為工作日"))
                .collect(Collectors.joining());
        return """
            登錄事項：%s
            事由：%s
            發布來源：%s
            同日先前之登錄：%s
            工作日之變更：%s""".formatted(closure.span().inWords(), closure.reason(), closure.source(), earlier.isEmpty() ? "（無）" : earlier,
            effect);
    }

    private Row row(long id) {
        return find(id).orElseThrow();
    }

    private Optional<Row> find(long id) {
        return jdbc.sql("select * from office_closure where id = ?").param(id).query(ClosureRegister::row).optional();
    }

    /** @param span only entries that share a day with it; null for all */
    private List<Row> inForce(Closure.Span span) {
        return jdbc.sql("select * from office_closure where state = 'IN_FORCE' order by decision").query(ClosureRegister::row).list()
            .stream().filter(row -> span == null || row.closure().span().days().stream().anyMatch(span.days()::contains)).toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Closure.Span span = new Closure.Span(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
            Closure.Kind.valueOf(row.getString("kind")));
        return new Row(new Closure(span, row.getString("reason"), row.getString("source")), row.getString("state"),
            new Act(row.getString("entered_by"), row.getObject("entered_at", OffsetDateTime.class).toInstant()));
    }

    /** Numbers of the proposals that nobody has decided on. */
    @Transactional(readOnly = true)
    public Set<Long> undecided() {
        return jdbc.sql("select id from office_closure where state = 'PROPOSED'").query(Long.class).set();
    }
}
