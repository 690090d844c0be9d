package org.exchangedesk.notice.calendarchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.CalendarChange;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.calendar.legal.LegalDay;
import org.exchangedesk.date.RocDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the deadlines of open cases that a change of the office calendar touches: those whose computation would end on another day or hour
 * than before, and those whose last day is closed. The notified day cannot tell the former, since an earlier change may have moved the
 * computation beyond it; so each open case is examined, and deadlines of the same origin are computed once.
 */
@Component
class DeadlineEffects {

    private final JdbcClient jdbc;
    private final LegalDates dates;

    DeadlineEffects(JdbcClient jdbc, LegalDates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /**
     * How a deadline came about.
     *
     * @param from   the day of issue, or the day that a person chose
     * @param length how many days from then; 0 for a day that was chosen
     */
    private record Origin(LocalDate from, int length, DayKind kind) {

        /** Empty outside the loaded calendar: without a computed date there is no difference. */
        Optional<LegalDay> on(LegalDates dates) {
            try {
                return Optional.of(length == 0 ? dates.extension(from) : dates.improvementDeadline(from, length, kind));
            } catch (Refusal beyondCalendar) {
                return Optional.empty();
            }
        }
    }

    private record Open(String caseNo, String orgName, LocalDate due, Origin origin) {
    }

    List<CalendarEffect> of(CalendarChange change) {
        Map<Origin, Optional<LegalDay>> moved = new HashMap<>();
        return jdbc.sql("""
            select n.case_no, n.org_name, n.deadline_length, n.day_kind, d.round, d.entered_on, d.due_on, s.sent_on
            from improvement_notice n
            join lateral (select * from deadline x where x.case_no = n.case_no order by x.id desc limit 1) d on true
            join delivery s on s.case_no = n.case_no and s.document = 'NOTICE'
            where n.status = 'ISSUED' and s.sent_on <= ?""")
            .param(change.touchedDays().last()).query(DeadlineEffects::open).list().stream()
            .flatMap(open -> effect(open, moved.computeIfAbsent(open.origin(), origin -> moved(origin, change)), change).stream()).toList();
    }

    private static Open open(ResultSet row, int number) throws SQLException {
        return new Open(row.getString("case_no"), row.getString("org_name"), row.getObject("due_on", LocalDate.class),
            row.getInt("round") > 1
                ? new Origin(row.getObject("entered_on", LocalDate.class), 0, DayKind.CALENDAR)
                : new Origin(row.getObject("sent_on", LocalDate.class), row.getInt("deadline_length"),
                    DayKind.valueOf(row.getString("day_kind"))));
    }

    /** The deadline computed after the change, when it differs from the one before. */
    private Optional<LegalDay> moved(Origin origin, CalendarChange change) {
        Optional<LegalDay> before = origin.on(dates.on(change.before()));
        return origin.on(dates.on(change.after()))
            .filter(after -> before.isPresent() && !after.endsAt().equals(before.get().endsAt()));
    }

    private static Optional<CalendarEffect> effect(Open open, Optional<LegalDay> moved, CalendarChange change) {
        String words = moved.map(after -> "，依變更後之日曆計算為" + after.plain()).orElse("") + CalendarEffect.closed(open.due(), change);
        return words.isEmpty()
            ? Optional.empty()
            : Optional.of(new CalendarEffect(open.caseNo(), open.orgName(), open.due(),
                "已通知之改善期限" + RocDate.plain(open.due()) + "維持不變" + words));
    }
}
