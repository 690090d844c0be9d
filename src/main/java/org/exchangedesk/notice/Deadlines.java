package org.exchangedesk.notice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.calendar.RocDate;

/** Every deadline a case ever had, each with its computation; the newest is in force and the older ones stay on record (D26). */
@Embeddable
class Deadlines {

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_no", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Deadline> entries = new ArrayList<>();

    /** The deadline that an issue on that day gives: the first day is not counted, the last counts until 24:00 (C4, D13). */
    static Deadline first(LocalDate issuedOn, Terms terms, OfficeCalendar calendar, Act act) {
        LocalDate due = calendar.plus(issuedOn, terms.deadlineLength(), terms.dayKind());
        if (!due.isAfter(act.day())) {
            throw new Refusal("依發文日期 " + RocDate.full(issuedOn) + " 計算之改善期限 " + RocDate.full(due)
                + " 已屆至，請改用今日為發文日期。");
        }
        String words = "自發文日 %s 起算（首日不計）%d 個%s，改善期限為 %s（含當日 24 時）%s".formatted(
            RocDate.full(issuedOn), terms.deadlineLength(), terms.dayKind().label(), RocDate.full(due),
            calendar.isWorkingDay(due) ? "" : "；末日非工作日");
        return new Deadline(1, due, words, act);
    }

    void add(Deadline deadline) {
        entries.add(deadline);
    }

    void extend(Assessment row, Act act) {
        add(new Deadline(row.round() + 1, row.newDeadline(), "第 " + row.round() + " 次追蹤再給予改善期限至 "
            + RocDate.full(row.newDeadline()) + "（含當日 24 時）", act));
    }

    /** The deadline that a wrongly given one had replaced is in force again. */
    void restore(Assessment row, Act act) {
        LocalDate due = of(row.round()).dueOn();
        add(new Deadline(row.round(), due, "第 " + row.round() + " 次追蹤再給予之改善期限登錄有誤，回復原改善期限 " + RocDate.full(due)
            + "（含當日 24 時）", act));
    }

    /** The deadline that a round ran to: its newest one. */
    Deadline of(int round) {
        return entries.stream().filter(d -> d.round() == round).reduce((a, b) -> b).orElseThrow();
    }

    Deadline current() {
        return entries.get(entries.size() - 1);
    }

    List<Deadline> entries() {
        return List.copyOf(entries);
    }
}
