package org.exchangedesk.notice;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import org.exchangedesk.Checks;
import org.exchangedesk.Refusal;

/** How a notice comes about: staff register it and settle the terms the table proposes, a supervisor who is not the author approves. */
@Embeddable
class Approval {

    private String registeredBy;
    private Instant registeredAt;
    @Embedded
    private Terms terms;
    private String revisedBy;
    private String termsSettledBy;
    private String deviationReason;
    private String followUpOfficer;
    private String approvedBy;
    private Instant approvedAt;
    private String returnReason;

    protected Approval() {
    }

    Approval(Act registration) {
        registeredBy = registration.by();
        registeredAt = registration.at();
    }

    void revised(Act act) {
        revisedBy = act.by();
    }

    void settle(Terms settled, Terms proposed, String reason, String officer, Act act) {
        settled.check();
        boolean differs = !settled.equals(proposed);
        if (differs && reason == null) {
            throw new Refusal("辦理條件與判定結果不同，請填寫「與判定不同之理由」（判定結果：" + proposed.inWords() + "）。");
        }
        terms = settled;
        deviationReason = differs ? reason : null;
        followUpOfficer = officer;
        termsSettledBy = act.by();
    }

    void approve(Act act) {
        Proposal.refuseAuthor(act, registeredBy, revisedBy, termsSettledBy);
        approvedBy = act.by();
        approvedAt = act.at();
    }

    void returned(String reason) {
        new Checks().requireText(reason, "退回理由").refuseIfAny();
        returnReason = reason;
    }

    String inWords() {
        return terms.inWords() + (deviationReason == null ? "" : "；與判定不同：" + deviationReason);
    }

    Terms terms() {
        return terms;
    }

    String followUpOfficer() {
        return followUpOfficer;
    }

    /** Day of the approval in Asia/Taipei; nothing can be issued before it. */
    LocalDate approvedOn() {
        return new Act(approvedBy, approvedAt).day();
    }

    String registeredBy() {
        return registeredBy;
    }

    String returnReason() {
        return returnReason;
    }
}
