package org.exchangedesk.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exchangedesk.Act;
import org.exchangedesk.Doubts;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.calendar.legal.LegalDay;
import org.exchangedesk.correspondence.Outbox;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.delivery.Departure;
import org.exchangedesk.notice.delivery.Dispatch;
import org.exchangedesk.notice.followup.Deadlines;
import org.exchangedesk.notice.followup.Terms;
import org.exchangedesk.organization.Organization;
import org.exchangedesk.organization.OrganizationRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of a notice outside its follow-ups: registered, approved, issued, closed or withdrawn. */
@Service
@Transactional
public class NoticeService {

    /** What the table of terms reads (F-35, D25). */
    public record TermsFacts(int incidentLevel, String orgKind, int earlierCases) {
    }

    private final NoticeRepository notices;
    private final Cases cases;
    private final CaseNumbers caseNumbers;
    private final OrganizationRegister organizations;
    private final LegalDates dates;
    private final NoticeLetters letters;
    private final NoticePapers papers;
    private final Outbox outbox;
    private final StaffDirectory staff;
    private final DispatchDoubts dispatches;
    private final NoticeLifecycle lifecycle;
    private final Clock clock;

    NoticeService(NoticeRepository notices, Cases cases, CaseNumbers caseNumbers, OrganizationRegister organizations,
        LegalDates dates, NoticeLetters letters, NoticePapers papers, Outbox outbox, StaffDirectory staff,
        DispatchDoubts dispatches, NoticeLifecycle lifecycle, Clock clock) {
        this.notices = notices;
        this.cases = cases;
        this.caseNumbers = caseNumbers;
        this.organizations = organizations;
        this.dates = dates;
        this.letters = letters;
        this.papers = papers;
        this.outbox = outbox;
        this.staff = staff;
        this.dispatches = dispatches;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** @param caseNo business key of the process instance */
    public record Registered(String caseNo, TermsFacts facts) {
    }

    /**
     * Opens a case and assigns its number, unique per ROC year. The number comes first: the lock on it puts two registrations in a line, so
     * that the second one sees the first.
     *
     * @param doubts with the reason why the case is registered in spite of what is doubted about it
     * @throws Refusal naming everything that has to be changed, or the open case that says the same; then no number is used up
     */
    public Registered register(NoticeDraft draft, Doubts doubts, Act act) {
        draft.check(act.day());
        Organization organization = organizations.require(draft.orgCode());
        String caseNo = caseNumbers.next(act.day());
        List<ImprovementNotice> others = notices.ofOrganization(organization.code());
        doubt(doubts, draft, others, act);
        doubts.settled();
        ImprovementNotice notice = new ImprovementNotice(caseNo, draft, organization, act);
        notice.atAnyTime().settle(doubts, act);
        papers.checkNotice(notice, act.day());
        notices.saveAndFlush(notice);
        return new Registered(caseNo, new TermsFacts(draft.incidentLevel(), organization.kind().name(), closed(others)));
    }

    /** What is still open has not been found to be anything yet. */
    private static int closed(List<ImprovementNotice> cases) {
        return (int) cases.stream().filter(each -> each.status() == NoticeStatus.CLOSED).count();
    }

    /** The same incident sent twice, by a second click or a second person, is one case; another case of the organisation is likely a slip. */
    private static void doubt(Doubts doubts, NoticeDraft draft, List<ImprovementNotice> others, Act act) {
        draft.doubt(doubts, act.day());
        others.stream().filter(other -> !other.status().ended()).forEach(open -> {
            if (draft.says(open.facts())) {
                throw new Refusal("相同內容已登錄為案件 " + open.caseNo() + "（" + open.status().label() + "），未再重複登錄。");
            }
            doubts.when(true, "同一用戶尚有未結案件 " + open.caseNo() + "（" + open.status().label() + "，資安事件發生期間"
                + RocDate.plain(open.facts().periodFrom()) + "至" + RocDate.plain(open.facts().periodTo()) + "）");
        });
    }

    public TermsFacts termsFacts(String caseNo) {
        NoticeFacts facts = cases.forReading(caseNo).facts();
        return new TermsFacts(facts.incidentLevel(), organizations.require(facts.orgCode()).kind().name(),
            closed(notices.ofOrganization(facts.orgCode())));
    }

    public void revise(String caseNo, NoticeDraft draft, Doubts doubts, Act act) {
        ImprovementNotice notice = cases.forChange(caseNo);
        notice.inDraft().revise(draft, doubts, organizations.require(draft.orgCode()), act);
        papers.checkNotice(notice, act.day());
    }

    public void settleTerms(String caseNo, Terms settled, Terms proposed, String reason, String officer, Act act) {
        if (officer == null || !staff.isStaff(officer)) {
            throw new Refusal("追蹤人員帳號「" + (officer == null ? "" : officer) + "」不是承辦人員，請改填承辦人員帳號。");
        }
        ImprovementNotice notice = cases.forChange(caseNo);
        notice.inDraft().settleTerms(settled, proposed, reason, officer, act);
    }

    public void approve(String caseNo, Act act) {
        ImprovementNotice notice = cases.forChange(caseNo);
        notice.inDraft().approve(act);
        papers.checkApproval(notice, act.day());
        // nobody approves what could not be issued today
        Deadlines.first(act.day(), notice.terms(), dates, act.day());
    }

    public void returnForRevision(String caseNo, String reason, Act act) {
        cases.forChange(caseNo).inDraft().returnForRevision(reason, act);
    }

    /** Issues the approved notice; the deadline is computed from its day of issue and kept with its computation. */
    public void dispatch(String caseNo, Dispatch dispatch, Doubts doubts, Act act) {
        dates.keep();
        ImprovementNotice notice = cases.forChange(caseNo);
        LegalDay deadline = notice.inDraft().checkIssue(dispatch, dates, act.day());
        dispatches.doubt(doubts, notice, dispatch);
        notice.inDraft().issue(dispatch, papers.dispatchNotice(notice, dispatch.documentNumber(), dispatch.sentOn(), deadline.stated()),
            dates, act);
        notice.atAnyTime().settle(doubts, act);
    }

    /** Puts the notice into the outbox when it goes by e-mail; a letter has been sent by hand already. */
    public void sendNotice(String caseNo) {
        letters.notice(cases.forReading(caseNo));
    }

    /** The notice has left the office, by e-mail or as a letter in its place. */
    public void noticeGone(String caseNo, Departure departure) {
        ImprovementNotice notice = cases.forChange(caseNo);
        String letter = departure.byLetter()
            ? papers.reissueNotice(notice, departure.letterNumber(), departure.on(), notice.dates().of(1).stated())
            : null;
        notice.atAnyTime().noticeGone(departure, letter, Act.system(clock));
    }

    public void recordService(String caseNo, Delivery.Document document, boolean served, LocalDate servedOn,
        String proof, Act act) {
        cases.forChange(caseNo).atAnyTime().recordService(document, served, servedOn, proof, act);
    }

    /** In the transaction that registers the case: its process is just beginning. */
    public void recordIncidentReportAtOnce(String caseNo, Instant reportedAt, String number, Integer level, Doubts doubts, Act act) {
        cases.forChange(caseNo).atAnyTime().recordIncidentReport(reportedAt, number, level, null, doubts, act);
    }

    /** Records when and under which number the incident itself was reported (P7); a later entry needs a reason. */
    public void recordIncidentReport(String caseNo, Instant reportedAt, String number, Integer level, String reason, Doubts doubts,
        Act act) {
        cases.forEntry(caseNo).atAnyTime().recordIncidentReport(reportedAt, number, level, reason, doubts, act);
    }

    public void close(String caseNo, Filing filing, Act act) {
        cases.forChange(caseNo).inClosing().close(filing, act);
    }

    public void announceClosing(String caseNo) {
        letters.closing(cases.forReading(caseNo));
    }

    /**
     * Records that the process of the case is begun anew.
     *
     * @throws Refusal when the case has ended, or no reason is given
     */
    public void restart(String caseNo, String reason, Act act) {
        cases.forChange(caseNo).atAnyTime().restart(reason, act);
    }

    public void proposeWithdrawal(String caseNo, String reason, Act act) {
        cases.forEntry(caseNo).inClosing().proposeWithdrawal(reason, act);
    }

    /** Withdraws the case and holds queued mail back at once; {@link #announceWithdrawal} notifies those who had been notified. */
    public void withdraw(String caseNo, Act act) {
        ImprovementNotice notice = cases.forChange(caseNo);
        notice.inClosing().withdraw(act);
        outbox.holdBack(notice.caseNo());
        lifecycle.noticeWithdrawn(notice.caseNo());
    }

    public void refuseWithdrawal(String caseNo, String reason, Act act) {
        cases.forChange(caseNo).inClosing().refuseWithdrawal(reason, act);
    }

    public void announceWithdrawal(String caseNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        notice.inClosing().requireWithdrawn();
        letters.withdrawal(notice);
    }

    public void fileWithdrawal(String caseNo, Filing filing, Act act) {
        cases.forChange(caseNo).inClosing().fileWithdrawal(filing, act);
    }
}
