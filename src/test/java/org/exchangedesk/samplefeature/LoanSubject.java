package org.exchangedesk.samplefeature;

import java.util.Optional;
import org.exchangedesk.process.engine.TaskSubject;

/** The number of the loan on its tasks. */
@SamplePart
class LoanSubject implements TaskSubject {

    @Override
    public Optional<String> label(String businessKey) {
        return businessKey.startsWith(RegisterLoanDelegate.NUMBERED) ? Optional.of("借用 " + businessKey) : Optional.empty();
    }

    @Override
    public Optional<String> summary(String businessKey) {
        return label(businessKey).map(label -> label + "：終端設備一部");
    }
}
