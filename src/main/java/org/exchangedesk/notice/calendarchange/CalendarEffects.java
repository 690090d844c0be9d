package org.exchangedesk.notice.calendarchange;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.exchangedesk.Act;
import org.exchangedesk.DeskSettings;
import org.exchangedesk.Refusal;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.calendar.CalendarChange;
import org.exchangedesk.date.RocDate;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the dates of open cases that a change of the office calendar touches. Moves none of them: each deadline and each start of a
 * suspension in the record has been notified or approved, and stays (D26). The person who decides is shown what a computation today would
 * give, and the case's log keeps it; whoever assesses the follow-up may give a later deadline. A date that is not issued yet is computed
 * when it is issued.
 */
@Service
@Transactional
public class CalendarEffects {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final DeadlineEffects deadlines;
    private final int bureauReminderDays;

    CalendarEffects(JdbcClient jdbc, JdbcOperations batches, DeadlineEffects deadlines, DeskSettings settings) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.deadlines = deadlines;
        this.bureauReminderDays = settings.bureauReminderWorkingDays();
    }

    /** For whoever is asked to decide. The whole list is kept: who decides later is told what came onto it since. */
    public CalendarEffectList show(CalendarChange change) {
        List<CalendarEffect> effects = of(change);
        String[] lines = effects.stream().map(CalendarEffect::inWords).toArray(String[]::new);
        jdbc.sql("insert into shown_effects (proposal, lines) values (?, ?) on conflict (proposal) do update set lines = excluded.lines")
            .param(change.proposal()).param(lines).update();
        return new CalendarEffectList(effects, new LinkedHashSet<>(Arrays.asList(lines)));
    }

    /** The list as of now, beside the one that was shown. */
    @Transactional(readOnly = true)
    public CalendarEffectList sinceShown(CalendarChange change) {
        Set<String> shown = jdbc.sql("select lines from shown_effects where proposal = ?").param(change.proposal())
            .query((row, number) -> lines(row.getArray("lines"))).optional().orElse(null);
        return new CalendarEffectList(of(change), shown);
    }

    private static Set<String> lines(Array kept) throws SQLException {
        return new LinkedHashSet<>(Arrays.asList((String[]) kept.getArray()));
    }

    /** By date, the nearest first. */
    private List<CalendarEffect> of(CalendarChange change) {
        List<CalendarEffect> effects = new ArrayList<>();
        if (!change.touchedDays().isEmpty()) {
            effects.addAll(deadlines.of(change));
            effects.addAll(starts(change));
            effects.addAll(reminders(change));
            effects.sort(Comparator.comparing(CalendarEffect::on).thenComparing(CalendarEffect::caseNo));
        }
        return effects;
    }

    /**
     * Logs in each touched case what was decided and what stays. Inserts rows of the log only: a case is not changed, so nobody who works
     * on one has to begin again.
     */
    public void note(CalendarChange change, List<CalendarEffect> effects, Act act) {
        batches.batchUpdate("insert into notice_event (case_no, at, actor, kind, text) values (?, ?, ?, '辦公日曆變更', ?)",
            effects.stream().sorted(Comparator.comparing(CalendarEffect::caseNo)).map(effect -> new Object[]{effect.caseNo(),
                act.at().atOffset(ZoneOffset.UTC), act.by(), change.title() + "；" + effect.words()}).toList());
    }

    /** Starts of suspensions, notified, approved or proposed, that fall on a day that becomes a day off or is closed for half the day. */
    private List<CalendarEffect> starts(CalendarChange change) {
        return jdbc.sql(
            """
                select case_no, org_name, suspension_start_on as start_on, case
                    when exists (select from delivery d where d.case_no = n.case_no and d.document = 'SUSPENSION')
                    then '已通知之中止起日' else '核定而尚未通知之中止起日' end as kind from improvement_notice n
                where status = 'SUSPENDING' and suspension_stopped_on is null and suspension_start_on between :first and :last
                union all
                select n.case_no, n.org_name, a.proposed_start_on, '擬定之中止起日' from assessment a
                join improvement_notice n on n.case_no = a.case_no
                where a.state = 'PROPOSED' and n.suspension_start_on is null and n.status in ('ISSUED', 'SUSPENDING') and a.proposed_start_on between :first and :last""")
            .param("first", change.touchedDays().first()).param("last", change.touchedDays().last())
            .query((row, number) -> new CalendarEffect(row.getString("case_no"), row.getString("org_name"),
                row.getObject("start_on", LocalDate.class), row.getString("kind")))
            .list().stream()
            .filter(start -> !CalendarEffect.closed(start.on(), change).isEmpty())
            .map(start -> new CalendarEffect(start.caseNo(), start.orgName(), start.on(),
                start.words() + RocDate.plain(start.on()) + "維持不變" + CalendarEffect.closed(start.on(), change)))
            .toList();
    }

    /** Reminders to the bureau, due after a number of working days without an answer; a timer that runs keeps its time. */
    private List<CalendarEffect> reminders(CalendarChange change) {
        return jdbc.sql("""
            select n.case_no, n.org_name, r.prepared_at from bureau_report r join improvement_notice n on n.case_no = r.case_no
            where n.status = 'SUSPENDING' and r.answer is null and r.prepared_at < :last""")
            .param("last", TaipeiTime.endOf(change.touchedDays().last()).atOffset(ZoneOffset.UTC))
            .query((row, number) -> new CalendarEffect(row.getString("case_no"), row.getString("org_name"),
                LocalDate.ofInstant(row.getObject("prepared_at", OffsetDateTime.class).toInstant(), TaipeiTime.ZONE), ""))
            .list().stream()
            .flatMap(report -> reminder(report, change).stream()).toList();
    }

    private Optional<CalendarEffect> reminder(CalendarEffect report, CalendarChange change) {
        Optional<LocalDate> before = known(() -> change.before().plusWorkingDays(report.on(), bureauReminderDays));
        Optional<LocalDate> after = known(() -> change.after().plusWorkingDays(report.on(), bureauReminderDays));
        return before.isEmpty() || after.isEmpty() || before.equals(after)
            ? Optional.empty()
            : Optional.of(new CalendarEffect(report.caseNo(), report.orgName(), before.get(),
                "預定洽詢檔案管理局之日期" + RocDate.plain(before.get()) + "維持不變，依變更後之日曆計算為" + RocDate.plain(after.get())));
    }

    /** Empty outside the loaded calendar: without a computed date there is no difference. */
    private static Optional<LocalDate> known(Supplier<LocalDate> day) {
        try {
            return Optional.of(day.get());
        } catch (Refusal beyondCalendar) {
            return Optional.empty();
        }
    }
}
