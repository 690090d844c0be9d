package org.exchangedesk.notice;

import java.util.ArrayList;
import java.util.List;

/** What stands in the way of closing a case, in words; shown on the open task and asked again when it is completed. */
public final class ClosingCheck {

    private ClosingCheck() {
    }

    /** Each in words that say what to do first; empty when the case may be closed. */
    public static List<String> obstacles(ImprovementNotice notice) {
        List<String> obstacles = new ArrayList<>();
        if (notice.withdrawal() != null && !notice.status().ended()) {
            obstacles.add(notice.withdrawal().pends(NoticeInClosing.WITHDRAWAL));
        }
        // a result that was right when it was assessed may have lost its ground: a reply is corrected also while the case is being closed
        boolean completed = notice.status() == NoticeStatus.CLOSING && notice.followUps().approvedSuspension().isEmpty();
        if (completed && !notice.replies().anyComplete()) {
            obstacles.add("原檢核完整之回復業經更正，現無經檢核完整之回復，不得以「改善完成」結案；請以「更正追蹤評估」重行查核");
        }
        if (completed) {
            notice.replies().entries().stream().filter(reply -> reply.corrects() != null && reply.awaitsPhone())
                .forEach(reply -> obstacles.add("第" + reply.no()
                    + "號電子郵件回復係更正而尚未經電話確認，不得以「改善完成」結案；請以「更正追蹤評估」重行查核"));
        }
        return obstacles;
    }
}
