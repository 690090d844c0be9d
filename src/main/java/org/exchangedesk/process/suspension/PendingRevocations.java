package org.exchangedesk.process.suspension;

import java.util.Set;
import org.exchangedesk.notice.Cases;
import org.exchangedesk.process.engine.OpenRecords;
import org.springframework.stereotype.Component;

/** A revocation that waits for its approval needs the task: the case goes no further before. */
@Component
class PendingRevocations implements OpenRecords {

    private final Cases cases;

    PendingRevocations(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String process() {
        return "revokeSuspension";
    }

    @Override
    public Set<String> open() {
        return cases.withPendingRevocation();
    }
}
