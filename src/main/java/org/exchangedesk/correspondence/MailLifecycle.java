package org.exchangedesk.correspondence;

/**
 * Callbacks that keep the processes in step with a mail. Called inside the transaction that marks the mail, so that both commit or neither.
 * Implementations throw only on failure; the marking is then retried as long as this server runs.
 */
public interface MailLifecycle {

    /** The mail has gone: accepted by the server, confirmed by a person, or sent as a letter. */
    void sent(OutgoingMail mail);

    /** The mail is {@code FAILED} and legally relevant, or it is {@code UNCERTAIN}: a person has to decide. */
    void needsDecision(OutgoingMail mail);

    /**
     * True when the case no longer stands behind the mail, so that it must not be sent. Called before every attempt, while the mail's row
     * is locked: implementations read committed data and take no lock.
     */
    default boolean overtaken(OutgoingMail mail) {
        return false;
    }
}
