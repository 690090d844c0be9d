package org.exchangedesk.notice.followup;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.exchangedesk.Act;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.calendar.legal.LegalDay;
import org.exchangedesk.date.RocDate;

/** Every deadline a case ever had, each with its computation; the newest is in force and the older ones stay on record (D26). */
@Embeddable
public class Deadlines {

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_no", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Deadline> entries = new ArrayList<>();

    /**
     * The deadline that an issue on that day gives (C4, D13).
     *
     * @throws Refusal when it would be over today already, or lies beyond the loaded calendar
     */
    public static LegalDay first(LocalDate issuedOn, Terms terms, LegalDates dates, LocalDate today) {
        LegalDay day = dates.improvementDeadline(issuedOn, terms.deadlineLength(), terms.dayKind());
        if (!day.dueOn().isAfter(today)) {
            throw new Refusal("依發文日期 " + RocDate.full(issuedOn) + " 計算之改善期限 " + day.printed() + " 已屆至，請改用今日為發文日期。");
        }
        return day;
    }

    /** The notice is issued. */
    public void begin(LegalDay first, Act act) {
        entries.add(new Deadline(1, first, act));
    }

    public void extend(int round, LegalDay day, Act act) {
        entries.add(new Deadline(round + 1, new LegalDay(day.enteredOn(), day.dueOn(), day.endsAt(),
            "第" + round + "次追蹤再給予改善期限：" + day.computation()), act));
    }

    /** The deadline that a wrongly given one had replaced is in force again. */
    public void restore(Assessment row, Act act) {
        Deadline earlier = of(row.round());
        entries.add(new Deadline(row.round(), earlier.again("第" + row.round() + "次追蹤再給予之改善期限登錄有誤，回復原改善期限："
            + earlier.computation()), act));
    }

    /** The deadline that a round ran to: its newest one. */
    public Deadline of(int round) {
        return entries.stream().filter(d -> d.round() == round).reduce((a, b) -> b).orElseThrow();
    }

    public Deadline current() {
        return entries.get(entries.size() - 1);
    }

    public List<Deadline> entries() {
        return List.copyOf(entries);
    }
}
