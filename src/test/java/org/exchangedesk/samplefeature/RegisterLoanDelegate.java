package org.exchangedesk.samplefeature;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 登錄借用: numbers the loan. */
@SamplePart
class RegisterLoanDelegate implements JavaDelegate {

    static final String NUMBERED = "L115-";

    private final AtomicInteger last = new AtomicInteger();

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(NUMBERED + "%04d".formatted(last.incrementAndGet()));
        execution.setVariable(LoanVariables.BORROWER, execution.getVariable(LoanVariables.BORROWER_NAME));
    }
}
