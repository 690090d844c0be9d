package org.exchangedesk.notice.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.exchangedesk.Act;
import org.exchangedesk.calendar.legal.LegalDay;

/**
 * One row of the 追蹤評估表. A suspension is a proposal until the supervisor approves it, and stands on the sheet only when the
 * notice has gone: the form says 「已於…通知」 (F-33). A wrong row is replaced by a new one, never changed.
 */
@Entity
@Table(name = "assessment")
public class Assessment {

    /** How far a row has got. */
    public enum State {
        PROPOSED, APPROVED, VALID, REFUSED, REPLACED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int round;
    @Enumerated(EnumType.STRING)
    private State state;
    @Enumerated(EnumType.STRING)
    private FollowUpResult result;
    @Enumerated(EnumType.STRING)
    private FollowUpResult outcome;
    private LocalDate followUpDate;
    private LocalDate enteredOn;
    private LocalDate newDeadline;
    private Instant newDeadlineEndsAt;
    private String severityReason;
    private LocalDate proposedStartOn;
    private String startComputation;
    private String otherText;
    private String opinion;
    private LocalDate suspensionNoticeDate;
    private LocalDate suspensionStartDate;
    private String correctionReason;
    private String approvedBy;
    private Instant approvedAt;
    private String refusalReason;
    private Instant assessedAt;
    private String assessedBy;

    protected Assessment() {
    }

    /** @param chosen the further deadline or the proposed start of the suspension; null when the improvement is completed */
    Assessment(int round, AssessmentEntry entry, LegalDay chosen, Act act) {
        this.round = round;
        this.result = entry.result();
        this.outcome = entry.outcome();
        this.state = outcome == FollowUpResult.SUSPENDED ? State.PROPOSED : State.VALID;
        this.followUpDate = entry.followUpDate();
        this.enteredOn = chosen == null ? null : chosen.enteredOn();
        this.newDeadline = outcome == FollowUpResult.EXTENDED ? chosen.dueOn() : null;
        this.newDeadlineEndsAt = outcome == FollowUpResult.EXTENDED ? chosen.endsAt() : null;
        this.severityReason = outcome == FollowUpResult.SUSPENDED && entry.severe() ? entry.severityReason() : null;
        this.proposedStartOn = outcome == FollowUpResult.SUSPENDED ? chosen.dueOn() : null;
        this.startComputation = outcome == FollowUpResult.SUSPENDED ? chosen.computation() : null;
        this.otherText = result == FollowUpResult.OTHER ? entry.otherText() : null;
        this.opinion = entry.opinion();
        this.assessedAt = act.at();
        this.assessedBy = act.by();
    }

    /**
     * A corrected copy of an older row: what the correction leaves out stays as it was.
     *
     * @param chosen the corrected deadline; null when it stays
     */
    Assessment(Assessment old, AssessmentCorrection change, LocalDate followUpDate, LegalDay chosen, Act act) {
        this.round = old.round;
        this.result = old.result;
        this.outcome = old.outcome;
        this.state = old.state;
        this.followUpDate = followUpDate;
        this.enteredOn = chosen == null ? old.enteredOn : chosen.enteredOn();
        this.newDeadline = chosen == null ? old.newDeadline : chosen.dueOn();
        this.newDeadlineEndsAt = chosen == null ? old.newDeadlineEndsAt : chosen.endsAt();
        this.severityReason = old.severityReason;
        this.proposedStartOn = old.proposedStartOn;
        this.startComputation = old.startComputation;
        this.otherText = change.otherText() == null ? old.otherText : change.otherText();
        this.opinion = change.opinion() == null ? old.opinion : change.opinion();
        this.suspensionNoticeDate = old.suspensionNoticeDate;
        this.suspensionStartDate = old.suspensionStartDate;
        this.approvedBy = old.approvedBy;
        this.approvedAt = old.approvedAt;
        this.correctionReason = change.reason();
        this.assessedAt = act.at();
        // 追蹤人員 stands beside 追蹤日期 and is who followed up on that day (F-32); who corrected the row stands in the log
        this.assessedBy = followUpDate.equals(old.followUpDate) ? old.assessedBy : act.by();
    }

    public void approve(Act act) {
        state = State.APPROVED;
        approvedBy = act.by();
        approvedAt = act.at();
    }

    public void refuse(String reason, Act act) {
        state = State.REFUSED;
        approvedBy = act.by();
        refusalReason = reason;
    }

    public void noticeGone(LocalDate noticeDate, LocalDate startDate, Act act) {
        state = State.VALID;
        suspensionNoticeDate = noticeDate;
        suspensionStartDate = startDate;
    }

    void replaced() {
        state = State.REPLACED;
    }

    public int round() {
        return round;
    }

    public State state() {
        return state;
    }

    /** The result ticked by the officer. */
    public FollowUpResult result() {
        return result;
    }

    /** What it comes to: COMPLETED, EXTENDED or SUSPENDED. */
    public FollowUpResult outcome() {
        return outcome;
    }

    public LocalDate followUpDate() {
        return followUpDate;
    }

    /** The further deadline, or the start of the suspension, as the officer chose it; a rule may have moved the one that counts. */
    public LocalDate enteredOn() {
        return enteredOn;
    }

    public LocalDate newDeadline() {
        return newDeadline;
    }

    /** When the further deadline is over; null without one. */
    public Instant newDeadlineEndsAt() {
        return newDeadlineEndsAt;
    }

    public String severityReason() {
        return severityReason;
    }

    public LocalDate proposedStartOn() {
        return proposedStartOn;
    }

    /** How that day came about, in words; null where an older release kept none. */
    public String startComputation() {
        return startComputation;
    }

    public String otherText() {
        return otherText;
    }

    public String opinion() {
        return opinion;
    }

    /** Day on which the notice of suspension went out (F-33); null before. */
    public LocalDate suspensionNoticeDate() {
        return suspensionNoticeDate;
    }

    /** First day without service as notified (F-33); null before the notice went out. */
    public LocalDate suspensionStartDate() {
        return suspensionStartDate;
    }

    /** The supervisor's approval of the suspension. */
    public Act approval() {
        return new Act(approvedBy, approvedAt);
    }

    /** Day on which the supervisor approved the suspension, in Asia/Taipei: its notice cannot be older. */
    public LocalDate approvedOn() {
        return approval().day();
    }

    public String refusalReason() {
        return refusalReason;
    }

    public String correctionReason() {
        return correctionReason;
    }

    Instant assessedAt() {
        return assessedAt;
    }

    public String assessedBy() {
        return assessedBy;
    }
}
