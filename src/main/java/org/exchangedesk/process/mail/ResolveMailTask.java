package org.exchangedesk.process.mail;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.Act;
import org.exchangedesk.Refusal;
import org.exchangedesk.correspondence.DeliveryChannel;
import org.exchangedesk.correspondence.Outbox;
import org.exchangedesk.correspondence.OutgoingMail;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 處理未寄達郵件: correct the address and send again, record a letter, confirm the arrival, or give it up with a reason. */
@Component
class ResolveMailTask implements TaskListener {

    /** What a person decides about a mail that did not arrive, or of which nobody knows whether it did. */
    enum Action {
        RESEND, LETTER, CONFIRM_SENT, DISCARD
    }

    private final Outbox outbox;
    private final Who who;

    ResolveMailTask(Outbox outbox, Who who) {
        this.outbox = outbox;
        this.who = who;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = new FormAnswers(task);
        UUID mailId = MailVariables.mail(task);
        answers.require("action");
        Action action = answers.choice("action", Action.class);
        OutgoingMail mail = outbox.get(mailId);
        if (!mail.caseNo().equals(task.getExecution().getProcessBusinessKey())) {
            throw new Refusal("此郵件不屬於本案。");
        }
        Act act = who.acting();
        switch (action) {
            case RESEND -> {
                outbox.checkMaySend(mail);
                answers.require("recipientEmail");
                outbox.resend(mailId, answers.plainLine("recipientEmail"), answers.doubts("doubtReason"), act);
            }
            case LETTER -> {
                outbox.checkMaySend(mail);
                answers.require("letterChannel", "sentOn", "documentNumber");
                outbox.recordLetter(mailId, answers.choice("letterChannel", DeliveryChannel.class), answers.plainLine("documentNumber"),
                    answers.date("sentOn"), answers.doubts("doubtReason"), act);
            }
            case CONFIRM_SENT -> {
                answers.require("reason");
                outbox.confirmSent(mailId, answers.area("reason"), act);
            }
            case DISCARD -> {
                outbox.checkMayDiscard(mail);
                answers.require("reason");
                outbox.discard(mailId, answers.area("reason"), act);
            }
        }
    }
}
