package org.exchangedesk.notice;

import java.util.List;
import org.exchangedesk.correspondence.MailKind;
import org.exchangedesk.correspondence.MailState;
import org.exchangedesk.correspondence.Outbox;

/** Computes the checklist in front of a suspension: round and ground, notice sent, replies handled, telephone. */
final class SuspensionCheck {

    private SuspensionCheck() {
    }

    static SuspensionChecklist of(ImprovementNotice notice, Outbox outbox) {
        Assessment row = notice.proposedSuspension();
        boolean ground = row.round() > 1 || row.severityReason() != null;
        boolean noUnprocessed = notice.replies().firstUnprocessed().isEmpty();
        boolean called = notice.replies().everyEmailCalled();
        return new SuspensionChecklist(List.of(
            new SuspensionChecklist.Point("追蹤次數與事由", ground,
                "第 " + row.round() + " 次追蹤" + (row.severityReason() == null ? "" : "，事態嚴重：" + row.severityReason())),
            noticeSent(notice, outbox),
            new SuspensionChecklist.Point("無未處理之回復", noUnprocessed, noUnprocessed ? "無" : "第 "
                + notice.replies().firstUnprocessed().orElseThrow().no() + " 號回復尚未處理"),
            new SuspensionChecklist.Point("電子郵件回復已電話確認", called, called ? "均已確認或有撥打紀錄" : "尚有未撥打者")));
    }

    private static SuspensionChecklist.Point noticeSent(ImprovementNotice notice, Outbox outbox) {
        Delivery delivery = notice.delivery(Delivery.Document.NOTICE).orElseThrow();
        String finding = delivery.channel().label() + "，發文字號 " + delivery.documentNumber();
        if (delivery.channel() != DeliveryChannel.EMAIL) {
            return new SuspensionChecklist.Point("改善單已發送", true, finding);
        }
        boolean sent = outbox.ofCase(notice.caseNo()).stream().filter(m -> m.kind() == MailKind.NOTICE)
            .anyMatch(m -> m.state() == MailState.SENT || m.state() == MailState.BY_LETTER);
        return new SuspensionChecklist.Point("改善單已發送", sent, finding + (sent ? "" : "，郵件尚未寄達"));
    }
}
