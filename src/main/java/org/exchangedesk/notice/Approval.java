package org.exchangedesk.notice;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.followup.Terms;

/** How a notice comes about: staff register it and settle the terms the table proposes, a supervisor who is not the author approves. */
@Embeddable
public class Approval {

    private String registeredBy;
    private Instant registeredAt;
    @Embedded
    private Terms terms;
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

    void settle(Terms settled, Terms proposed, String reason, String officer) {
        settled.check();
        if (settled.followUpLimit() == 1 && reason == null) {
            throw new Refusal("僅給予一次追蹤者，屆期未完成即須以事態嚴重中止；請於理由欄說明事態嚴重之認定，或改為二次以上。");
        }
        boolean differs = !settled.equals(proposed);
        if (differs && reason == null) {
            throw new Refusal("期限及追蹤頻率與系統建議不同，請填寫「與系統建議不同之理由」（系統建議：" + proposed.inWords() + "）。");
        }
        terms = settled;
        deviationReason = differs || settled.followUpLimit() == 1 ? reason : null;
        followUpOfficer = officer;
    }

    void approve(Act act) {
        approvedBy = act.by();
        approvedAt = act.at();
    }

    void returned(String reason) {
        new Checks().requireText(reason, "退回理由").refuseIfAny();
        returnReason = reason;
    }

    public String inWords() {
        return terms.inWords() + (deviationReason == null ? "" : "；理由：" + deviationReason);
    }

    Terms terms() {
        return terms;
    }

    public String followUpOfficer() {
        return followUpOfficer;
    }

    /** Day of the approval in Asia/Taipei; nothing can be issued before it. */
    LocalDate approvedOn() {
        return new Act(approvedBy, approvedAt).day();
    }

    /** Why the terms differ from the table, or why one follow-up must do; null when there is nothing to explain. */
    public String deviationReason() {
        return deviationReason;
    }

    public String registeredBy() {
        return registeredBy;
    }

    public String returnReason() {
        return returnReason;
    }
}
