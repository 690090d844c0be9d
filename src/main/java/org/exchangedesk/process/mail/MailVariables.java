package org.exchangedesk.process.mail;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.exchangedesk.process.engine.RoutingFacts;
import org.springframework.stereotype.Component;

/** The variables of the process resolveMail. */
@Component
class MailVariables implements RoutingFacts {

    /** Which mail a person decides on (String, its id in the register). */
    static final String MAIL_ID = "mailId";

    static UUID mail(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(MAIL_ID));
    }

    @Override
    public Set<String> routingFacts() {
        return Set.of(MAIL_ID);
    }
}
