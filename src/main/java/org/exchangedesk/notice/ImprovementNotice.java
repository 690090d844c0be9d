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
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.calendar.RocDate;
import org.exchangedesk.calendar.TaipeiTime;
import org.exchangedesk.correspondence.MailKind;
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

    /** Issues the notice: the first deadline runs from the day it is issued (first day not counted), not from the approval. */
    void issue(Dispatch dispatch, String content, Deadline first, Act act) {
        require(NoticeStatus.APPROVED);
        deadlines.add(first);
        deliveries.add(new Delivery(Delivery.Document.NOTICE, dispatch, content));
        status = NoticeStatus.ISSUED;
        log(act, "繕發改善單", dispatch.channel().label() + "，發文字號 " + dispatch.documentNumber() + "；" + first.computation());
    }

    LocalDate approvedOn() {
        require(NoticeStatus.APPROVED);
        return approval.approvedOn();
    }

    Deadline firstDeadline(LocalDate issuedOn, OfficeCalendar calendar, Act act) {
        return Deadlines.first(issuedOn, terms(), calendar, act);
    }

    // ---- follow-up ----------------------------------------------------------------------------------------------------

    FollowUpRound openRound(int round, Act act) {
        require(NoticeStatus.ISSUED, NoticeStatus.CLOSING);
        boolean known = followUps.round(round).isPresent();
        FollowUpRound opened = followUps.open(round, terms().followUpLimit(), approval.followUpOfficer(), act);
        if (!known) {
            log(act, "第 " + round + " 次追蹤開始", "改善期限 " + RocDate.full(deadline().dueOn()));
        }
        return opened;
    }

    Reply addReply(ReplyEntry entry, Act act) {
        if (deliveries.isEmpty()) {
            throw new Refusal("案件 " + caseNo + " 之改善單尚未發文，不得登錄回復。");
        }
        entry.check(delivery(Delivery.Document.NOTICE).orElseThrow().sentOn(), act.day());
        Reply reply = replies.add(entry, facts.items().size(), act);
        if (status.ended()) {
            reply.become(Reply.State.FILED);
        }
        log(act, entry.corrects() == null ? "登錄回復" : "更正回復", "第 " + reply.no() + " 號，" + entry.channel().label()
            + (entry.corrects() == null ? "" : "，更正第 " + entry.corrects() + " 號：" + entry.correctionReason())
            + (status.ended() ? "（案件" + status.label() + "，併卷存查）" : ""));
        return reply;
    }

    void recordCall(int replyNo, PhoneCall call, Act act) {
        requireRepliesTaken();
        replies.recordCall(replyNo, call, act);
        log(act, "電話確認", "第 " + replyNo + " 號回復：" + call.direction().label() + "，" + call.outcome().label());
    }

    void checkReply(int replyNo, boolean complete, String missing, Act act) {
        requireRepliesTaken();
        replies.check(replyNo, complete, missing, facts.items(), followUps.current().round());
        log(act, "檢核回復", "第 " + replyNo + " 號回復" + (complete ? "完整" : "待補正：" + missing));
    }

    /** In follow-up, and while the service is being suspended; what was begun before the stop is brought to its end after it. */
    private void requireRepliesTaken() {
        if (!stopped()) {
            require(NoticeStatus.ISSUED, NoticeStatus.SUSPENDING);
        } else {
            require(NoticeStatus.CLOSING);
        }
    }

    void requestEarlyFollowUp(String reason, Act act) {
        require(NoticeStatus.ISSUED);
        FollowUpRound round = followUps.current();
        new Checks().requireText(reason, "提前追蹤理由")
            .require(!round.early(), "本次追蹤已申請提前")
            .require(followUps.standing(round.round()).isEmpty(), "本次追蹤已有結果，不得提前追蹤").refuseIfAny();
        round.requestEarly(reason, act);
        log(act, "提前追蹤", "第 " + round.round() + " 次追蹤：" + reason);
    }

    Assessment assess(AssessmentEntry entry, OfficeCalendar calendar, Act act) {
        require(NoticeStatus.ISSUED);
        if (replies.firstUnprocessed().isPresent()) {
            throw new Refusal("第 " + replies.firstUnprocessed().get().no() + " 號回復尚未處理，請先完成電話確認及檢核。");
        }
        if (entry.outcome() == FollowUpResult.COMPLETED) {
            new Checks()
                .require(!replies.confirmationLacking(), "電子郵件回復尚未經電話確認，不得登錄改善完成")
                .require(replies.anyComplete(), "尚無經檢核完整之回復，不得登錄改善完成").refuseIfAny();
        }
        Assessment row = followUps.assess(entry, deadline(), delivery(Delivery.Document.NOTICE).orElseThrow().sentOn(),
            terms().followUpLimit(), calendar, act);
        if (row.outcome() == FollowUpResult.EXTENDED) {
            deadlines.extend(row, act);
        } else if (row.outcome() == FollowUpResult.COMPLETED) {
            status = NoticeStatus.CLOSING;
        }
        log(act, "查核評估", "第 " + row.round() + " 次追蹤：" + row.result().label()
            + (row.result() == FollowUpResult.OTHER ? "（" + row.otherText() + "），後續：" + row.outcome().label() : "")
            + (row.state() == Assessment.State.PROPOSED ? "（陳核中）" : ""));
        return row;
    }

    void approveSuspension(SuspensionChecklist checklist, Act act) {
        Assessment row = proposedSuspension();
        Proposal.refuseAuthor(act, row.assessedBy());
        checklist.refuseIfOpen();
        row.approve(act);
        suspension.decideStart(row.proposedStartOn());
        status = NoticeStatus.SUSPENDING;
        log(act, "核定中止", "第 " + row.round() + " 次追蹤");
    }

    void refuseSuspension(String reason, Act act) {
        new Checks().requireText(reason, "退回理由").refuseIfAny();
        Assessment row = proposedSuspension();
        row.refuse(act.by(), reason);
        log(act, "退回中止", reason);
    }

    Assessment proposedSuspension() {
        require(NoticeStatus.ISSUED);
        return followUps.proposedSuspension().orElseThrow(() -> new Refusal("本案無待核定之中止。"));
    }

    // ---- closing ------------------------------------------------------------------------------------------------------

    /** Corrects a row of the sheet by a new one; a wrong 「改善完成」 goes back to the same round while the case is not closed. */
    Assessment correct(AssessmentCorrection correction, OfficeCalendar calendar, Act act) {
        new Checks().requireText(correction.reason(), "更正理由").refuseIfAny();
        Assessment row;
        if (correction.notCompleted()) {
            require(NoticeStatus.CLOSING);
            row = followUps.withdrawCompletion(correction.round());
            status = NoticeStatus.ISSUED;
        } else {
            require(NoticeStatus.ISSUED, NoticeStatus.SUSPENDING, NoticeStatus.CLOSING);
            // between two rounds the one under way is the old one, and nobody waits for its deadline any more
            boolean roundRuns = followUps.current().round() == deadline().round();
            if (correction.newDeadline() != null && roundRuns && dueForAssessment(act)) {
                throw new Refusal("本次追蹤已應查核，不得更正期限；請於查核評估再給予期限。");
            }
            row = followUps.correct(correction, deadlines, delivery(Delivery.Document.NOTICE).orElseThrow().sentOn(), calendar, act);
            if (correction.newDeadline() != null) {
                deadlines.extend(row, act);
            }
        }
        log(act, "更正追蹤評估", "第 " + correction.round() + " 次追蹤" + (correction.notCompleted() ? "「改善完成」登錄有誤，重行查核" : "") + "：" + correction.reason());
        return row;
    }

    /** True when the round under way no longer waits: a reply, the deadline or staff have called for its assessment. */
    boolean dueForAssessment(Act act) {
        FollowUpRound round = followUps.current();
        return round.early() || !act.at().isBefore(TaipeiTime.endOf(deadline().dueOn()))
            || replies.completeInRound(round.round()) || followUps.assessedBefore(round.round());
    }

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

    // ---- suspension ---------------------------------------------------------------------------------------------------

    Suspension suspension() {
        return suspension;
    }

    /**
     * Takes over how the suspension notice goes out; an earlier start than usual needs a confirmation (C5). Once more only when the
     * day that was named has come before the notice had gone.
     */
    void dispatchSuspension(Dispatch dispatch, LocalDate startOn, boolean earlyConfirmed, String content,
                            OfficeCalendar calendar, Act act) {
        require(NoticeStatus.SUSPENDING);
        if (suspensionDispatches() > 0 && !suspension.lapsed(act.day())) {
            throw new Refusal("中止通知已繕發。");
        }
        dispatch.check(followUps.approvedSuspension().orElseThrow().approvedOn(), act.day());
        LocalDate approved = followUps.approvedSuspension().orElseThrow().proposedStartOn();
        if (startOn.isBefore(approved)) {
            throw new Refusal("中止起日不得早於核定之" + RocDate.full(approved) + "。");
        }
        if (!earlyConfirmed && startOn.isBefore(calendar.plusWorkingDays(dispatch.sentOn(), terms().leadDays()))) {
            throw new Refusal("中止起日距發文不足 " + terms().leadDays() + " 個工作日，可能早於送達；請改期，或勾選「已確認」。");
        }
        suspension.decideStart(startOn);
        deliveries.add(new Delivery(Delivery.Document.SUSPENSION, dispatch, content));
        log(act, "繕發中止通知", dispatch.channel().label() + "，發文字號 " + dispatch.documentNumber() + "，自 "
            + RocDate.full(startOn) + " 起中止");
    }

    /** The service has stopped, which leaves the case to be closed. */
    void stop(LocalDate on, String note, Act act) {
        require(NoticeStatus.SUSPENDING);
        suspension.stop(on, note, act);
        status = NoticeStatus.CLOSING;
        log(act, "確認已中止", RocDate.full(on) + (note == null ? "" : "：" + note));
    }

    /**
     * The mail of one dispatch has gone, or the letter in its place.
     *
     * @param dispatch which dispatch of the suspension notice it was, 1 for the first
     * @param on       day in Asia/Taipei on which it went
     * @return false when it notifies nobody any more: it went on the start day or later, or another notice was dispatched since
     */
    boolean suspensionNoticeGone(int dispatch, LocalDate on, String mailbox, String letterNumber, Act act) {
        deliveries(Delivery.Document.SUSPENSION).skip(dispatch - 1L).findFirst().orElseThrow().gone(on, mailbox, letterNumber);
        if (dispatch < suspensionDispatches() || !on.isBefore(suspension.startOn())) {
            log(act, "中止通知逾時寄出", "第 " + dispatch + " 次繕發，" + RocDate.full(on) + " 寄出；已屆中止起日或已另行繕發，不生通知之效");
            return false;
        }
        suspensionNotified(on, act);
        return true;
    }

    /** The notice has gone: only now does the sheet say 「已於…通知…起中止」 (F-33). */
    void suspensionNotified(LocalDate noticeDate, Act act) {
        if (suspension.notifiedOn() == null) {
            suspension.notified(noticeDate);
            followUps.approvedSuspension().orElseThrow().noticeGone(noticeDate, suspension.startOn());
            log(act, "中止通知已寄出", RocDate.full(noticeDate));
        }
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
    int suspensionDispatches() {
        return (int) deliveries(Delivery.Document.SUSPENSION).count();
    }

    private Stream<Delivery> deliveries(Delivery.Document document) {
        return deliveries.stream().filter(d -> d.document() == document);
    }

    /**
     * Why a mail would say what no longer holds, in words for a refusal; empty while the case stands behind it.
     *
     * @param occurrence which mail of its kind, without the count of being sent again
     * @param today      in Asia/Taipei
     */
    Optional<String> overtaken(MailKind kind, String occurrence, LocalDate today) {
        boolean ended = switch (kind) {
            case WITHDRAWAL -> false;
            case SUSPENSION, BUREAU_REPORT, BUREAU_REMINDER -> status == NoticeStatus.WITHDRAWN || suspension.revoked();
            default -> status == NoticeStatus.WITHDRAWN;
        };
        if (ended) {
            return Optional.of("案件或中止已撤銷");
        }
        boolean late = kind == MailKind.SUSPENSION
            && (suspension.lapsed(today) || !occurrence.equals(String.valueOf(suspensionDispatches())));
        return late ? Optional.of("通知所載中止起日已屆而通知未寄出，須以新起日另行繕發中止通知") : Optional.empty();
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
