package org.exchangedesk.process.older;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.exchangedesk.notice.FollowUpService;
import org.exchangedesk.notice.FollowUpService.Position;
import org.springframework.stereotype.Component;

/** Variables that only models of older releases read. Each method names the last release whose models need it, and goes with them. */
@Component
public class OlderModels {

    private final FollowUpService followUps;

    OlderModels(FollowUpService followUps) {
        this.followUps = followUps;
    }

    /** ce08641: a round drew 電話確認 and 檢核回復完整性 itself, and one gateway asked what to do next. */
    public void setPosition(DelegateExecution round, Position position) {
        if (draws(round, "userTask_confirmByPhone")) {
            round.setVariable("position", name(round.getProcessBusinessKey(), position));
        }
    }

    private String name(String caseNo, Position position) {
        if (position.replyNo() == null) {
            return position.assessmentDue() ? "ASSESS" : "WAIT";
        }
        return switch (followUps.lookAtReply(caseNo, position.replyNo())) {
            case CALL -> "EMAIL_REPLY";
            case CHECK -> "LETTER_REPLY";
            case NONE -> throw new IllegalStateException("reply " + position.replyNo() + " of " + caseNo + " waits for nothing");
        };
    }

    /** ce08641: several replies were handled within one suspension, each in a scope of its own that has to keep its answers. */
    public void keepAnswersApart(DelegateExecution reply) {
        if (draws(reply, "subProcess_replyDuringSuspension")) {
            reply.setVariableLocal("phoneOutcome", null);
            reply.setVariableLocal("replyComplete", null);
        }
    }

    private static boolean draws(DelegateExecution execution, String element) {
        return execution.getBpmnModelInstance().getModelElementById(element) != null;
    }
}
