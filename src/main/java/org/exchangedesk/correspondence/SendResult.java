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
        /** Not taken, but later it may be. */
        TEMPORARY,
        /** There was no conversation at all; other mails would fare the same now. */
        UNREACHABLE,
        /** Not taken, and never will be as it is. */
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
