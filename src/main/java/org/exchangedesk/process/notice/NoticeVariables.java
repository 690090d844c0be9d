package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.notice.NoticeService.RoutingFacts;
import org.exchangedesk.notice.followup.Terms;

/** The variables of the process improvementNotice: what its gateways and its decision read, nothing else. */
public final class NoticeVariables {

    /** Follow-ups this case is given, 1 to 3 (Integer). */
    public static final String FOLLOW_UP_LIMIT = "followUpLimit";
    /** The round under way or to be repeated, 1 to 3 (Integer). */
    public static final String ROUND = "round";
    /** COMPLETED, EXTENDED or SUSPENDED (String). */
    public static final String ROUND_RESULT = "roundResult";

    private NoticeVariables() {
    }

    static void setRoutingFacts(VariableScope scope, RoutingFacts facts) {
        scope.setVariable("severityLevel", facts.incidentLevel());
        scope.setVariable("orgKind", facts.orgKind());
        scope.setVariable("earlierCases", facts.earlierCases());
    }

    /** What the decision determineTerms proposed. */
    public static Terms proposedTerms(VariableScope scope) {
        return new Terms(integer(scope, "proposedDeadlineLength"), DayKind.valueOf((String) scope.getVariable("proposedDayKind")),
            (String) scope.getVariable("proposedReminderDays"), integer(scope, "proposedFollowUpLimit"),
            integer(scope, "proposedLeadDays"));
    }

    private static Integer integer(VariableScope scope, String name) {
        return ((Number) scope.getVariable(name)).intValue();
    }
}
