package org.exchangedesk.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.exchangedesk.DeskSettings;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.CalendarChange;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.calendar.LegalDates;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.calendar.RocDate;
import org.exchangedesk.calendar.TaipeiTime;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which dates of open cases a change of the office calendar touches. None of them is moved: each deadline and each start of a suspension
 * in the record has been told to somebody, and what was told stays (D26). The person who decides is shown what a computation today
 * would give, and the case's log keeps it; a later deadline is given in the follow-up, by whoever assesses. What is not issued yet is
 * computed when it is.
 */
@Service
@Transactional
public class CalendarEffects {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final LegalDates dates;
    private final int bureauReminderDays;

    CalendarEffects(JdbcClient jdbc, JdbcOperations batches, LegalDates dates, DeskSettings settings) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.dates = dates;
        this.bureauReminderDays = settings.bureauReminderWorkingDays();
    }

    /** By date, the nearest first. */
    @Transactional(readOnly = true)
    public List<CalendarEffect> of(CalendarChange change) {
        List<CalendarEffect> effects = new ArrayList<>();
        if (!change.days().isEmpty()) {
            effects.addAll(deadlines(change));
            effects.addAll(starts(change));
            effects.addAll(reminders(change));
            effects.sort(Comparator.comparing(CalendarEffect::on).thenComparing(CalendarEffect::caseNo));
        }
        return effects;
    }

    /** Notes in each case that is touched what was decided and what stays: rows of the log alone, so that nobody who works on a case has to begin again. */
    public void note(CalendarChange change, Act act) {
        batches.batchUpdate("insert into notice_event (case_no, at, actor, kind, text) values (?, ?, ?, '辦公日曆變更', ?)",
            of(change).stream().sorted(Comparator.comparing(CalendarEffect::caseNo)).map(effect -> new Object[] {effect.caseNo(),
                act.at().atOffset(ZoneOffset.UTC), act.by(), change.title() + "；" + effect.words()}).toList());
    }

    private record OpenDeadline(String caseNo, String orgName, int round, LocalDate due, Terms terms, LocalDate sentOn) {
    }

    /** The deadlines in force whose period or last day meets one of the days. */
    private List<CalendarEffect> deadlines(CalendarChange change) {
        return jdbc.sql("""
                select n.case_no, n.org_name, n.deadline_length, n.day_kind, n.reminder_days, n.follow_up_limit, n.lead_days,
                       d.round, d.due_on, s.sent_on
                from improvement_notice n
                join lateral (select * from deadline x where x.case_no = n.case_no order by x.id desc limit 1) d on true
                join delivery s on s.case_no = n.case_no and s.document = 'NOTICE'
                where n.status = 'ISSUED' and s.sent_on <= :last and d.due_on >= :first""")
            .param("first", change.days().first()).param("last", change.days().last()).query(CalendarEffects::openDeadline).list()
            .stream().flatMap(open -> effect(open, change).stream()).toList();
    }

    private static OpenDeadline openDeadline(ResultSet row, int number) throws SQLException {
        return new OpenDeadline(row.getString("case_no"), row.getString("org_name"), row.getInt("round"), row.getObject("due_on", LocalDate.class),
            new Terms(row.getInt("deadline_length"), DayKind.valueOf(row.getString("day_kind")), row.getString("reminder_days"),
                row.getInt("follow_up_limit"), row.getInt("lead_days")), row.getObject("sent_on", LocalDate.class));
    }

    /** The first deadline was computed, later ones were chosen by a person. */
    private Optional<CalendarEffect> effect(OpenDeadline open, CalendarChange change) {
        LocalDate due = open.due();
        String words = "已通知之改善期限" + RocDate.plain(due) + "維持不變";
        Optional<LocalDate> before = open.round() == 1 ? known(() -> computed(open, change.before())) : Optional.empty();
        Optional<LocalDate> after = open.round() == 1 ? known(() -> computed(open, change.after())) : Optional.empty();
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            words += "，依變更後之日曆計算為" + RocDate.plain(after.get());
        } else if (!becomesDayOff(due, change)) {
            return Optional.empty();
        }
        return Optional.of(new CalendarEffect(open.caseNo(), open.orgName(), due,
            words + (becomesDayOff(due, change) ? "，該日改為非工作日" : "")));
    }

    /** As on the day it was set: whether the result is past by now is of no interest here. */
    private LocalDate computed(OpenDeadline open, OfficeCalendar calendar) {
        return Deadlines.first(open.sentOn(), open.terms(), dates.on(calendar), new Act(Act.SYSTEM, TaipeiTime.startOf(open.sentOn()))).dueOn();
    }

    /** Suspensions that have been told or are proposed to begin on a day that is off now. */
    private List<CalendarEffect> starts(CalendarChange change) {
        return jdbc.sql("""
                select case_no, org_name, suspension_start_on as start_on, '已通知之中止起日' as kind from improvement_notice
                where status = 'SUSPENDING' and suspension_stopped_on is null and suspension_start_on between :first and :last
                union all
                select n.case_no, n.org_name, a.proposed_start_on, '擬定之中止起日' from assessment a
                join improvement_notice n on n.case_no = a.case_no
                where a.state in ('PROPOSED', 'APPROVED') and n.suspension_start_on is null
                and n.status in ('ISSUED', 'SUSPENDING') and a.proposed_start_on between :first and :last""")
            .param("first", change.days().first()).param("last", change.days().last())
            .query((row, number) -> new CalendarEffect(row.getString("case_no"), row.getString("org_name"),
                row.getObject("start_on", LocalDate.class), row.getString("kind"))).list().stream()
            .filter(start -> becomesDayOff(start.on(), change))
            .map(start -> new CalendarEffect(start.caseNo(), start.orgName(), start.on(),
                start.words() + RocDate.plain(start.on()) + "維持不變，該日改為非工作日")).toList();
    }

    /** The bureau's silence is counted in working days; the timer that runs keeps its time. */
    private List<CalendarEffect> reminders(CalendarChange change) {
        return jdbc.sql("""
                select n.case_no, n.org_name, r.prepared_at from bureau_report r join improvement_notice n on n.case_no = r.case_no
                where n.status = 'SUSPENDING' and r.answer is null and r.prepared_at < :last""")
            .param("last", TaipeiTime.endOf(change.days().last()).atOffset(ZoneOffset.UTC))
            .query((row, number) -> new CalendarEffect(row.getString("case_no"), row.getString("org_name"),
                LocalDate.ofInstant(row.getObject("prepared_at", OffsetDateTime.class).toInstant(), TaipeiTime.ZONE), "")).list().stream()
            .flatMap(report -> reminder(report, change).stream()).toList();
    }

    private Optional<CalendarEffect> reminder(CalendarEffect report, CalendarChange change) {
        Optional<LocalDate> before = known(() -> change.before().plusWorkingDays(report.on(), bureauReminderDays));
        Optional<LocalDate> after = known(() -> change.after().plusWorkingDays(report.on(), bureauReminderDays));
        return before.isEmpty() || after.isEmpty() || before.equals(after) ? Optional.empty()
            : Optional.of(new CalendarEffect(report.caseNo(), report.orgName(), before.get(),
                "預定稽催檔案管理局之日期" + RocDate.plain(before.get()) + "維持不變，依變更後之日曆計算為" + RocDate.plain(after.get())));
    }

    /** Nothing where one of the two calendars does not reach: what was never computed does not differ. */
    private static Optional<LocalDate> known(Supplier<LocalDate> day) {
        try {
            return Optional.of(day.get());
        } catch (Refusal beyondCalendar) {
            return Optional.empty();
        }
    }

    /** Whoever chose the day knew it as a working day, or had confirmed that it is none. */
    private static boolean becomesDayOff(LocalDate day, CalendarChange change) {
        return change.days().contains(day) && !change.after().isWorkingDay(day);
    }
}
