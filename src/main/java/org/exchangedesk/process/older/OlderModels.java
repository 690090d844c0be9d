package org.exchangedesk.process.older;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.exchangedesk.notice.FollowUpService.Position;
import org.exchangedesk.process.engine.RoutingFacts;
import org.springframework.stereotype.Component;

/** Variables that only models of older releases read. Each method names the last release whose models need it, and goes with them. */
@Component
public final class OlderModels implements RoutingFacts {

    private static final String POSITION = "position";
    /** ce08641: what a round came to. */
    private static final String ROUND_RESULT = "roundResult";

    /** ce08641, by today's name. */
    private static final Map<String, String> NAMES = Map.of("callOutcome", "outcome", "completeness", "outcome", "outcome", "decision",
        "proposalOutcome", "outcome");

    OlderModels() {
    }

    @Override
    public Set<String> routingFacts() {
        return Set.of(POSITION, ROUND_RESULT);
    }

    /** ce08641: a round drew 電話確認 and 檢核回復完整性 itself, and one gateway asked what to do next. */
    public static void setPosition(DelegateExecution round, Position position) {
        if (draws(round, "userTask_confirmByPhone")) {
            round.setVariable(POSITION, switch (position.replyStep()) {
                case CALL -> "EMAIL_REPLY";
                case CHECK -> "LETTER_REPLY";
                case NONE -> position.assessmentDue() ? "ASSESS" : "WAIT";
            });
        }
    }

    /** ce08641: several replies were handled within one suspension, each in a scope of its own that has to keep its answers. */
    public static void keepAnswersApart(DelegateExecution reply) {
        if (draws(reply, "subProcess_replyDuringSuspension")) {
            reply.setVariableLocal("phoneOutcome", null);
            reply.setVariableLocal("replyComplete", null);
        }
    }

    /**
     * ce08641: {@code outcome} and {@code decision} stood for several facts, each local to its task.
     *
     * @return the name under which the model of this task keeps the fact: {@code today}, or the one of then where it does not know that
     */
    public static String name(DelegateTask task, String today) {
        return task.getExecution().hasVariableLocal(today) ? today : NAMES.get(today);
    }

    private static boolean draws(DelegateExecution execution, String element) {
        return execution.getBpmnModelInstance().getModelElementById(element) != null;
    }
}
