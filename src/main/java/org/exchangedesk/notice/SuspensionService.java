package org.exchangedesk.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;
import org.exchangedesk.DeskSettings;
import org.exchangedesk.Refusal;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.calendar.legal.LegalDay;
import org.exchangedesk.correspondence.Outbox;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.delivery.Departure;
import org.exchangedesk.notice.delivery.Dispatch;
import org.exchangedesk.notice.followup.Dates;
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

    private final CaseFile caseFile;
    private final LegalDates dates;
    private final NoticeLetters letters;
    private final CasePapers papers;
    private final Outbox outbox;
    private final OrganizationRegister organizations;
    private final NoticeLifecycle lifecycle;
    private final Clock clock;
    private final int bureauReminderDays;

    SuspensionService(CaseFile caseFile, LegalDates dates, NoticeLetters letters, CasePapers papers, Outbox outbox,
        OrganizationRegister organizations, NoticeLifecycle lifecycle, Clock clock,
        DeskSettings settings) {
        this.caseFile = caseFile;
        this.dates = dates;
        this.letters = letters;
        this.papers = papers;
        this.outbox = outbox;
        this.organizations = organizations;
        this.lifecycle = lifecycle;
        this.clock = clock;
        this.bureauReminderDays = settings.bureauReminderWorkingDays();
    }

    /**
     * Takes over how the written notice goes out and from which day the service stops (F-38).
     *
     * @param nonWorkingDay  the start once more, typed to confirm that it is meant though it is not a working day
     * @param earlyConfirmed the person confirmed a start that may come before the service of the notice (C5)
     */
    public void dispatchNotice(String caseNo, Dispatch dispatch, LocalDate startOn, LocalDate nonWorkingDay,
        boolean earlyConfirmed, Act act) {
        dates.keep();
        ImprovementNotice notice = caseFile.forChange(caseNo);
        new Checks().requirePresent(startOn, "中止起日").refuseIfAny();
        LegalDay start = Dates.future(startOn, "中止起日", nonWorkingDay, dates::suspensionStart, dates, act);
        dispatch.check();
        notice.inSuspension().dispatchSuspension(dispatch, startOn, earlyConfirmed,
            papers.dispatchSuspension(notice, dispatch.documentNumber(), dispatch.sentOn(), start.effective()), dates, act);
    }

    /** Puts the notice into the outbox when it goes by e-mail; a letter has been sent by hand already. */
    public SentNotice sendNotice(String caseNo) {
        ImprovementNotice notice = caseFile.forReading(caseNo);
        return new SentNotice(!letters.suspension(notice), TaipeiTime.startOf(notice.suspension().startOn()));
    }

    /**
     * The relay or a person says that the mail of one dispatch has gone: when that was in time, it is the notice, and the process is woken.
     */
    public void noticeGone(String caseNo, String occurrence, Departure departure) {
        int dispatch = Integer.parseInt(occurrence);
        ImprovementNotice notice = caseFile.forChange(caseNo);
        boolean notified = notice.inSuspension().suspensionNoticeGone(dispatch, departure, system());
        if (departure.byLetter()) {
            Delivery letter = notice.deliveries(Delivery.Document.SUSPENSION).skip(dispatch - 1L).findFirst().orElseThrow();
            letter.reissued(papers.reissueSuspension(notice, departure.letterNumber(), departure.on(), letter.startOn()));
        }
        if (notified) {
            lifecycle.suspensionNoticeSent(caseNo);
        }
    }

    /** Enters the suspension on the assessment sheet (F-33). */
    public void recordSuspension(String caseNo) {
        ImprovementNotice notice = caseFile.forChange(caseNo);
        notice.inSuspension().suspensionNotified(notice.delivery(Delivery.Document.SUSPENSION).orElseThrow().sentOn(), system());
    }

    /** Sends 連線異動表 with the notice attached to the bureau (F-36); returns when to ask again if it does not answer. */
    public Instant reportToBureau(String caseNo) {
        dates.keep();
        ImprovementNotice notice = caseFile.forChange(caseNo);
        BureauReport report = notice.suspension().prepareReport(system());
        letters.bureauReport(notice, report);
        notice.log(system(), "函報檔案管理局", "第 " + report.occurrence() + " 次，連線異動表併附限期改善單");
        return TaipeiTime.startOf(bureauReminderOn()).plus(Duration.ofHours(9));
    }

    /** The report to the bureau has left the house. */
    public void reported(String caseNo, LocalDate on) {
        caseFile.forChange(caseNo).suspension().lastReport().sent(on);
    }

    /** Asks the bureau once more; a report that could not be sent yet is nothing it could answer. */
    public void remindBureau(String caseNo) {
        ImprovementNotice notice = caseFile.forChange(caseNo);
        if (notice.suspension().lastReport().reportedOn() == null) {
            return;
        }
        letters.bureauReminder(notice, notice.suspension().lastReport());
        notice.log(system(), "稽催檔案管理局", "第 " + notice.suspension().lastReport().occurrence() + " 次函報逾期未復");
    }

    public void recordBureauAnswer(String caseNo, BureauReport.Answer answer, LocalDate on, String number, String note, Act act) {
        ImprovementNotice notice = caseFile.forChange(caseNo);
        notice.suspension().recordAnswer(answer, on, number, note, act);
        notice.log(act, "檔案管理局回復", answer.label() + (note == null ? "" : "：" + note));
    }

    public void correctBureauReport(String caseNo, String correction, Act act) {
        new Checks().requireText(correction, "補正說明").refuseIfAny();
        papers.checkCorrection(correction);
        ImprovementNotice notice = caseFile.forChange(caseNo);
        notice.suspension().correctReport(correction, act);
        notice.log(act, "補正連線異動表", correction);
    }

    /** Staff confirm that the service is stopped; the organisation's service state changes with it. */
    public void confirmStopped(String caseNo, LocalDate on, String note, Act act) {
        ImprovementNotice notice = caseFile.forChange(caseNo);
        notice.inSuspension().stop(on, note, act);
        organizations.stop(notice.facts().orgCode(), on);
    }

    public void proposeRevocation(String caseNo, String reason, Act act) {
        caseFile.forChange(caseNo).inSuspension().proposeRevocation(reason, act);
    }

    public void revoke(String caseNo, Act act) {
        ImprovementNotice notice = caseFile.forChange(caseNo);
        notice.inSuspension().revoke(act);
        outbox.holdBack(notice.caseNo());
        lifecycle.suspensionRevoked(notice.caseNo());
    }

    public void refuseRevocation(String caseNo, String reason, Act act) {
        caseFile.forChange(caseNo).inSuspension().refuseRevocation(reason, act);
    }

    public void announceRevocation(String caseNo) {
        ImprovementNotice notice = caseFile.forReading(caseNo);
        if (!notice.suspension().revoked()) {
            throw new Refusal("中止未經核定撤銷，不得通知撤銷。");
        }
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
        return new Act(Act.SYSTEM, clock.instant());
    }
}
