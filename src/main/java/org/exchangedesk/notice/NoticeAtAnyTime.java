package org.exchangedesk.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;
import org.exchangedesk.Doubts;
import org.exchangedesk.Refusal;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.delivery.Departure;

/** What may be entered at any time in the life of a case, whatever its status: that a document has gone or was served, the report of the incident. */
record NoticeAtAnyTime(ImprovementNotice notice) {

    /** What the log calls it. */
    static final String DOUBT_SETTLED = "查明後仍予辦理";

    /**
     * The notice has left the office by e-mail, or as a letter in its place.
     *
     * @param letter what that letter says; null for an e-mail
     */
    void noticeGone(Departure departure, String letter, Act act) {
        notice.deliveries().gone(Delivery.Document.NOTICE, 1, departure, letter, act);
    }

    void recordService(Delivery.Document document, boolean served, LocalDate servedOn, String proof, Act act) {
        notice.delivery(document).orElseThrow(() -> new Refusal("文件尚未發文，不得登錄送達。")).recordService(served, servedOn, proof, act);
        notice.log(act, "登錄送達", (document == Delivery.Document.NOTICE ? "改善單" : "中止通知")
            + (served ? "於" + RocDate.full(servedOn) + "送達" : "未能送達") + "：" + proof);
    }

    /**
     * Keeps what was doubted with the reason why it is meant.
     *
     * @throws Refusal naming every doubt when no reason is given
     */
    void settle(Doubts doubts, Act act) {
        String settled = doubts.settled();
        if (!settled.isEmpty()) {
            notice.log(act, DOUBT_SETTLED, settled);
        }
    }

    void restart(String reason, Act act) {
        new Checks().requireText(reason, "重新接續理由").refuseIfAny();
        if (notice.status().ended()) {
            throw new Refusal("案件 " + notice.caseNo() + " 已" + notice.status().label() + "，不得重新接續。");
        }
        notice.log(act, "重新接續", "自「" + notice.status().label() + "」重新啟動流程：" + reason);
    }

    void recordIncidentReport(Instant reportedAt, String number, Integer level, String reason, Doubts doubts, Act act) {
        IncidentReport report = notice.incidents().add(reportedAt, number, level, reason, act);
        notice.log(act, "登錄資安事件通報", "編號 " + report.reportNumber() + "，第" + report.reportLevel() + "級");
        LocalDate on = LocalDate.ofInstant(reportedAt, TaipeiTime.ZONE);
        settle(doubts.when(on.isBefore(notice.facts().periodFrom()),
            "通報時間" + RocDate.plain(on) + "早於資安事件發生期間之起日" + RocDate.plain(notice.facts().periodFrom())), act);
    }
}
