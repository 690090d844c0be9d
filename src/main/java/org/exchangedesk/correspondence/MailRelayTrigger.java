package org.exchangedesk.correspondence;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the relay run every {@code exchange-desk.mail.relay-delay}; {@code exchange-desk.mail.relay-enabled=false} switches it off. */
@Component
@ConditionalOnProperty(name = "exchange-desk.mail.relay-enabled", matchIfMissing = true)
class MailRelayTrigger {

    private final MailRelay relay;

    MailRelayTrigger(MailRelay relay) {
        this.relay = relay;
    }

    @Scheduled(fixedDelayString = "${exchange-desk.mail.relay-delay:PT5S}")
    void relayDue() {
        relay.relayDue();
    }
}
