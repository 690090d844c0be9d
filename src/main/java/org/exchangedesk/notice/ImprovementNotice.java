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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exchangedesk.Checks;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.LegalDates;
import org.exchangedesk.organization.Organization;

/**
 * 限期改善 of one organisation after one incident: every fact of the case and the rules for changing it. The engine knows where
 * the case stands; this says what is true. Each change appends an event with who, when and what.
 */
@Entity
@Table(name = "improvement_notice")
public class ImprovementNotice {

    private static final String REGISTERED = "登錄案件";
    private static final String REVISED = "補正改善單";
    private static final String SETTLED = "確認辦理條件";

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
        log(act, REGISTERED, "改善對象 " + organization.code() + " " + organization.name());
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

    // ---- drafting and approval --------------------------------------------------------------------------------------

    void revise(NoticeDraft draft, Organization organization, Act act) {
        require(NoticeStatus.RETURNED);
        draft.check(act.day());
        facts.take(draft, organization);
        status = NoticeStatus.DRAFT;
        log(act, REVISED, "依退回理由補正：" + approval.returnReason());
    }

    void settleTerms(Terms settled, Terms proposed, String reason, String officer, Act act) {
        require(NoticeStatus.DRAFT);
        approval.settle(settled, proposed, reason, officer);
        status = NoticeStatus.PROPOSED;
        log(act, SETTLED, approval.inWords());
    }

    void approve(Act act) {
        require(NoticeStatus.PROPOSED);
        Proposal.refuseAuthor(act, log.actorsOf(REGISTERED, REVISED, SETTLED));
        approval.approve(act);
        status = NoticeStatus.APPROVED;
        log(act, "核定改善單", "");
    }

    void returnForRevision(String reason, Act act) {
        require(NoticeStatus.PROPOSED);
        approval.returned(reason);
        status = NoticeStatus.RETURNED;
        log(act, "退回補正", reason);
    }

    /** Issues the notice: the first deadline runs from the day it is issued, not from the approval. */
    void issue(Dispatch dispatch, String content, Deadline first, Act act) {
        require(NoticeStatus.APPROVED);
        deadlines.add(first);
        dispatched(new Delivery(Delivery.Document.NOTICE, dispatch, content, null));
        status = NoticeStatus.ISSUED;
        log(act, "繕發改善單", dispatch.channel().label() + "，發文字號 " + dispatch.documentNumber() + "；期限計算：" + first.computation());
    }

    LocalDate approvedOn() {
        require(NoticeStatus.APPROVED);
        return approval.approvedOn();
    }

    Deadline firstDeadline(LocalDate issuedOn, LegalDates dates, Act act) {
        return Deadlines.first(issuedOn, terms(), dates, act);
    }

    // ---- closing ------------------------------------------------------------------------------------------------------

    void close(Filing filed, Act act) {
        require(NoticeStatus.CLOSING);
        file(filed, "結案歸檔", act);
        status = NoticeStatus.CLOSED;
    }

    void fileWithdrawal(Filing filed, Act act) {
        require(NoticeStatus.WITHDRAWN);
        file(filed, "撤銷歸檔", act);
    }

    private void file(Filing filed, String kind, Act act) {
        filed.check();
        filing = filed;
        replies.fileUnprocessed().forEach(r -> log(act, "回復併卷", "第 " + r.no() + " 號回復於歸檔時併卷存查"));
        log(act, kind, filed.inWords());
    }

    // ---- withdrawal ---------------------------------------------------------------------------------------------------

    void proposeWithdrawal(String reason, Act act) {
        checkWithdrawable();
        Proposal.refuseSecond(withdrawal);
        withdrawal = Proposal.of(reason, "撤銷理由", act);
        log(act, "擬撤銷改善單", reason);
    }

    void withdraw(Act act) {
        checkWithdrawable();
        Proposal.refuseAuthor(act, withdrawal.proposedBy());
        status = NoticeStatus.WITHDRAWN;
        log(act, "核定撤銷", withdrawal.reason());
    }

    /** The case goes on; it may be proposed again. */
    void refuseWithdrawal(String reason, Act act) {
        new Checks().requireText(reason, "不予核定理由").refuseIfAny();
        withdrawal = null;
        log(act, "不予核定撤銷", reason);
    }

    private void checkWithdrawable() {
        if (status.ended() || stopped()) {
            throw new Refusal("案件 " + caseNo + " " + (stopped() ? "服務已中止" : status.label()) + "，不得撤銷。");
        }
    }

    // ---- revocation of the suspension ---------------------------------------------------------------------------------

    void proposeRevocation(String reason, Act act) {
        require(NoticeStatus.SUSPENDING);
        suspension.checkRevocable(act);
        Proposal.refuseSecond(revocation);
        revocation = Proposal.of(reason, "撤銷中止理由", act);
        log(act, "擬撤銷中止", reason);
    }

    void revokeSuspension(Act act) {
        require(NoticeStatus.SUSPENDING);
        Proposal.refuseAuthor(act, revocation.proposedBy());
        new Checks()
            .require(!replies.confirmationLacking(), "電子郵件回復尚未經電話確認，其後亦無完整之回復，不得撤銷中止")
            .require(replies.firstUnprocessed().isEmpty(), "第 " + replies.firstUnprocessed().map(Reply::no).orElse(0)
                + " 號回復尚未處理，請先完成電話確認及檢核").refuseIfAny();
        suspension.revoke(act);
        status = NoticeStatus.CLOSING;
        log(act, "核定撤銷中止", revocation.reason());
    }

    /** The suspension goes on; its revocation may be proposed again. */
    void refuseRevocation(String reason, Act act) {
        new Checks().requireText(reason, "不予核定理由").refuseIfAny();
        revocation = null;
        log(act, "不予核定撤銷中止", reason);
    }

    Suspension suspension() {
        return suspension;
    }

    // ---- what others read ---------------------------------------------------------------------------------------------

    NoticeInFollowUp inFollowUp() {
        return new NoticeInFollowUp(this);
    }

    NoticeInSuspension inSuspension() {
        return new NoticeInSuspension(this);
    }

    void become(NoticeStatus next) {
        status = next;
    }

    void dispatched(Delivery delivery) {
        deliveries.add(delivery);
    }

    Deadlines dates() {
        return deadlines;
    }

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
    int suspensionDispatches() {
        return (int) deliveries(Delivery.Document.SUSPENSION).count();
    }

    Stream<Delivery> deliveries(Delivery.Document document) {
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

    Approval approval() {
        return approval;
    }

    Replies replies() {
        return replies;
    }

    FollowUps followUps() {
        return followUps;
    }

    Proposal withdrawal() {
        return withdrawal;
    }

    Proposal revocation() {
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

    public List<NoticeEvent> events() {
        return log.events();
    }
}
