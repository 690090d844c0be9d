package org.exchangedesk.samplefeature;

import org.exchangedesk.process.Message;

/** The messages of the process lendTerminal. */
enum LoanMessage implements Message {

    TERMINAL_RETURNED("terminalReturned");

    private final String messageName;

    LoanMessage(String messageName) {
        this.messageName = messageName;
    }

    @Override
    public String messageName() {
        return messageName;
    }
}
