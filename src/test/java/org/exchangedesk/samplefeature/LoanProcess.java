package org.exchangedesk.samplefeature;

import org.camunda.bpm.engine.RuntimeService;

/** Wakes the process of a loan. */
@SamplePart
class LoanProcess {

    private final RuntimeService runtimeService;

    LoanProcess(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    void terminalReturned(String loanNo) {
        runtimeService.createMessageCorrelation(LoanMessage.TERMINAL_RETURNED.messageName()).processInstanceBusinessKey(loanNo)
            .correlateAll();
    }
}
