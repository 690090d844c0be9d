package org.exchangedesk.samplefeature;

import java.util.Set;
import org.exchangedesk.process.engine.RoutingFacts;

/** The variables of the process lendTerminal. */
@SamplePart
class LoanVariables implements RoutingFacts {

    /** Whether the terminal came back as it was lent (Boolean). */
    static final String INTACT = "intact";
    /** Who borrowed it (String); a person, so not kept in the history. */
    static final String BORROWER = "borrower";
    /** The same as the start form asks for it. */
    static final String BORROWER_NAME = "borrowerName";

    @Override
    public Set<String> routingFacts() {
        return Set.of(INTACT);
    }
}
