package org.exchangedesk.notice.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.exchangedesk.Act;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.calendar.legal.LegalDay;

/**
 * One improvement deadline (F-18) with the words of its computation, as it was computed on the day it was set. A later deadline never
 * replaces the row of an earlier one (D26).
 */
@Entity
@Table(name = "deadline")
public class Deadline {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int round;
    private LocalDate enteredOn;
    private LocalDate dueOn;
    private Instant endsAt;
    private Instant setAt;
    private String setBy;
    private String computation;
    /** Smallest reminder day already dealt with; reminders run from the farthest day to the nearest. */
    private Integer remindedDays;

    protected Deadline() {
    }

    Deadline(int round, LegalDay day, Act act) {
        this.round = round;
        this.enteredOn = day.enteredOn();
        this.dueOn = day.dueOn();
        this.endsAt = day.endsAt();
        this.computation = day.computation();
        this.setAt = act.at();
        this.setBy = act.by();
    }

    /** The follow-up round that this deadline ends in, 1 to 3. */
    public int round() {
        return round;
    }

    /** The last day of the deadline: the one that counts. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The day a person chose, or the count ended on, before a rule moved it to {@link #dueOn}. */
    public LocalDate enteredOn() {
        return enteredOn;
    }

    /** When it is over; by default the end of its last day in Asia/Taipei (D13, D28). */
    public Instant endsAt() {
        return endsAt;
    }

    /** The day in Asia/Taipei on which it is over: {@link #dueOn}, or the one before where 「前」 leaves that out. */
    public LocalDate endsOn() {
        return LocalDate.ofInstant(endsAt.minusNanos(1), TaipeiTime.ZONE);
    }

    /** As documents print it. */
    public String printed() {
        return LegalDay.printed(dueOn, endsAt);
    }

    /** The same where no 「前」 or 「至」 beside it says whether its day counts. */
    public String stated() {
        return LegalDay.stated(dueOn, endsAt);
    }

    /** The same day, set once more, with other words about why. */
    LegalDay again(String why) {
        return new LegalDay(enteredOn, dueOn, endsAt, why);
    }

    public String computation() {
        return computation;
    }

    public Instant recordedAt() {
        return setAt;
    }

    public String recordedBy() {
        return setBy;
    }

    /** When the next reminder is due; empty when none is left. */
    public Optional<Instant> nextReminderAt(Terms terms) {
        return nextReminder(terms).map(this::reminderAt);
    }

    /**
     * Marks every due reminder as dealt with: when several were missed, the one nearest to the end stands for all of them.
     *
     * @return how many days before the end that one is; empty when none is due, or the deadline is over
     */
    public Optional<Integer> remind(Terms terms, Act act) {
        Optional<Integer> due = Optional.empty();
        Optional<Integer> next = nextReminder(terms);
        while (next.isPresent() && !reminderAt(next.get()).isAfter(act.at())) {
            remindedDays = next.get();
            due = next;
            next = nextReminder(terms);
        }
        return due.filter(days -> act.at().isBefore(endsAt));
    }

    /** Days from the next reminder to the end: the farthest that is not dealt with and was not past when the deadline was set. */
    private Optional<Integer> nextReminder(Terms terms) {
        return terms.reminders().stream()
            .filter(days -> (remindedDays == null || days < remindedDays) && reminderAt(days).isAfter(setAt)).findFirst();
    }

    private Instant reminderAt(int days) {
        return TaipeiTime.morningOf(endsOn().minusDays(days));
    }
}
