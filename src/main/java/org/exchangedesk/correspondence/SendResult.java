package org.exchangedesk.correspondence;

/**
 * What came of one conversation with the mail server.
 *
 * @param response what the server said, or why there was no answer
 */
record SendResult(Outcome outcome, String response) {

    SendResult {
        response = response == null ? "" : response.strip();
    }

    enum Outcome {
        /** The server has taken the responsibility. */
        ACCEPTED,
        /** Not accepted now; a retry may succeed. */
        TEMPORARY,
        /** No connection or no login; other mails would fail in the same way now. */
        UNREACHABLE,
        /** Refused; a retry of the same mail would fail again. */
        REFUSED,
        /** The server had the whole message, but no answer arrived. */
        UNKNOWN
    }

    boolean isToBeTriedAgain() {
        return outcome == Outcome.TEMPORARY || serverIsDown();
    }

    boolean serverIsDown() {
        return outcome == Outcome.UNREACHABLE;
    }
}
