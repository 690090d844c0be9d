package org.exchangedesk.notice;

import java.time.LocalDate;
import java.util.Optional;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.calendar.legal.LegalDay;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.delivery.Departure;
import org.exchangedesk.notice.delivery.Dispatch;
import org.exchangedesk.notice.followup.Assessment;
import org.exchangedesk.notice.followup.ChosenDay;
import org.exchangedesk.notice.reply.Replies;
import org.exchangedesk.notice.reply.Reply;
import org.exchangedesk.notice.suspension.BureauReport;

/** What may be done with a case whose service is being suspended: notify, report to the bureau, stop — or revoke (P3, D11). */
record NoticeInSuspension(ImprovementNotice notice) {

    /** What the log calls it; one line for each dispatch. */
    static final String DISPATCHED = "繕發中止通知";

    /**
     * Checks, before anything is printed, whether the service may stop from the day that a person chose (F-38).
     *
     * @param nonWorkingDay the day once more, typed to confirm that it is meant though it is not a working day
     * @return the first day without service
     */
    LegalDay checkStart(LocalDate chosen, LocalDate nonWorkingDay, LegalDates dates, LocalDate today) {
        new Checks().requirePresent(chosen, "中止起日").refuseIfAny();
        return ChosenDay.future(chosen, "中止起日", nonWorkingDay, dates::suspensionStart, dates, today);
    }

    /**
     * Records how the suspension notice is dispatched; an earlier start than usual needs a confirmation (C5). A second dispatch is allowed
     * only when the named start day came before the notice had gone.
     */
    void dispatchSuspension(Dispatch dispatch, LocalDate chosen, LocalDate nonWorkingDay, boolean earlyConfirmed, String content,
        LegalDates dates, Act act) {
        notice.require(NoticeStatus.SUSPENDING);
        LegalDay start = checkStart(chosen, nonWorkingDay, dates, act.day());
        LocalDate startOn = start.dueOn();
        if (notice.suspensionDispatches() > 0 && !notice.suspension().lapsed(act.day())) {
            throw new Refusal("中止通知已繕發。");
        }
        Assessment row = notice.followUps().approvedSuspension().orElseThrow();
        dispatch.check(row.approvedOn(), act.day());
        LocalDate approved = row.proposedStartOn();
        if (startOn.isBefore(approved)) {
            throw new Refusal("中止起日不得早於核定之" + RocDate.full(approved) + "。");
        }
        if (!earlyConfirmed && startOn.isBefore(dates.calendar().plusWorkingDays(dispatch.sentOn(), notice.terms().leadDays()))) {
            throw new Refusal("中止起日距發文不足 " + notice.terms().leadDays() + " 個工作日，可能早於送達；請改期，或勾選「知悉中止起日可能早於送達日，仍依所填日期辦理」。");
        }
        notice.suspension().decideStart(startOn, act);
        notice.deliveries().addSuspension(dispatch, content, start, act);
        notice.log(act, DISPATCHED, dispatch.channel().label() + "，發文字號 " + dispatch.documentNumber() + "，自 "
            + RocDate.full(startOn) + "起中止；期限計算：" + start.computation());
    }

    /** The service has stopped, which leaves the case to be closed. */
    void stop(LocalDate on, String note, Act act) {
        notice.require(NoticeStatus.SUSPENDING);
        refuseWhileRevocationPends();
        notice.inClosing().refuseWhileWithdrawalPends();
        LocalDate approved = notice.followUps().approvedSuspension().orElseThrow().approvedOn();
        new Checks().require(on == null || !on.isBefore(approved), "實際中止日期不得早於核定中止之" + RocDate.full(approved)).refuseIfAny();
        notice.suspension().stop(on, note, act);
        notice.become(NoticeStatus.CLOSING);
        notice.log(act, "確認已中止", RocDate.full(on) + (note == null ? "" : "：" + note));
    }

    void refuseWhileRevocationPends() {
        if (notice.revocation() != null && notice.status() == NoticeStatus.SUSPENDING) {
            throw new Refusal(notice.revocation().pends("撤銷中止") + "。");
        }
    }

    /** @throws Refusal when the suspension was not revoked, so that nobody may be told so */
    void requireRevoked() {
        if (!notice.suspension().revoked()) {
            throw new Refusal("中止未經核定撤銷，不得通知撤銷。");
        }
    }

    void proposeRevocation(String reason, Act act) {
        notice.require(NoticeStatus.SUSPENDING);
        notice.suspension().checkRevocable(act.day());
        Proposal.refuseSecond(notice.revocation());
        notice.revocationProposed(Proposal.of(reason, "撤銷中止理由", act));
        notice.log(act, "擬撤銷中止", reason);
    }

    void revoke(Act act) {
        notice.require(NoticeStatus.SUSPENDING);
        Proposal.refuseAuthor(act, notice.revocation().proposedBy());
        Replies replies = notice.replies();
        new Checks()
            .require(!replies.confirmationLacking(), "電子郵件回復尚未經電話確認，其後亦無完整之回復，不得撤銷中止")
            .require(replies.firstUnprocessed().isEmpty(), "第" + replies.firstUnprocessed().map(Reply::no).orElse(0)
                + "號回復尚未處理，請先完成電話確認及檢核")
            .refuseIfAny();
        notice.suspension().revoke(act);
        notice.become(NoticeStatus.CLOSING);
        notice.log(act, "核定撤銷中止", notice.revocation().reason());
    }

    /** The suspension goes on; its revocation may be proposed again. */
    void refuseRevocation(String reason, Act act) {
        new Checks().requireText(reason, "不同意理由").refuseIfAny();
        notice.revocationProposed(null);
        notice.log(act, "不予核定撤銷中止", reason);
    }

    /**
     * Records that the mail of one dispatch has gone, or the letter in its place.
     *
     * @param dispatch which dispatch of the suspension notice it was, 1 for the first
     * @param letter   what that letter says; null for an e-mail
     * @return false when it no longer notifies anybody: it went on the start day or later, or another notice was dispatched since
     */
    boolean suspensionNoticeGone(int dispatch, Departure departure, String letter, Act act) {
        LocalDate on = departure.on();
        notice.deliveries().gone(Delivery.Document.SUSPENSION, dispatch, departure, letter, act);
        if (dispatch < notice.suspensionDispatches() || !on.isBefore(notice.suspension().startOn())) {
            notice.log(act, "中止通知逾時寄出", "第" + dispatch + "次繕發，" + RocDate.full(on) + "寄出；已屆中止起日或已另行繕發，不生通知之效");
            return false;
        }
        notified(on, act);
        return true;
    }

    /** The notice went as a letter, on the day it was dispatched. */
    void suspensionNotified(Act act) {
        notified(notice.delivery(Delivery.Document.SUSPENSION).orElseThrow().sentOn(), act);
    }

    /** Records that the notice has gone: only now does the sheet say 「已於…通知…起中止」 (F-33). */
    private void notified(LocalDate noticeDate, Act act) {
        if (notice.suspension().notifiedOn() == null) {
            notice.suspension().notified(noticeDate, act);
            notice.followUps().approvedSuspension().orElseThrow().noticeGone(noticeDate, notice.suspension().startOn(), act);
            notice.log(act, "中止通知已寄出", RocDate.full(noticeDate));
        }
    }

    /** Returns the report that is to go to the bureau (F-36): the one under way, or the first one. */
    BureauReport reportToBureau(Act act) {
        BureauReport report = notice.suspension().prepareReport(act);
        notice.log(act, "回報檔案管理局", "第" + report.occurrence() + "次，連線異動表併附限期改善單");
        return report;
    }

    /** What that report says, as it is kept. */
    void reportWritten(String words, Act act) {
        notice.suspension().reportWritten(words, act);
    }

    /** The report has left the house. */
    void reported(LocalDate on, Act act) {
        notice.suspension().reported(on, act);
    }

    /** Returns the report that the bureau has not answered; empty while the report has not left, since there is nothing to answer. */
    Optional<BureauReport> remindBureau(Act act) {
        BureauReport report = notice.suspension().lastReport();
        if (report.reportedOn() == null) {
            return Optional.empty();
        }
        notice.log(act, "洽詢檔案管理局辦理情形", "第" + report.occurrence() + "次回報逾期未復");
        return Optional.of(report);
    }

    void recordBureauAnswer(BureauReport.Answer answer, LocalDate on, String number, String note, Act act) {
        notice.suspension().recordAnswer(answer, on, number, note, act);
        notice.log(act, "檔案管理局回復", answer.label() + (note == null ? "" : "：" + note));
    }

    void correctBureauReport(String correction, Act act) {
        notice.suspension().correctReport(correction, act);
        notice.log(act, "補正連線異動表", correction);
    }
}
