package org.exchangedesk.process.mail;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.exchangedesk.correspondence.Outbox;
import org.exchangedesk.process.engine.OpenRecords;
import org.springframework.stereotype.Component;

/** A mail that a person has to decide on needs its task. */
@Component
class OpenMails implements OpenRecords {

    private final Outbox outbox;

    OpenMails(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String process() {
        return MailProcess.PROCESS;
    }

    @Override
    public Set<String> open() {
        return outbox.openQuestions().stream().map(Object::toString).collect(Collectors.toSet());
    }

    /** By the mail: a case may have several. */
    @Override
    public Set<String> running(RuntimeService runtime) {
        return runtime.createVariableInstanceQuery().variableName(MailVariables.MAIL_ID).list().stream()
            .map(variable -> (String) variable.getValue()).collect(Collectors.toSet());
    }
}
