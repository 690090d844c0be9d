package org.exchangedesk.process.mail;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.exchangedesk.correspondence.OutgoingMail;
import org.exchangedesk.correspondence.UndeliveredMail;
import org.springframework.stereotype.Component;

/** Starts 處理未寄達郵件 for a mail that a person has to decide on. */
@Component
class MailProcess implements UndeliveredMail {

    static final String PROCESS = "resolveMail";

    private final RuntimeService runtimeService;

    MailProcess(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void needsDecision(OutgoingMail mail) {
        runtimeService.startProcessInstanceByKey(PROCESS, mail.caseNo(), Map.of(MailVariables.MAIL_ID, mail.id().toString()));
    }
}
