package org.exchangedesk.notice;

import java.util.Optional;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.followup.Assessment;
import org.exchangedesk.notice.followup.AssessmentCorrection;
import org.exchangedesk.notice.followup.AssessmentEntry;
import org.exchangedesk.notice.followup.FollowUpResult;
import org.exchangedesk.notice.followup.FollowUpRound;
import org.exchangedesk.notice.reply.PhoneCall;
import org.exchangedesk.notice.reply.Reply;
import org.exchangedesk.notice.reply.ReplyEntry;

/** What may be done with a case in its follow-ups: replies, telephone, reminders, assessment, up to the approval of a suspension. */
record NoticeInFollowUp(ImprovementNotice notice) {

    /** What the log calls it; the text is the account that took over. */
    static final String HANDED_OVER = "移交追蹤";

    FollowUpRound openRound(int round, Act act) {
        notice.require(NoticeStatus.ISSUED, NoticeStatus.CLOSING);
        boolean known = notice.followUps().round(round).isPresent();
        FollowUpRound opened = notice.followUps().open(round, notice.terms().followUpLimit(), notice.approval().followUpOfficer(), act);
        if (!known) {
            notice.log(act, "第" + round + "次追蹤開始", "改善期限 " + notice.deadline().printed());
        }
        return opened;
    }

    Reply addReply(ReplyEntry entry, Act act) {
        if (notice.delivery(Delivery.Document.NOTICE).isEmpty()) {
            throw new Refusal("案件 " + notice.caseNo() + " 之改善單尚未發文，不得登錄回復。");
        }
        entry.check(notice.issuedOn(), act.day());
        Reply reply = notice.replies().add(entry, notice.facts().items().size(), act);
        if (notice.status().ended()) {
            reply.file(act);
        }
        notice.log(act, entry.corrects() == null ? "登錄回復" : "更正回復", "第" + reply.no() + "號，" + entry.channel().label()
            + (entry.corrects() == null ? "" : "，更正第" + entry.corrects() + "號：" + entry.correctionReason())
            + (notice.status().ended() ? "（案件" + notice.status().label() + "，併卷存查）" : ""));
        return reply;
    }

    void recordCall(int replyNo, PhoneCall call, Act act) {
        requireRepliesTaken();
        notice.replies().recordCall(replyNo, call, act);
        notice.log(act, "電話確認", "第" + replyNo + "號回復：" + call.direction().label() + "，" + call.outcome().label());
    }

    void checkReply(int replyNo, boolean complete, String missing, Act act) {
        requireRepliesTaken();
        notice.replies().check(replyNo, complete, missing, notice.facts().itemsToAnswer(), notice.followUps().current().round(), act);
        notice.log(act, "檢核回復", "第" + replyNo + "號回復" + (complete ? "完整" : "待補正：" + missing));
    }

    /** What was missing may have come, or the case may have ended, while the request waited to be written; the log says so. */
    boolean completionStillAsked(int replyNo, Act act) {
        boolean asked = notice.replies().stillIncomplete(replyNo) && !notice.status().ended() && !notice.suspension().revoked();
        if (!asked) {
            notice.log(act, "未通知補正", "第" + replyNo + "號回復業經補正、更正，或案件、中止已撤銷，毋須再通知補正");
        }
        return asked;
    }

    /** In follow-up, and while the service is being suspended; what was begun before the stop is brought to its end after it. */
    private void requireRepliesTaken() {
        if (!notice.stopped()) {
            notice.require(NoticeStatus.ISSUED, NoticeStatus.SUSPENDING);
        } else {
            notice.require(NoticeStatus.CLOSING);
        }
    }

    void requestEarlyFollowUp(String reason, Act act) {
        notice.require(NoticeStatus.ISSUED);
        notice.followUps().requestEarly(reason, act);
        notice.log(act, "提前追蹤", "第" + notice.followUps().current().round() + "次追蹤：" + reason);
    }

    /** The officer goes on with the round under way (F-29). */
    void handOver(String officer, Act act) {
        if (notice.followUps().handOver(officer, act)) {
            notice.log(act, HANDED_OVER, officer);
        }
    }

    /**
     * Marks the due reminders as dealt with; when several were missed, one stands for all of them.
     *
     * @return true when the organisation is to be reminded now
     */
    boolean remind(Act act) {
        Optional<Integer> due = notice.deadline().remind(notice.terms(), act);
        due.ifPresent(days -> notice.log(act, "催辦", "期限前 " + days + " 日"));
        return due.isPresent();
    }

    Assessment assess(AssessmentEntry entry, LegalDates dates, Act act) {
        notice.require(NoticeStatus.ISSUED);
        if (notice.replies().firstUnprocessed().isPresent()) {
            throw new Refusal("第" + notice.replies().firstUnprocessed().get().no() + "號回復尚未處理，請先完成電話確認及檢核。");
        }
        if (entry.outcome() == FollowUpResult.COMPLETED) {
            new Checks()
                .require(notice.replies().unconfirmed().isEmpty(), "第" + notice.replies().unconfirmed().map(Reply::no).orElse(0)
                    + "號電子郵件回復未經電話確認，不得登錄改善完成；請以「登錄回復」更正該號（補行電話確認，或改登其後之回文）")
                .require(notice.replies().anyComplete(), "尚無經檢核完整之回復，不得登錄改善完成").refuseIfAny();
        }
        Assessment row = notice.followUps().assess(entry, notice.deadline(), notice.issuedOn(), notice.terms().followUpLimit(),
            dates, act);
        if (row.outcome() == FollowUpResult.EXTENDED) {
            extend(row, dates, act);
        } else if (row.outcome() == FollowUpResult.COMPLETED) {
            notice.become(NoticeStatus.CLOSING);
        } else {
            notice.log(act, "期限計算", "擬中止起日：" + row.startComputation());
        }
        notice.log(act, "查核評估", "第" + row.round() + "次追蹤：" + row.result().label()
            + (row.result() == FollowUpResult.OTHER ? "（" + row.otherText() + "），後續：" + row.outcome().label() : "")
            + (row.state() == Assessment.State.PROPOSED ? "（陳核中）" : ""));
        return row;
    }

    private void extend(Assessment row, LegalDates dates, Act act) {
        notice.dates().extend(row.round(), dates.extension(row.enteredOn()), act);
        notice.log(act, "期限計算", notice.deadline().computation());
    }

    void approveSuspension(Act act) {
        notice.require(NoticeStatus.ISSUED);
        Assessment row = notice.followUps().suspensionToApprove();
        Proposal.refuseAuthor(act, row.assessedBy());
        SuspensionCheck.of(notice).refuseIfOpen();
        row.approve(act);
        notice.suspension().decideStart(row.proposedStartOn(), act);
        notice.become(NoticeStatus.SUSPENDING);
        notice.log(act, "核定中止", "第" + row.round() + "次追蹤");
    }

    void refuseSuspension(String reason, Act act) {
        new Checks().requireText(reason, "退回理由").refuseIfAny();
        notice.require(NoticeStatus.ISSUED);
        notice.followUps().suspensionToApprove().refuse(reason, act);
        notice.log(act, "退回中止", reason);
    }

    /** Corrects a row of the sheet by a new one; a wrong result goes back to the same round while the case is not closed. */
    Assessment correct(AssessmentCorrection correction, LegalDates dates, Act act) {
        new Checks().requireText(correction.reason(), "更正理由").refuseIfAny();
        Assessment row;
        if (correction.reassess()) {
            notice.require(NoticeStatus.ISSUED, NoticeStatus.CLOSING);
            new Checks().require(!correction.changesAnything(), "重行查核者，請勿另填更正內容；新的結果於「查核評估」登錄").refuseIfAny();
            row = notice.followUps().takeBack(correction.round(), act);
            if (row.outcome() == FollowUpResult.EXTENDED) {
                notice.dates().restore(row, act);
                notice.replies().countFor(row.round(), act);
            }
            notice.become(NoticeStatus.ISSUED);
        } else {
            notice.require(NoticeStatus.ISSUED, NoticeStatus.SUSPENDING, NoticeStatus.CLOSING);
            // between two rounds the one under way is the old one, and nobody waits for its deadline any more
            boolean roundRuns = notice.followUps().current().round() == notice.deadline().round();
            if (correction.newDeadline() != null && roundRuns && notice.dueForAssessment(act.at())) {
                throw new Refusal("本次追蹤已應查核，不得更正期限；請於查核評估再給予期限。");
            }
            row = notice.followUps().correct(correction, notice.dates(), notice.issuedOn(), dates, act);
            if (correction.newDeadline() != null) {
                extend(row, dates, act);
            }
        }
        notice.log(act, "更正追蹤評估", "第" + correction.round() + "次追蹤"
            + (correction.reassess() ? "「" + row.result().label() + "」登錄有誤，重行查核" : "") + "：" + correction.reason());
        return row;
    }
}
