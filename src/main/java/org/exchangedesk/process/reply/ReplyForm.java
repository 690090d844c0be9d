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
            a.choice("channel", ReplyChannel.class),
            a.date("receivedOn"),
            a.line("documentNumber"),
            new Respondent(a.line("respondentName"), a.line("respondentPhone"),
                a.line("respondentEmail")),
            a.date("claimedCompletionOn"),
            a.flag("noticeEnclosed"),
            a.lines("handling"),
            a.numbers("completedItems"),
            a.lines("schedules"),
            a.flag("sealSeen"),
            a.lines("evidence"),
            a.integer("corrects"),
            a.area("correctionReason"));
    }
}
