package org.exchangedesk;

/**
 * A request the desk does not carry out. The message is Traditional Chinese and tells the person what to change; nothing has
 * been changed when it is thrown inside a transaction, because every unchecked exception rolls the step back.
 */
public class Refusal extends RuntimeException {

    public Refusal(String message) {
        super(message);
    }

    /** @param cause the exception that carried the message here, for the log */
    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
