package org.exchangedesk.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.exchangedesk.Act;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.followup.Assessment;
import org.exchangedesk.notice.reply.Replies;
import org.exchangedesk.notice.reply.Reply;
import org.exchangedesk.notice.suspension.SuspensionChecklist;

/** Computes the checklist in front of a suspension: round and ground, notice sent in time, replies handled, telephone. */
public final class SuspensionCheck {

    private SuspensionCheck() {
    }

    public static SuspensionChecklist of(ImprovementNotice notice) {
        notice.require(NoticeStatus.ISSUED);
        Assessment row = notice.followUps().suspensionToApprove();
        return new SuspensionChecklist(List.of(
            new SuspensionChecklist.Point("追蹤次數與事由", row.round() > 1 || row.severityReason() != null,
                "第" + row.round() + "次追蹤" + (row.severityReason() == null ? "" : "，事態嚴重：" + row.severityReason())),
            noticeSent(notice), repliesHandled(notice), phoned(notice)));
    }

    /**
     * What has come since a suspension was approved and speaks against going on: asked again where the notice is dispatched, and shown on
     * every task of a case in suspension.
     */
    public static List<String> sinceApproval(ImprovementNotice notice) {
        if (notice.status() != NoticeStatus.SUSPENDING) {
            return List.of();
        }
        Act approved = notice.followUps().approvedSuspension().orElseThrow().approval();
        return notice.replies().entries().stream()
            .filter(reply -> reply.unprocessed() || reply.state() == Reply.State.COMPLETE && reply.registeredAfter(approved.at()))
            .map(reply -> reply.unprocessed()
                ? "第" + reply.no() + "號回復尚未處理"
                : "核定中止後收到之第" + reply.no() + "號回復業經檢核完整")
            .toList();
    }

    /** A notice that came back, or left or arrived only when the deadline was over, is no ground for a suspension. */
    private static SuspensionChecklist.Point noticeSent(ImprovementNotice notice) {
        Delivery delivery = notice.delivery(Delivery.Document.NOTICE).orElseThrow();
        String finding = delivery.channel().label() + "，發文字號 " + delivery.documentNumber();
        LocalDate due = notice.deadline().endsOn();
        LocalDate there = delivery.servedOn() == null ? delivery.goneOn() : delivery.servedOn();
        boolean late = there != null && !there.isBefore(due);
        if (delivery.goneOn() == null) {
            finding += "，郵件尚未寄達";
        } else if (delivery.returned()) {
            finding += "，未能送達：" + delivery.proof();
        } else if (late) {
            boolean last = notice.followUps().current().round() >= notice.terms().followUpLimit();
            finding += "，" + RocDate.plain(there) + "始" + (delivery.servedOn() == null ? "寄出" : "送達") + "，已屆改善期限，應"
                + (last ? "撤銷改善單另行發文" : "再給予期限");
        }
        return new SuspensionChecklist.Point("改善單已發送", delivery.goneOn() != null && !delivery.returned() && !late, finding);
    }

    private static SuspensionChecklist.Point repliesHandled(ImprovementNotice notice) {
        return notice.replies().firstUnprocessed()
            .map(r -> new SuspensionChecklist.Point("未處理之回復", false, "第" + r.no() + "號回復尚未處理"))
            .orElseGet(() -> new SuspensionChecklist.Point("未處理之回復", true, "無"));
    }

    /** An organisation that could not be reached does not block the suspension, but the supervisor sees every attempt (D6). */
    private static SuspensionChecklist.Point phoned(ImprovementNotice notice) {
        Replies replies = notice.replies();
        String open = replies.entries().stream().filter(Reply::awaitsPhone)
            .map(r -> "第" + r.no() + "號回復未能確認，撥打" + replies.callsAbout(r.no()) + "次").collect(Collectors.joining("；"));
        return new SuspensionChecklist.Point("電子郵件回復之電話確認",
            replies.entries().stream().filter(Reply::awaitsPhone).allMatch(r -> replies.callsAbout(r.no()) > 0),
            open.isEmpty() ? "無待確認之電子郵件回復" : open);
    }
}
