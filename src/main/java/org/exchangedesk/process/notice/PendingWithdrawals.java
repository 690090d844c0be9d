package org.exchangedesk.process.notice;

import java.util.Set;
import org.exchangedesk.notice.Cases;
import org.exchangedesk.process.engine.OpenRecords;
import org.springframework.stereotype.Component;

/** A withdrawal that waits for its approval needs the task: the case cannot be closed before. */
@Component
class PendingWithdrawals implements OpenRecords {

    private final Cases cases;

    PendingWithdrawals(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String process() {
        return "withdrawNotice";
    }

    @Override
    public Set<String> open() {
        return cases.withPendingWithdrawal();
    }
}
