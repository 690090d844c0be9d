package org.exchangedesk.process.notice;

import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.notice.followup.Terms;
import org.exchangedesk.process.engine.RoutingFacts;
import org.springframework.stereotype.Component;

/** The variables of the processes improvementNotice and withdrawNotice: what their gateways and the decision determineTerms read. */
@Component
public final class NoticeVariables implements RoutingFacts {

    /** Follow-ups this case is given, 1 to 3 (Integer). */
    public static final String FOLLOW_UP_LIMIT = "followUpLimit";
    /** The round under way or to be repeated, 1 to 3 (Integer). */
    public static final String ROUND = "round";
    /** What the round came to: COMPLETED, EXTENDED or SUSPENDED (String). */
    public static final String ROUND_OUTCOME = "roundOutcome";
    /** The reply that a message is about, its number in the case (Integer). */
    public static final String REPLY_NO = "replyNo";
    /** Whether the supervisor approved (Boolean). */
    static final String APPROVED = "approved";
    /** Whether the notice was served (Boolean). */
    static final String NOTICE_SERVED = "noticeServed";

    /** Level of the incident, 1 to 4 (Integer), with the next two what the decision reads. */
    static final String SEVERITY_LEVEL = "severityLevel";
    /** Name of an OrganizationKind (String). */
    static final String ORG_KIND = "orgKind";
    /** How many cases the organisation had before (Integer). */
    static final String EARLIER_CASES = "earlierCases";

    /** What the decision proposes: days (Integer), DayKind (String), days before the end (String), 1 to 3 (Integer), days (Integer). */
    static final String PROPOSED_DEADLINE_LENGTH = "proposedDeadlineLength";
    static final String PROPOSED_DAY_KIND = "proposedDayKind";
    static final String PROPOSED_REMINDER_DAYS = "proposedReminderDays";
    static final String PROPOSED_FOLLOW_UP_LIMIT = "proposedFollowUpLimit";
    static final String PROPOSED_LEAD_DAYS = "proposedLeadDays";

    NoticeVariables() {
    }

    @Override
    public Set<String> routingFacts() {
        return Set.of(FOLLOW_UP_LIMIT, ROUND, ROUND_OUTCOME, REPLY_NO, APPROVED, NOTICE_SERVED, SEVERITY_LEVEL, ORG_KIND, EARLIER_CASES,
            PROPOSED_DEADLINE_LENGTH, PROPOSED_DAY_KIND, PROPOSED_REMINDER_DAYS, PROPOSED_FOLLOW_UP_LIMIT, PROPOSED_LEAD_DAYS);
    }

    static void setTermsFacts(VariableScope scope, NoticeService.TermsFacts facts) {
        scope.setVariable(SEVERITY_LEVEL, facts.incidentLevel());
        scope.setVariable(ORG_KIND, facts.orgKind());
        scope.setVariable(EARLIER_CASES, facts.earlierCases());
    }

    /** What the decision determineTerms proposed. */
    public static Terms proposedTerms(VariableScope scope) {
        return new Terms(integer(scope, PROPOSED_DEADLINE_LENGTH), DayKind.valueOf((String) scope.getVariable(PROPOSED_DAY_KIND)),
            (String) scope.getVariable(PROPOSED_REMINDER_DAYS), integer(scope, PROPOSED_FOLLOW_UP_LIMIT),
            integer(scope, PROPOSED_LEAD_DAYS));
    }

    private static Integer integer(VariableScope scope, String name) {
        return ((Number) scope.getVariable(name)).intValue();
    }
}
