package org.exchangedesk.process.notice;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.NoticeLifecycle;
import org.springframework.stereotype.Component;

/** Wakes the process instances of a case. Nobody waiting is no error: the record is the truth and is looked at again. */
@Component
class NoticeProcess implements NoticeLifecycle {

    static final String PROCESS = "improvementNotice";
    private static final String HANDLE_REPLY = "handleReply";

    private final RuntimeService runtimeService;

    NoticeProcess(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void requireRunning(String caseNo) {
        if (runtimeService.createProcessInstanceQuery().processDefinitionKey(PROCESS).processInstanceBusinessKey(caseNo).count() == 0) {
            throw new Refusal("案件 " + caseNo + " 之流程已不存在，所填內容未予登錄；請洽系統管理者，依維運手冊「流程與案件紀錄不一致」處理後再登錄。");
        }
    }

    /**
     * Sets the number in the triggered scope only: during a suspension two replies may be in hand at once. Asks whether the process runs at
     * all only when nobody was woken.
     */
    @Override
    public void replyRegistered(String caseNo, int replyNo) {
        int woken = runtimeService.createMessageCorrelation(NoticeMessage.REPLY_REGISTERED.messageName())
            .processInstanceBusinessKey(caseNo).setVariablesToTriggeredScope(Map.of(NoticeVariables.REPLY_NO, replyNo))
            .correlateAllWithResult().size();
        if (woken == 0) {
            requireRunning(caseNo);
        }
    }

    /** Wakes the handling of that reply alone: what a colleague has typed about another one stays. An older model has no process of its own. */
    @Override
    public void replyCorrected(String caseNo, int replyNo) {
        boolean ownProcess = runtimeService.createProcessInstanceQuery().processDefinitionKey(HANDLE_REPLY)
            .processInstanceBusinessKey(caseNo).count() > 0;
        var message = runtimeService.createMessageCorrelation(NoticeMessage.REPLY_CORRECTED.messageName())
            .processInstanceBusinessKey(caseNo);
        (ownProcess ? message.processInstanceVariableEquals(NoticeVariables.REPLY_NO, replyNo) : message).correlateAll();
    }

    @Override
    public void earlyFollowUpRequested(String caseNo) {
        wake(NoticeMessage.EARLY_FOLLOW_UP_REQUESTED, caseNo, Map.of());
    }

    @Override
    public void deadlineCorrected(String caseNo) {
        wake(NoticeMessage.DEADLINE_CORRECTED, caseNo, Map.of());
    }

    /** Throws when no instance waits: the record goes back to the round, so the process must, too. An older model may be unable to. */
    @Override
    public void assessmentCorrected(String caseNo, int round) {
        int woken = runtimeService.createMessageCorrelation(NoticeMessage.ASSESSMENT_CORRECTED.messageName())
            .processInstanceBusinessKey(caseNo)
            .setVariables(Map.of(NoticeVariables.ROUND, round)).correlateAllWithResult().size();
        if (woken != 1) {
            throw new Refusal("案件 " + caseNo + " 目前無法回到第" + round + "次追蹤重行查核，請洽系統管理者。");
        }
    }

    @Override
    public void noticeWithdrawn(String caseNo) {
        wake(NoticeMessage.NOTICE_WITHDRAWN, caseNo, Map.of());
    }

    @Override
    public void suspensionNoticeSent(String caseNo) {
        wake(NoticeMessage.SUSPENSION_NOTICE_SENT, caseNo, Map.of());
    }

    @Override
    public void suspensionRevoked(String caseNo) {
        wake(NoticeMessage.SUSPENSION_REVOKED, caseNo, Map.of());
    }

    private void wake(NoticeMessage message, String caseNo, Map<String, Object> variables) {
        runtimeService.createMessageCorrelation(message.messageName()).processInstanceBusinessKey(caseNo).setVariables(variables)
            .correlateAll();
    }
}
