package org.exchangedesk.notice;

import java.time.LocalDate;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.calendar.legal.LegalDay;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.delivery.Departure;
import org.exchangedesk.notice.delivery.Dispatch;
import org.exchangedesk.notice.reply.Replies;
import org.exchangedesk.notice.reply.Reply;

/**
 * A case whose service is being suspended: notice dispatched, gone, service stopped (D11). A part of the aggregate, kept apart for
 * the reader; it holds nothing of its own, every fact stays with the notice.
 */
public record NoticeInSuspension(ImprovementNotice notice) {

    /** What the log calls it; one line for each dispatch. */
    public static final String DISPATCHED = "繕發中止通知";

    /**
     * Takes over how the suspension notice goes out; an earlier start than usual needs a confirmation (C5). Once more only when the
     * day that was named has come before the notice had gone.
     */
    void dispatchSuspension(Dispatch dispatch, LocalDate chosen, boolean earlyConfirmed, String content,
        LegalDates dates, Act act) {
        LegalDay start = dates.suspensionStart(chosen);
        LocalDate startOn = start.dueOn();
        notice.require(NoticeStatus.SUSPENDING);
        if (notice.suspensionDispatches() > 0 && !notice.suspension().lapsed(act.day())) {
            throw new Refusal("中止通知已繕發。");
        }
        dispatch.check(notice.followUps().approvedSuspension().orElseThrow().approvedOn(), act.day());
        LocalDate approved = notice.followUps().approvedSuspension().orElseThrow().proposedStartOn();
        if (startOn.isBefore(approved)) {
            throw new Refusal("中止起日不得早於核定之" + RocDate.full(approved) + "。");
        }
        if (!earlyConfirmed && startOn.isBefore(dates.calendar().plusWorkingDays(dispatch.sentOn(), notice.terms().leadDays()))) {
            throw new Refusal("中止起日距發文不足 " + notice.terms().leadDays() + " 個工作日，可能早於送達；請改期，或勾選「已確認中止起日可能早於送達日」。");
        }
        notice.suspension().decideStart(startOn);
        notice.dispatched(new Delivery(Delivery.Document.SUSPENSION, dispatch, content, start));
        notice.log(act, DISPATCHED, dispatch.channel().label() + "，發文字號 " + dispatch.documentNumber() + "，自 "
            + RocDate.full(startOn) + " 起中止；期限計算：" + start.computation());
    }

    /**
     * The first start that leaves the time which the terms promise, when the notice goes on that day.
     *
     * @throws Refusal when it lies beyond the loaded calendar
     */
    public LocalDate earliestStart(LocalDate today, LegalDates dates) {
        return dates.calendar().plusWorkingDays(today, notice.terms().leadDays() + 1);
    }

    /** The start that a notice written on that day names: the one that was chosen while it is still to come, else the earliest. */
    public LocalDate startToName(LocalDate today, LegalDates dates) {
        LocalDate chosen = notice.followUps().suspensionRow().orElseThrow().proposedStartOn();
        return chosen.isAfter(today) ? chosen : earliestStart(today, dates);
    }

    /** The service has stopped, which leaves the case to be closed. */
    void stop(LocalDate on, String note, Act act) {
        notice.require(NoticeStatus.SUSPENDING);
        notice.suspension().stop(on, note, act);
        notice.become(NoticeStatus.CLOSING);
        notice.log(act, "確認已中止", RocDate.full(on) + (note == null ? "" : "：" + note));
    }

    void proposeRevocation(String reason, Act act) {
        notice.require(NoticeStatus.SUSPENDING);
        notice.suspension().checkRevocable(act);
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
            .require(replies.firstUnprocessed().isEmpty(), "第 " + replies.firstUnprocessed().map(Reply::no).orElse(0)
                + " 號回復尚未處理，請先完成電話確認及檢核")
            .refuseIfAny();
        notice.suspension().revoke(act);
        notice.become(NoticeStatus.CLOSING);
        notice.log(act, "核定撤銷中止", notice.revocation().reason());
    }

    /** The suspension goes on; its revocation may be proposed again. */
    void refuseRevocation(String reason, Act act) {
        new Checks().requireText(reason, "不予核定理由").refuseIfAny();
        notice.revocationProposed(null);
        notice.log(act, "不予核定撤銷中止", reason);
    }

    /**
     * The mail of one dispatch has gone, or the letter in its place.
     *
     * @param dispatch which dispatch of the suspension notice it was, 1 for the first
     * @return false when it notifies nobody any more: it went on the start day or later, or another notice was dispatched since
     */
    boolean suspensionNoticeGone(int dispatch, Departure departure, Act act) {
        LocalDate on = departure.on();
        notice.deliveries(Delivery.Document.SUSPENSION).skip(dispatch - 1L).findFirst().orElseThrow().gone(departure);
        if (dispatch < notice.suspensionDispatches() || !on.isBefore(notice.suspension().startOn())) {
            notice.log(act, "中止通知逾時寄出", "第 " + dispatch + " 次繕發，" + RocDate.full(on) + " 寄出；已屆中止起日或已另行繕發，不生通知之效");
            return false;
        }
        suspensionNotified(on, act);
        return true;
    }

    /** The notice has gone: only now does the sheet say 「已於…通知…起中止」 (F-33). */
    void suspensionNotified(LocalDate noticeDate, Act act) {
        if (notice.suspension().notifiedOn() == null) {
            notice.suspension().notified(noticeDate);
            notice.followUps().approvedSuspension().orElseThrow().noticeGone(noticeDate, notice.suspension().startOn());
            notice.log(act, "中止通知已寄出", RocDate.full(noticeDate));
        }
    }
}
