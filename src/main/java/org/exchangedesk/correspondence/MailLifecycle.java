package org.exchangedesk.correspondence;

/**
 * What the processes want to know about a mail. Called inside the transaction that marks the mail, so both happen or neither.
 * Implementations throw only for a failure; the marking is then tried again as long as this server runs.
 */
public interface MailLifecycle {

    /** The mail has gone: accepted by the server, confirmed by a person, or sent as a letter. */
    void sent(OutgoingMail mail);

    /** The mail is {@code FAILED} and legally relevant, or it is {@code UNCERTAIN}: a person has to decide. */
    void needsDecision(OutgoingMail mail);

    /**
     * The case no longer stands behind the mail, so it is not sent any more. Asked before every attempt, with the mail's row locked:
     * implementations read what is committed and wait for nobody.
     */
    default boolean overtaken(OutgoingMail mail) {
        return false;
    }
}
