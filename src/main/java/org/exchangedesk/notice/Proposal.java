package org.exchangedesk.notice;

import jakarta.persistence.Embeddable;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;
import org.exchangedesk.Refusal;

/** A step that one person proposes with a reason and another one approves. */
@Embeddable
public record Proposal(String reason, String proposedBy) {

    static Proposal of(String reason, String label, Act act) {
        new Checks().requireText(reason, label).refuseIfAny();
        return new Proposal(reason, act.by());
    }

    /** A second proposal would take the first proposer's name away, who could then approve. */
    static void refuseSecond(Proposal pending) {
        if (pending != null) {
            throw new Refusal("本案已有相同提議尚待核定，請俟核定後再行提出。");
        }
    }

    /** In words that say what to do first: an approval that outlived what it is about could only be refused. */
    String pends(String name) {
        return "「" + name + "」尚待核定（" + reason + "），請主管先行核定或不予核定";
    }

    static void refuseAuthor(Act approver, String... authors) {
        for (String author : authors) {
            if (approver.by().equals(author)) {
                throw new Refusal("核定者不得為擬辦人，請由其他主管核定。");
            }
        }
    }
}
