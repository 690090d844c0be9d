package org.exchangedesk.correspondence;

import java.util.List;
import java.util.Optional;
import org.exchangedesk.Doubts;

/**
 * The mail of one feature, as a bean: its kinds, and what it wants to know about a mail of these kinds. What writes mails itself is
 * injected into it lazily ({@code @Lazy}), because the register that is written into knows this bean.
 */
public interface MailLifecycle {

    List<? extends MailKind> kinds();

    /**
     * The mail has gone: accepted by the server, confirmed by a person, or sent as a letter. Called inside the transaction that marks the
     * mail, so that both commit or neither. Throws only on failure; the marking is then retried as long as this server runs.
     */
    default void sent(OutgoingMail mail) {
    }

    /**
     * Why the case no longer stands behind the mail, in words for a refusal; such a mail is not sent any more. Called before every attempt,
     * while the mail's row is locked: implementations read committed data and take no lock.
     *
     * @return empty while the mail holds
     */
    default Optional<String> whyOvertaken(OutgoingMail mail) {
        return Optional.empty();
    }

    /**
     * Why the words of the mail, fixed when it was registered, no longer hold on the day it would leave, as after an outage. It is not sent
     * so: a person decides about what has legal effect, and {@link #writeAnew} is called for everything else. Asked like
     * {@link #whyOvertaken}, of mails that are not overtaken.
     *
     * @return words for the person, saying what to do; empty while the words hold
     */
    default Optional<String> whyStale(OutgoingMail mail) {
        return Optional.empty();
    }

    /**
     * Adds what is doubtful about sending the mail again to that address, or by a letter with that number; exactly one of both is given.
     */
    default void doubtAnotherWay(OutgoingMail mail, String recipient, String letterNumber, Doubts doubts) {
    }

    /** Registers in place of a stale mail one that is worded for today. In the transaction that holds the stale one back; takes no lock. */
    default void writeAnew(OutgoingMail mail) {
    }
}
