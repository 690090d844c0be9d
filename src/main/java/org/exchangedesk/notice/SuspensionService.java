package org.exchangedesk.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.exchangedesk.Act;
import org.exchangedesk.DeskSettings;
import org.exchangedesk.Doubts;
import org.exchangedesk.Refusal;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.calendar.legal.LegalDay;
import org.exchangedesk.correspondence.Outbox;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.delivery.Departure;
import org.exchangedesk.notice.delivery.Dispatch;
import org.exchangedesk.notice.followup.ChosenDay;
import org.exchangedesk.notice.suspension.BureauReport;
import org.exchangedesk.organization.OrganizationRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 中止交換服務: notified, reported, stopped — or revoked before the start date (P3, D11). */
@Service
@Transactional
public class SuspensionService {

    /**
     * A dispatched notice on its way.
     *
     * @param gone    true for a letter; an e-mail has gone when the relay says so
     * @param startAt start of the day on which the service stops, Asia/Taipei
     */
    public record SentNotice(boolean gone, Instant startAt) {
    }

    private final Cases cases;
    private final LegalDates dates;
    private final NoticeLetters letters;
    private final NoticePapers papers;
    private final Outbox outbox;
    private final OrganizationRegister organizations;
    private final DispatchDoubts dispatches;
    private final NoticeLifecycle lifecycle;
    private final Clock clock;
    private final int bureauReminderDays;

    SuspensionService(Cases cases, LegalDates dates, NoticeLetters letters, NoticePapers papers, Outbox outbox,
        OrganizationRegister organizations, DispatchDoubts dispatches, NoticeLifecycle lifecycle,
        Clock clock, DeskSettings settings) {
        this.cases = cases;
        this.dates = dates;
        this.letters = letters;
        this.papers = papers;
        this.outbox = outbox;
        this.organizations = organizations;
        this.dispatches = dispatches;
        this.lifecycle = lifecycle;
        this.clock = clock;
        this.bureauReminderDays = settings.bureauReminderWorkingDays();
    }

    /**
     * Records how the written notice is dispatched and from which day the service stops (F-38).
     *
     * @param nonWorkingDay  the start once more, typed to confirm that it is meant though it is not a working day
     * @param earlyConfirmed the person confirmed a start that may come before the service of the notice (C5)
     */
    public void dispatchNotice(String caseNo, Dispatch dispatch, LocalDate startOn, LocalDate nonWorkingDay,
        boolean earlyConfirmed, Doubts doubts, Act act) {
        dates.keep();
        ImprovementNotice notice = cases.forChange(caseNo);
        LegalDay start = notice.inSuspension().checkStart(startOn, nonWorkingDay, dates, act.day());
        dispatch.check();
        dispatches.doubt(doubts, notice, dispatch);
        dispatches.doubtSuspension(doubts, notice);
        notice.inSuspension().dispatchSuspension(dispatch, startOn, nonWorkingDay, earlyConfirmed,
            papers.dispatchSuspension(notice, dispatch.documentNumber(), dispatch.sentOn(), start.dueOn()), dates, act);
        SuspensionCheck.sinceApproval(notice).forEach(come -> doubts.when(true, come));
        ChosenDay.doubt(doubts, startOn, "中止起日", act.day());
        notice.atAnyTime().settle(doubts, act);
    }

    /** Puts the notice into the outbox when it goes by e-mail; a letter has been sent by hand already. */
    public SentNotice sendNotice(String caseNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        return new SentNotice(!letters.suspension(notice), TaipeiTime.startOf(notice.suspension().startOn()));
    }

    /**
     * Records that the mail of one dispatch has gone, by the relay or a person's word; if it went in time, the organisation counts as
     * notified, and the process is woken.
     */
    public void noticeGone(String caseNo, String occurrence, Departure departure) {
        int dispatch = Integer.parseInt(occurrence);
        ImprovementNotice notice = cases.forChange(caseNo);
        String letter = departure.byLetter()
            ? papers.reissueSuspension(notice, departure.letterNumber(), departure.on(),
                notice.deliveries().get(Delivery.Document.SUSPENSION, dispatch).startOn())
            : null;
        if (notice.inSuspension().suspensionNoticeGone(dispatch, departure, letter, system())) {
            lifecycle.suspensionNoticeSent(caseNo);
        }
    }

    /** Enters the suspension on the assessment sheet (F-33). */
    public void recordSuspension(String caseNo) {
        cases.forChange(caseNo).inSuspension().suspensionNotified(system());
    }

    /** Sends 連線異動表 with the notice attached to the bureau (F-36); returns when to ask again if it does not answer. */
    public Instant reportToBureau(String caseNo) {
        dates.keep();
        ImprovementNotice notice = cases.forChange(caseNo);
        Act act = system();
        letters.bureauReport(notice, notice.inSuspension().reportToBureau(act), act);
        return TaipeiTime.morningOf(bureauReminderOn());
    }

    /** The report to the bureau has left the house. */
    public void reported(String caseNo, LocalDate on) {
        cases.forChange(caseNo).inSuspension().reported(on, system());
    }

    /** Asks the bureau once more. */
    public void remindBureau(String caseNo) {
        ImprovementNotice notice = cases.forChange(caseNo);
        notice.inSuspension().remindBureau(system()).ifPresent(report -> letters.bureauReminder(notice, report));
    }

    public void recordBureauAnswer(String caseNo, BureauReport.Answer answer, LocalDate on, String number, String note, Act act) {
        cases.forChange(caseNo).inSuspension().recordBureauAnswer(answer, on, number, note, act);
    }

    public void correctBureauReport(String caseNo, String correction, Act act) {
        papers.checkCorrection(correction);
        cases.forChange(caseNo).inSuspension().correctBureauReport(correction, act);
    }

    /** Staff confirm that the service is stopped; the organisation's service state changes with it. */
    public void confirmStopped(String caseNo, LocalDate on, String note, Act act) {
        ImprovementNotice notice = cases.forChange(caseNo);
        notice.inSuspension().stop(on, note, act);
        organizations.stop(notice.facts().orgCode(), on);
    }

    public void proposeRevocation(String caseNo, String reason, Act act) {
        cases.forEntry(caseNo).inSuspension().proposeRevocation(reason, act);
    }

    public void revoke(String caseNo, Act act) {
        ImprovementNotice notice = cases.forChange(caseNo);
        notice.inSuspension().revoke(act);
        outbox.holdBack(notice.caseNo());
        lifecycle.suspensionRevoked(notice.caseNo());
    }

    public void refuseRevocation(String caseNo, String reason, Act act) {
        cases.forChange(caseNo).inSuspension().refuseRevocation(reason, act);
    }

    public void announceRevocation(String caseNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        notice.inSuspension().requireRevoked();
        letters.revocation(notice);
    }

    /** Near the end of the loaded calendar a reminder a few days off is better than a report that cannot leave. */
    private LocalDate bureauReminderOn() {
        LocalDate today = TaipeiTime.today(clock);
        try {
            return dates.calendar().plusWorkingDays(today, bureauReminderDays);
        } catch (Refusal beyondCalendar) {
            return today.plusDays(bureauReminderDays);
        }
    }

    private Act system() {
        return Act.system(clock);
    }
}
