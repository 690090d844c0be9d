package org.exchangedesk.samplefeature;

import java.util.Optional;
import org.exchangedesk.process.engine.TaskLabel;

/** The number of the loan on its tasks. */
@SamplePart
class LoanLabel implements TaskLabel {

    @Override
    public Optional<String> of(String businessKey) {
        return businessKey.startsWith(RegisterLoanDelegate.NUMBERED) ? Optional.of("借用 " + businessKey) : Optional.empty();
    }
}
