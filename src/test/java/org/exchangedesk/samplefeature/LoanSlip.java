package org.exchangedesk.samplefeature;

import org.exchangedesk.document.Label;

/** Everything 借用單 prints that is not wording. */
public record LoanSlip(@Label("借用編號") String loanNo, @Label("借用人") String borrower) {
}
