package org.exchangedesk.process.mail;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.correspondence.DeliveryChannel;
import org.exchangedesk.correspondence.MailLifecycle;
import org.exchangedesk.correspondence.MailState;
import org.exchangedesk.correspondence.OutgoingMail;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.notice.SuspensionService;
import org.exchangedesk.notice.delivery.Departure;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the process what became of a mail: the suspension notice has gone, or a person has to decide. */
@Component
class MailProcess implements MailLifecycle {

    private final RuntimeService runtimeService;
    private final SuspensionService suspensions;
    private final NoticeService notices;

    /** Lazy, because the case itself writes into the outbox that reports back here. */
    MailProcess(RuntimeService runtimeService, @Lazy SuspensionService suspensions, @Lazy NoticeService notices) {
        this.runtimeService = runtimeService;
        this.suspensions = suspensions;
        this.notices = notices;
    }

    @Override
    public void sent(OutgoingMail mail) {
        switch (mail.kind()) {
            case NOTICE -> notices.noticeGone(mail.caseNo(), departure(mail));
            case SUSPENSION -> suspensions.noticeGone(mail.caseNo(), mail.originalOccurrence(), departure(mail));
            case BUREAU_REPORT -> suspensions.reported(mail.caseNo(), departure(mail).on());
            default -> {
            }
        }
    }

    /** A letter sent instead of a mail has its own date. */
    private static Departure departure(OutgoingMail mail) {
        return mail.state() == MailState.BY_LETTER
            ? new Departure(mail.letterSentOn(), mail.letterChannel(), null, mail.letterDocumentNumber())
            : new Departure(LocalDate.ofInstant(mail.sentAt(), TaipeiTime.ZONE), DeliveryChannel.EMAIL, mail.recipient(), null);
    }

    @Override
    public void needsDecision(OutgoingMail mail) {
        runtimeService.startProcessInstanceByKey("resolveMail", mail.caseNo(), Map.of("mailId", mail.id().toString()));
    }

    @Override
    public boolean overtaken(OutgoingMail mail) {
        return notices.overtaken(mail);
    }
}
