package org.exchangedesk.samplefeature;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.correspondence.Attachment;
import org.exchangedesk.correspondence.MailDraft;
import org.exchangedesk.correspondence.Outbox;
import org.exchangedesk.document.OfficialDocuments;

/** 通知借用: the slip goes to the borrower. */
@SamplePart
class ConfirmLoanDelegate implements JavaDelegate {

    private final Outbox outbox;
    private final OfficialDocuments documents;

    ConfirmLoanDelegate(Outbox outbox, OfficialDocuments documents) {
        this.outbox = outbox;
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String loanNo = execution.getProcessBusinessKey();
        String borrower = (String) execution.getVariable(LoanVariables.BORROWER);
        outbox.enqueue(new MailDraft(loanNo, LoanMail.LOAN_CONFIRMATION, "1", "borrower@org.example",
            Map.of("loanNo", loanNo, "borrower", borrower),
            List.of(
                new Attachment(LoanPaper.LOAN_SLIP.title() + ".pdf", "application/pdf", documents.pdf(new LoanSlip(loanNo, borrower))))));
    }
}
