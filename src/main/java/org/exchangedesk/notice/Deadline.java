package org.exchangedesk.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One improvement deadline (F-18) with the words of its computation. The day itself counts until 24:00 Asia/Taipei (D13, D28).
 * A later deadline never replaces the row of an earlier one (D26).
 */
@Entity
@Table(name = "deadline")
public class Deadline {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int round;
    private LocalDate dueOn;
    private Instant setAt;
    private String setBy;
    private String computation;
    /** Smallest reminder day already dealt with; reminders run from the farthest day to the nearest. */
    private Integer remindedDays;

    protected Deadline() {
    }

    Deadline(int round, LocalDate dueOn, String computation, Act act) {
        this.round = round;
        this.dueOn = dueOn;
        this.computation = computation;
        this.setAt = act.at();
        this.setBy = act.by();
    }

    /** The follow-up round that this deadline ends in, 1 to 3. */
    public int round() {
        return round;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public String computation() {
        return computation;
    }

    Instant setAt() {
        return setAt;
    }

    boolean reminded(int days) {
        return remindedDays != null && days >= remindedDays;
    }

    void markReminded(int days) {
        remindedDays = days;
    }
}
