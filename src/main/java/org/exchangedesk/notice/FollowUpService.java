package org.exchangedesk.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.exchangedesk.Act;
import org.exchangedesk.Doubts;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.followup.Assessment;
import org.exchangedesk.notice.followup.AssessmentCorrection;
import org.exchangedesk.notice.followup.AssessmentEntry;
import org.exchangedesk.notice.followup.ChosenDay;
import org.exchangedesk.notice.followup.Deadline;
import org.exchangedesk.notice.followup.FollowUpResult;
import org.exchangedesk.notice.followup.FollowUpRound;
import org.exchangedesk.notice.reply.PhoneCall;
import org.exchangedesk.notice.reply.Reply;
import org.exchangedesk.notice.reply.ReplyEntry;
import org.exchangedesk.notice.reply.ReplyStep;
import org.exchangedesk.organization.OrganizationRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 追蹤評估: replies, telephone confirmation, checking, assessment, up to the approval of a suspension. */
@Service
@Transactional
public class FollowUpService {

    /**
     * The position of a round as the record has it.
     *
     * @param replyNo       the reply to be handled, or null
     * @param replyStep     what it waits for; NONE without a reply
     * @param assessmentDue whether the round is to be assessed as soon as no reply is left to be handled
     * @param deadlineAt    when the deadline is over
     * @param reminderAt    when the next reminder is due; behind the deadline when none is left, so that it never fires first
     */
    public record Position(Integer replyNo, ReplyStep replyStep, boolean assessmentDue, Instant deadlineAt, Instant reminderAt,
        String officer) {
    }

    private final Cases cases;
    private final LegalDates dates;
    private final OrganizationRegister organizations;
    private final NoticeLetters letters;
    private final NoticePapers papers;
    private final DispatchDoubts dispatches;
    private final NoticeLifecycle lifecycle;
    private final Clock clock;

    FollowUpService(Cases cases, LegalDates dates, OrganizationRegister organizations, NoticeLetters letters,
        NoticePapers papers, DispatchDoubts dispatches, NoticeLifecycle lifecycle, Clock clock) {
        this.cases = cases;
        this.dates = dates;
        this.organizations = organizations;
        this.letters = letters;
        this.papers = papers;
        this.dispatches = dispatches;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /**
     * Opens the round if it is new and looks at the record: an unprocessed reply comes first, then the deadline. Holds the row
     * lock until the engine waits, so a reply that is registered meanwhile is either seen here or finds the round waiting.
     */
    public Position lookForReply(String caseNo, int roundNo) {
        ImprovementNotice notice = cases.forChange(caseNo);
        Act act = Act.system(clock);
        FollowUpRound round = notice.inFollowUp().openRound(roundNo, act);
        Deadline deadline = notice.deadline();
        Instant deadlineAt = deadline.endsAt();
        Optional<Reply> reply = notice.replies().firstUnprocessed();
        Instant reminderAt = deadline.nextReminderAt(notice.terms()).orElse(deadlineAt.plusSeconds(86_400));
        return new Position(reply.map(Reply::no).orElse(null), reply.map(Reply::step).orElse(ReplyStep.NONE),
            notice.dueForAssessment(act.at()), deadlineAt, reminderAt, round.officer());
    }

    /** Sends the reminder that is due. */
    public void sendReminder(String caseNo) {
        ImprovementNotice notice = cases.forChange(caseNo);
        if (notice.inFollowUp().remind(Act.system(clock))) {
            letters.reminder(notice, TaipeiTime.today(clock));
        }
    }

    /** Registers a reply at whatever moment it comes; returns its number in the case. */
    public int registerReply(String caseNo, ReplyEntry entry, Doubts doubts, Act act) {
        ImprovementNotice notice = cases.forChange(caseNo);
        Optional<Reply> same = notice.replies().withNumber(entry.documentNumber()).filter(before -> entry.corrects() == null);
        Reply reply = notice.inFollowUp().addReply(entry, act);
        same.ifPresent(before -> doubts.when(true, "來文字號「" + entry.documentNumber() + "」已登錄於第" + before.no() + "號回復"));
        ChosenDay.doubtPast(doubts, entry.receivedOn(), "收到日期", act.day());
        LocalDate completed = entry.claimedCompletionOn();
        if (completed != null && completed.isBefore(notice.facts().periodFrom())) {
            doubts.when(true, "用戶所稱完成日期" + RocDate.plain(completed) + "早於資安事件發生期間之起日");
        }
        notice.atAnyTime().settle(doubts, act);
        if (reply.unprocessed()) {
            lifecycle.replyRegistered(notice.caseNo(), reply.no());
            if (reply.corrects() != null) {
                lifecycle.replyCorrected(notice.caseNo(), reply.corrects());
            }
        }
        return reply.no();
    }

    /** What a reply waits for. */
    public ReplyStep lookAtReply(String caseNo, int replyNo) {
        return cases.forChange(caseNo).replies().get(replyNo).step();
    }

    /** Records a call about an e-mail reply; the number is the one in the register, never one from the e-mail (D5). */
    public void recordCall(String caseNo, int replyNo, PhoneCall typed, Act act) {
        ImprovementNotice notice = cases.forChange(caseNo);
        papers.checkCall(typed);
        String number = organizations.require(notice.facts().orgCode()).phone();
        notice.inFollowUp().recordCall(replyNo, new PhoneCall(typed.direction(), typed.outcome(), number, typed.ourPerson(),
            typed.theirPerson(), typed.talkedAt(), typed.content()), act);
    }

    public void checkReply(String caseNo, int replyNo, boolean complete, String missing, Act act) {
        cases.forChange(caseNo).inFollowUp().checkReply(replyNo, complete, missing, act);
    }

    /** Tells the organisation what is missing, unless it has made that good meanwhile; the same deadline keeps running. */
    public void requestCompletion(String caseNo, int replyNo) {
        ImprovementNotice notice = cases.forChange(caseNo);
        if (notice.inFollowUp().completionStillAsked(replyNo, Act.system(clock))) {
            letters.incompleteReply(notice, replyNo);
        }
    }

    public void requestEarlyFollowUp(String caseNo, String reason, Act act) {
        ImprovementNotice notice = cases.forEntry(caseNo);
        notice.inFollowUp().requestEarlyFollowUp(reason, act);
        lifecycle.earlyFollowUpRequested(notice.caseNo());
    }

    /** The officer who holds the task now is the follow-up officer of the round (F-29). */
    public void handOver(String caseNo, String officer, Act act) {
        cases.forChange(caseNo).inFollowUp().handOver(officer, act);
    }

    /** Records the result of the round; returns what it comes to: COMPLETED, EXTENDED or SUSPENDED. */
    public FollowUpResult assess(String caseNo, AssessmentEntry entry, Doubts doubts, Act act) {
        if (entry.tellsADate()) {
            dates.keep();
        }
        ImprovementNotice notice = cases.forChange(caseNo);
        Assessment row = notice.inFollowUp().assess(entry, dates, act);
        papers.checkAssessment(row.otherText(), row.severityReason());
        entry.doubt(doubts, act.day());
        if (row.outcome() == FollowUpResult.SUSPENDED) {
            dispatches.doubtSuspension(doubts, notice);
        }
        notice.atAnyTime().settle(doubts, act);
        return row.outcome();
    }

    public void notifyExtension(String caseNo) {
        letters.extension(cases.forReading(caseNo));
    }

    public void approveSuspension(String caseNo, Act act) {
        cases.forChange(caseNo).inFollowUp().approveSuspension(act);
    }

    public void refuseSuspension(String caseNo, String reason, Act act) {
        cases.forChange(caseNo).inFollowUp().refuseSuspension(reason, act);
    }

    /** Corrects a row of the assessment sheet by a new entry; wakes the round or the closing where the case goes on differently. */
    public void correctAssessment(String caseNo, AssessmentCorrection correction, Doubts doubts, Act act) {
        if (correction.tellsADate()) {
            dates.keep();
        }
        ImprovementNotice notice = cases.forEntry(caseNo);
        // of the row that is replaced nothing is looked at: what it says was typed before, and going back must always be possible
        papers.checkAssessment(correction.otherText(), null);
        Assessment row = notice.inFollowUp().correct(correction, dates, act);
        ChosenDay.doubtPast(doubts, correction.followUpDate(), "追蹤日期", act.day());
        ChosenDay.doubt(doubts, correction.newDeadline(), "新改善期限", act.day());
        notice.atAnyTime().settle(doubts, act);
        if (correction.reassess()) {
            if (row.outcome() == FollowUpResult.EXTENDED) {
                letters.extensionTakenBack(notice, row.round(), correction.reason());
            }
            lifecycle.assessmentCorrected(notice.caseNo(), correction.round());
        } else if (correction.newDeadline() != null) {
            letters.extension(notice, correction.reason());
            lifecycle.deadlineCorrected(notice.caseNo());
        }
    }
}
