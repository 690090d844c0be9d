package org.exchangedesk.correspondence;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
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

    /** The scheduler waits for the round that is under way, for as long as a phase of the shutdown may take. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        relay.takeNoMore();
    }
}
