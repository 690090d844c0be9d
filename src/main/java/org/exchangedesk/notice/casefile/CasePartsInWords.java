package org.exchangedesk.notice.casefile;

import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.FollowUpWording;
import org.exchangedesk.notice.ImprovementNotice;
import org.exchangedesk.notice.NoticeEvent;
import org.exchangedesk.notice.NoticePlaceholders;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.followup.Assessment;
import org.exchangedesk.notice.reply.PhoneRecord;
import org.exchangedesk.notice.reply.Reply;

/** The parts of a case in words: a delivery, a row of the sheet, a call, a reply. */
public final class CasePartsInWords {

    private CasePartsInWords() {
    }

    static String describe(Delivery d) {
        return RocDate.plain(d.goneOn() == null ? d.sentOn() : d.goneOn()) + "以" + d.channel().label() + "發送，發文字號 " + d.documentNumber()
            + (d.recipient() == null ? "" : "，收件者 " + d.recipient())
            + (d.servedOn() != null ? "，" + RocDate.plain(d.servedOn()) + "送達" : d.recorded() ? "，未能送達" : "，送達未登錄");
    }

    /** A row of the sheet with officer and date (F-32) and how far it has got. */
    public static String describe(Assessment a) {
        String state = switch (a.state()) {
            case PROPOSED -> "（中止陳核中）";
            case APPROVED -> "（中止已核定，通知未寄出）";
            case REFUSED -> "（主管退回：" + a.refusalReason() + "）";
            case REPLACED -> "（已更正）";
            case VALID -> "";
        };
        return "第" + NoticePlaceholders.ordinal(a.round()) + "次追蹤（" + RocDate.slashed(a.followUpDate()) + "，追蹤人員 "
            + a.assessedBy() + "）：" + FollowUpWording.of(a) + state;
    }

    static String describe(PhoneRecord c) {
        ZonedDateTime at = c.talkedAt().atZone(TaipeiTime.ZONE);
        return "\n電話紀錄：%s %02d:%02d %s，%s，本機關 %s、用戶 %s：%s".formatted(RocDate.plain(at.toLocalDate()), at.getHour(), at.getMinute(),
            c.direction().label(), c.outcome().label(), c.ourPerson(), c.theirPerson() == null ? "（無）" : c.theirPerson(), c.content());
    }

    static String describe(Reply r) {
        StringBuilder text = new StringBuilder("第" + r.no() + "號回復（" + r.state().label() + "），" + RocDate.plain(r.receivedOn())
            + "以" + r.channel().label() + "收到" + (r.documentNumber() == null ? "" : "，來文字號 " + r.documentNumber())
            + (r.corrects() == null ? "" : "，更正第" + r.corrects() + "號：" + r.correctionReason()));
        if (r.respondent() != null) {
            text.append("\n填寫人：").append(r.respondent().inWords());
        }
        r.handling().forEach(h -> text.append("\n").append(h.seq()).append(". ").append(h.measure())
            .append(h.completed() ? "（已完成）" : "（未完成" + (h.schedule() == null ? "" : "，" + h.schedule()) + "）"));
        if (r.claimedCompletionOn() != null) {
            text.append("\n用戶所稱完成日期：").append(RocDate.plain(r.claimedCompletionOn()));
        }
        if (r.missingItems() != null) {
            text.append("\n待補正事項：").append(r.missingItems());
        }
        return text.append("\n佐證資料：").append(r.evidence().isEmpty() ? "無" : String.join("、", r.evidence()))
            .append("；用戶印信：").append(r.sealSeen() ? "有" : "無").append("；檢附改善單：").append(r.noticeEnclosed() ? "有" : "無").toString();
    }

    /** What a supervisor decides on: the row that proposes the suspension, and what was doubted about the case and meant all the same. */
    static String proposal(ImprovementNotice notice, String computations) {
        Assessment row = notice.followUps().suspensionRow().orElseThrow();
        return "第" + NoticePlaceholders.ordinal(row.round()) + "次追蹤，追蹤日期 " + RocDate.plain(row.followUpDate()) + "，追蹤人員 " + row.assessedBy()
            + "\n" + row.result().label()
            + "\n擬自" + RocDate.full(row.proposedStartOn()) + "起中止交換服務"
            + notice.events().stream().filter(NoticeEvent::settlesDoubts)
                .map(event -> "\n※查明後仍予辦理：" + event.text()).collect(Collectors.joining())
            + "\n期限計算：\n" + computations
            + (row.severityReason() == null ? "" : "\n事態嚴重之理由：" + row.severityReason())
            + (row.otherText() == null ? "" : "\n其他：" + row.otherText()) + "\n查核意見：" + row.opinion();
    }
}
