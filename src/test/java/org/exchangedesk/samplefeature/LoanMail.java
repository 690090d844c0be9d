package org.exchangedesk.samplefeature;

import java.util.Set;
import org.exchangedesk.correspondence.MailKind;

/** What the sample feature writes by e-mail. */
enum LoanMail implements MailKind {

    LOAN_CONFIRMATION;

    @Override
    public String label() {
        return "借用通知";
    }

    @Override
    public String template() {
        return "config/mail/loanConfirmation.txt";
    }

    @Override
    public Set<String> placeholders() {
        return Set.of("loanNo", "borrower");
    }

    @Override
    public boolean legallyRelevant() {
        return true;
    }

    @Override
    public boolean indispensable() {
        return true;
    }
}
