package org.exchangedesk.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.exchangedesk.Act;

/** One line of a case's log: who, when, what. Lines are added, never changed; the database refuses updates and deletes. */
@Entity
@Table(name = "notice_event")
public class NoticeEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Instant at;
    private String actor;
    private String kind;
    private String text;

    protected NoticeEvent() {
    }

    NoticeEvent(Act act, String kind, String text) {
        this.at = act.at();
        this.actor = act.by();
        this.kind = kind;
        this.text = text;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public String kind() {
        return kind;
    }

    /** True when a follow-up was handed over: the text is the account that took over. */
    public boolean handsOver() {
        return kind.equals(NoticeInFollowUp.HANDED_OVER);
    }

    /** True for the one line of each dispatch of the suspension notice. */
    public boolean dispatchesSuspension() {
        return kind.equals(NoticeInSuspension.DISPATCHED);
    }

    /** True when something doubtful was meant: the text has the doubts and the reason. */
    public boolean settlesDoubts() {
        return kind.equals(NoticeAtAnyTime.DOUBT_SETTLED);
    }

    public String text() {
        return text;
    }
}
