package org.exchangedesk.notice;

import org.exchangedesk.calendar.legal.LegalDay;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.followup.Assessment;
import org.exchangedesk.notice.followup.FollowUpResult;

/** The wording of 追蹤評估表 for a result: each round has its own (domain A2, D3). */
public final class FollowUpWording {

    private FollowUpWording() {
    }

    /** The ticked line of the sheet. A suspension names both dates only once the notice has gone (F-33). */
    public static String of(Assessment row) {
        return switch (row.result()) {
            case COMPLETED -> "改善完成。";
            case EXTENDED, SUSPENDED -> notCompleted(row);
            case OTHER -> "其他：" + other(row) + "。";
        };
    }

    /** What stands behind 「其他：」: the officer's words, and what follows unless that is nothing (D9); the form prints the full stop. */
    static String other(Assessment row) {
        String next = row.outcome() == FollowUpResult.COMPLETED ? "" : "。" + notCompleted(row);
        return NoticePlaceholders.withoutStop(row.otherText()) + (next.isEmpty() ? "" : next.substring(0, next.length() - 1));
    }

    /** Without the era, as the form prints it, and with the hour where the deadline ends before its day does. */
    static String newDeadline(Assessment row) {
        return LegalDay.plain(row.newDeadline(), row.newDeadlineEndsAt());
    }

    private static String notCompleted(Assessment row) {
        if (row.outcome() == FollowUpResult.EXTENDED) {
            return "尚未完成，再給予改善期限至" + newDeadline(row) + "。";
        }
        return "尚未完成，" + (row.round() == 1 ? "因事態嚴重，" : "") + (row.suspensionNoticeDate() == null
            ? "擬自" + RocDate.plain(row.proposedStartOn()) + "起中止交換服務。"
            : "已於" + RocDate.plain(row.suspensionNoticeDate()) + "通知改善機關於" + RocDate.plain(row.suspensionStartDate())
                + "起中止交換服務。");
    }
}
