package org.exchangedesk.notice;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exchangedesk.Act;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.delivery.Deliveries;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.followup.Deadline;
import org.exchangedesk.notice.followup.Deadlines;
import org.exchangedesk.notice.followup.FollowUpRound;
import org.exchangedesk.notice.followup.FollowUps;
import org.exchangedesk.notice.followup.Terms;
import org.exchangedesk.notice.reply.Replies;
import org.exchangedesk.notice.suspension.Suspension;
import org.exchangedesk.organization.Organization;

/**
 * 限期改善 of one organisation after one incident: every fact of the case, and the only way to change one. The rules for changes stand in one
 * part for each phase: {@link NoticeInDraft}, {@link NoticeInFollowUp}, {@link NoticeInSuspension}, {@link NoticeInClosing} and
 * {@link NoticeAtAnyTime}; each says when a change is allowed, makes it, and appends an event with who, when and what. The engine knows
 * where the case stands; this says what is true.
 */
@Entity
@Table(name = "improvement_notice")
public class ImprovementNotice {

    @Id
    private String caseNo;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private NoticeStatus status = NoticeStatus.DRAFT;
    @Embedded
    private NoticeFacts facts = new NoticeFacts();
    @Embedded
    private Approval approval;
    @Embedded
    @AttributeOverride(name = "reason", column = @Column(name = "withdrawal_reason"))
    @AttributeOverride(name = "proposedBy", column = @Column(name = "withdrawal_proposed_by"))
    private Proposal withdrawal;
    @Embedded
    @AttributeOverride(name = "reason", column = @Column(name = "revocation_reason"))
    @AttributeOverride(name = "proposedBy", column = @Column(name = "revocation_proposed_by"))
    private Proposal revocation;
    @Embedded
    private Filing filing;
    @Embedded
    private Replies replies = new Replies();
    @Embedded
    private FollowUps followUps = new FollowUps();
    @Embedded
    private Suspension suspension = new Suspension();
    @Embedded
    private Deadlines deadlines = new Deadlines();
    @Embedded
    private Deliveries deliveries = new Deliveries();
    @Embedded
    private IncidentReports incidents = new IncidentReports();
    @Embedded
    private EventLog log = new EventLog();

    protected ImprovementNotice() {
    }

    ImprovementNotice(String caseNo, NoticeDraft draft, Organization organization, Act act) {
        draft.check(act.day());
        this.caseNo = caseNo;
        this.approval = new Approval(act);
        facts.take(draft, organization);
        log(act, NoticeInDraft.REGISTERED, "改善對象 " + organization.code() + " " + organization.name());
    }

    void log(Act act, String kind, String text) {
        log.add(act, kind, text);
    }

    void require(NoticeStatus... allowed) {
        for (NoticeStatus s : allowed) {
            if (status == s) {
                return;
            }
        }
        throw new Refusal("案件 " + caseNo + " 目前為「" + status.label() + "」，不得進行此作業。");
    }

    // ---- what may be done with it, by the time in its life ------------------------------------------------------------------

    NoticeInDraft inDraft() {
        return new NoticeInDraft(this);
    }

    NoticeInFollowUp inFollowUp() {
        return new NoticeInFollowUp(this);
    }

    NoticeInSuspension inSuspension() {
        return new NoticeInSuspension(this);
    }

    NoticeInClosing inClosing() {
        return new NoticeInClosing(this);
    }

    NoticeAtAnyTime atAnyTime() {
        return new NoticeAtAnyTime(this);
    }

    // ---- what only they do, behind their rules --------------------------------------------------------------------------

    void become(NoticeStatus next) {
        status = next;
    }

    /** Pass null to withdraw the proposal. */
    void withdrawalProposed(Proposal proposal) {
        withdrawal = proposal;
    }

    /** Pass null to withdraw the proposal. */
    void revocationProposed(Proposal proposal) {
        revocation = proposal;
    }

    void filed(Filing where) {
        filing = where;
    }

    Deadlines dates() {
        return deadlines;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    IncidentReports incidents() {
        return incidents;
    }

    // ---- what others read ---------------------------------------------------------------------------------------------

    /** The deadline in force: the newest one. */
    public Deadline deadline() {
        return deadlines.current();
    }

    /** The newest dispatch of that document: a suspension notice is dispatched anew when its start day came before it had gone. */
    public Optional<Delivery> delivery(Delivery.Document document) {
        return deliveries.newest(document);
    }

    /** The day on which the notice was issued. */
    LocalDate issuedOn() {
        return delivery(Delivery.Document.NOTICE).orElseThrow().sentOn();
    }

    /** How often the suspension notice was dispatched; its newest mail carries this number as its occurrence. */
    public int suspensionDispatches() {
        return (int) deliveries(Delivery.Document.SUSPENSION).count();
    }

    public Stream<Delivery> deliveries(Delivery.Document document) {
        return deliveries.of(document);
    }

    public boolean stopped() {
        return suspension.stoppedOn() != null;
    }

    /** True when the round under way no longer waits: a reply, the deadline or staff have called for its assessment. */
    boolean dueForAssessment(Instant now) {
        FollowUpRound round = followUps.current();
        return round.early() || !now.isBefore(deadline().endsAt()) || replies.completeInRound(round.round())
            || followUps.assessedBefore(round);
    }

    public String caseNo() {
        return caseNo;
    }

    public NoticeStatus status() {
        return status;
    }

    public NoticeFacts facts() {
        return facts;
    }

    public Terms terms() {
        return approval.terms();
    }

    public Approval approval() {
        return approval;
    }

    public Replies replies() {
        return replies;
    }

    public FollowUps followUps() {
        return followUps;
    }

    public Suspension suspension() {
        return suspension;
    }

    public Proposal withdrawal() {
        return withdrawal;
    }

    public Proposal revocation() {
        return revocation;
    }

    public Filing filing() {
        return filing;
    }

    public List<Deadline> deadlines() {
        return deadlines.entries();
    }

    public List<IncidentReport> incidentReports() {
        return incidents.entries();
    }

    /** Everybody who made an entry of one of these kinds in the log. */
    String[] actorsOf(String... kinds) {
        return log.actorsOf(kinds);
    }

    public List<NoticeEvent> events() {
        return log.events();
    }
}
