package org.exchangedesk.process.mail;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;
import org.exchangedesk.Refusal;
import org.exchangedesk.correspondence.DeliveryChannel;
import org.exchangedesk.correspondence.Outbox;
import org.exchangedesk.correspondence.OutgoingMail;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 處理未送達郵件: correct the address and send again, record a letter, confirm the arrival, or give it up with a reason. */
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
        Action action = answers.choice("action", "處理方式", Action.class);
        new Checks().requirePresent(action, "處理方式").refuseIfAny();
        OutgoingMail mail = outbox.get(mailId);
        if (!mail.caseNo().equals(task.getExecution().getProcessBusinessKey())) {
            throw new Refusal("此郵件不屬於本案。");
        }
        Act act = who.acting();
        switch (action) {
            case RESEND -> {
                outbox.checkMaySend(mail);
                outbox.resend(mailId, required(answers.line("recipientEmail", "更正後電子郵件"), "更正後電子郵件"), act);
            }
            case LETTER -> {
                outbox.checkMaySend(mail);
                LocalDate sentOn = answers.date("sentOn", "寄發日期");
                DeliveryChannel channel = answers.choice("letterChannel", "寄發方式", DeliveryChannel.class);
                new Checks().requirePresent(channel, "寄發方式").requirePresent(sentOn, "寄發日期").refuseIfAny();
                outbox.recordLetter(mailId, channel, required(answers.line("documentNumber", "發文字號"), "發文字號"), sentOn, act);
            }
            case CONFIRM_SENT -> outbox.confirmSent(mailId, required(answers.area("reason", "處理理由"), "處理理由"), act);
            case DISCARD -> {
                outbox.checkMayDiscard(mail);
                outbox.discard(mailId, required(answers.area("reason", "處理理由"), "處理理由"), act);
            }
        }
    }

    private static String required(String value, String label) {
        if (value == null) {
            throw new Refusal("請填寫「" + label + "」。");
        }
        return value;
    }
}
