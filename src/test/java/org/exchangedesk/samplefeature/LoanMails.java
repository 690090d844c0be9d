package org.exchangedesk.samplefeature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exchangedesk.correspondence.MailLifecycle;
import org.exchangedesk.correspondence.OutgoingMail;

/** Records which loans the borrower has been notified of. */
@SamplePart
class LoanMails implements MailLifecycle {

    private final List<String> told = new ArrayList<>();
    private final Set<String> cancelled = new HashSet<>();

    List<String> told() {
        return told;
    }

    void cancel(String loanNo) {
        cancelled.add(loanNo);
    }

    @Override
    public List<LoanMail> kinds() {
        return List.of(LoanMail.values());
    }

    @Override
    public void sent(OutgoingMail mail) {
        told.add(mail.caseNo());
    }

    @Override
    public Optional<String> whyOvertaken(OutgoingMail mail) {
        return cancelled.contains(mail.caseNo()) ? Optional.of("借用業經取消") : Optional.empty();
    }
}
