package org.exchangedesk.notice;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exchangedesk.Act;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.followup.Deadline;
import org.exchangedesk.notice.followup.Deadlines;
import org.exchangedesk.notice.followup.FollowUps;
import org.exchangedesk.notice.followup.Terms;
import org.exchangedesk.notice.reply.Replies;
import org.exchangedesk.notice.suspension.Suspension;
import org.exchangedesk.organization.Organization;

/**
 * 限期改善 of one organisation after one incident: every fact of the case, and the only way to the rules for changing it, which stand
 * in its parts by the time in its life. The engine knows where the case stands; this says what is true. Each change appends an event
 * with who, when and what.
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
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_no", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Delivery> deliveries = new ArrayList<>();
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_no", nullable = false, updatable = false)
    @OrderBy("id")
    private List<IncidentReport> incidentReports = new ArrayList<>();
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

    public void log(Act act, String kind, String text) {
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

    public NoticeInDraft inDraft() {
        return new NoticeInDraft(this);
    }

    public NoticeInFollowUp inFollowUp() {
        return new NoticeInFollowUp(this);
    }

    public NoticeInSuspension inSuspension() {
        return new NoticeInSuspension(this);
    }

    public NoticeInClosing inClosing() {
        return new NoticeInClosing(this);
    }

    // ---- what only its parts do, behind their rules ---------------------------------------------------------------------

    void become(NoticeStatus next) {
        status = next;
    }

    /** Null takes the proposal back. */
    void withdrawalProposed(Proposal proposal) {
        withdrawal = proposal;
    }

    /** Null takes the proposal back. */
    void revocationProposed(Proposal proposal) {
        revocation = proposal;
    }

    void filed(Filing where) {
        filing = where;
    }

    void dispatched(Delivery delivery) {
        deliveries.add(delivery);
    }

    Deadlines dates() {
        return deadlines;
    }

    // ---- what others read ---------------------------------------------------------------------------------------------

    /** The deadline in force: the newest one. */
    public Deadline deadline() {
        return deadlines.current();
    }

    /** The deadline that a round ran to. */
    Deadline deadlineOf(int round) {
        return deadlines.of(round);
    }

    /** The newest dispatch of that document: a suspension notice is dispatched anew when its start day came before it had gone. */
    public Optional<Delivery> delivery(Delivery.Document document) {
        return deliveries(document).reduce((older, newer) -> newer);
    }

    /** How often the suspension notice was dispatched; its newest mail carries this number as its occurrence. */
    public int suspensionDispatches() {
        return (int) deliveries(Delivery.Document.SUSPENSION).count();
    }

    public Stream<Delivery> deliveries(Delivery.Document document) {
        return deliveries.stream().filter(d -> d.document() == document);
    }

    public boolean stopped() {
        return suspension.stoppedOn() != null;
    }

    void addIncidentReport(IncidentReport report, Act act) {
        incidentReports.add(report);
        log(act, "登錄資安事件通報", "編號 " + report.reportNumber() + "，第 " + report.reportLevel() + " 級");
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

    public String registeredBy() {
        return approval.registeredBy();
    }

    public String returnReason() {
        return approval.returnReason();
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
        return List.copyOf(incidentReports);
    }

    /** Everybody who made an entry of one of these kinds in the log. */
    String[] actorsOf(String... kinds) {
        return log.actorsOf(kinds);
    }

    public List<NoticeEvent> events() {
        return log.events();
    }
}
