package org.exchangedesk.process.reply;

import org.exchangedesk.notice.reply.ReplyChannel;
import org.exchangedesk.notice.reply.ReplyEntry;
import org.exchangedesk.notice.reply.Respondent;
import org.exchangedesk.process.FormAnswers;

/** Reads the start form registerReply. */
final class ReplyForm {

    private ReplyForm() {
    }

    static ReplyEntry entry(FormAnswers a) {
        return new ReplyEntry(
            a.choice("channel", "回復方式", ReplyChannel.class),
            a.date("receivedOn", "收到日期"),
            a.line("documentNumber", "來文字號"),
            new Respondent(a.line("respondentName", "填寫人姓名"), a.line("respondentPhone", "填寫人電話"),
                a.line("respondentEmail", "填寫人郵件信箱")),
            a.date("claimedCompletionOn", "用戶所稱完成日期"),
            a.flag("noticeEnclosed", "檢附限期改善單"),
            a.lines("handling", "逐項處理情形"),
            a.line("completedItems", "已完成項次"),
            a.lines("schedules", "完成期程"),
            a.flag("sealSeen", "用戶印信"),
            a.lines("evidence", "佐證資料"),
            a.integer("corrects", "更正第幾號回復"),
            a.area("correctionReason", "更正理由"));
    }
}
