package org.exchangedesk.process.notice;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.NoticeLifecycle;
import org.springframework.stereotype.Component;

/** Wakes the process instances of a case. Nobody waiting is no error: the record is the truth and is looked at again. */
@Component
class NoticeProcess implements NoticeLifecycle {

    private final RuntimeService runtimeService;

    NoticeProcess(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    /** Sets the number in the triggered scope only: during a suspension two replies may be in hand at once. */
    @Override
    public void replyRegistered(String caseNo, int replyNo) {
        runtimeService.createMessageCorrelation("replyRegistered").processInstanceBusinessKey(caseNo)
            .setVariablesToTriggeredScope(Map.of("replyNo", replyNo)).correlateAll();
    }

    @Override
    public void replyCorrected(String caseNo) {
        wake("replyCorrected", caseNo, Map.of());
    }

    @Override
    public void earlyFollowUpRequested(String caseNo) {
        wake("earlyFollowUpRequested", caseNo, Map.of());
    }

    @Override
    public void deadlineCorrected(String caseNo) {
        wake("deadlineCorrected", caseNo, Map.of());
    }

    /** Throws when no instance waits: the record goes back to the round, so the process must, too. An older model may be unable to. */
    @Override
    public void assessmentCorrected(String caseNo, int round) {
        int woken = runtimeService.createMessageCorrelation("assessmentCorrected").processInstanceBusinessKey(caseNo)
            .setVariables(Map.of(NoticeVariables.ROUND, round)).correlateAllWithResult().size();
        if (woken != 1) {
            throw new Refusal("案件 " + caseNo + " 目前無法回到第 " + round + " 次追蹤重行查核，請洽系統管理者。");
        }
    }

    @Override
    public void noticeWithdrawn(String caseNo) {
        wake("noticeWithdrawn", caseNo, Map.of());
    }

    @Override
    public void suspensionNoticeSent(String caseNo) {
        wake("suspensionNoticeSent", caseNo, Map.of());
    }

    @Override
    public void suspensionRevoked(String caseNo) {
        wake("suspensionRevoked", caseNo, Map.of());
    }

    private void wake(String message, String caseNo, Map<String, Object> variables) {
        runtimeService.createMessageCorrelation(message).processInstanceBusinessKey(caseNo).setVariables(variables).correlateAll();
    }
}
