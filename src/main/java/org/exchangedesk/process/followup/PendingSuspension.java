package org.exchangedesk.process.followup;

import java.util.List;
import org.exchangedesk.notice.ImprovementNotice;
import org.exchangedesk.process.notice.RecordedPosition;
import org.springframework.stereotype.Component;

/** A round looks at the record itself, but not at a suspension that waits for its approval. */
@Component
class PendingSuspension implements RecordedPosition {

    @Override
    public String process() {
        return "followUpRound";
    }

    @Override
    public List<String> elements(ImprovementNotice notice) {
        return notice.followUps().proposedSuspension().isPresent() ? List.of("userTask_approveSuspension") : List.of();
    }
}
