package org.exchangedesk.correspondence;

/** Asks a person about a mail that could not be delivered. Called inside the transaction that marks the mail. */
public interface UndeliveredMail {

    /** The mail is {@code FAILED} and legally relevant, or it is {@code UNCERTAIN}: a person has to decide. */
    void needsDecision(OutgoingMail mail);
}
