package org.exchangedesk.process.suspension;

import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.exchangedesk.notice.SuspensionService.SentNotice;
import org.exchangedesk.process.engine.RoutingFacts;
import org.springframework.stereotype.Component;

/**
 * The variables of the processes serviceSuspension and revokeSuspension. Timers are ISO instants with Z, so that no zone has to be guessed.
 */
@Component
final class SuspensionVariables implements RoutingFacts {

    /** Whether the notice of suspension has left already (Boolean). */
    static final String NOTICE_GONE = "noticeGone";
    /** When the service stops (String, ISO instant). */
    static final String SUSPENSION_START_AT = "suspensionStartAt";
    /** When the bureau is to be asked again (String, ISO instant). */
    static final String BUREAU_REMINDER_AT = "bureauReminderAt";
    /** ACCEPTED or RETURNED (String). */
    static final String BUREAU_ANSWER = "bureauAnswer";
    /** Whether the notice of suspension was served (Boolean). */
    static final String SUSPENSION_SERVED = "suspensionServed";
    /** Whether the supervisor approved the revocation (Boolean). */
    static final String APPROVED = "approved";

    SuspensionVariables() {
    }

    @Override
    public Set<String> routingFacts() {
        return Set.of(NOTICE_GONE, SUSPENSION_START_AT, BUREAU_REMINDER_AT, BUREAU_ANSWER, SUSPENSION_SERVED, APPROVED);
    }

    static void setNotice(VariableScope scope, SentNotice notice) {
        scope.setVariable(NOTICE_GONE, notice.gone());
        scope.setVariable(SUSPENSION_START_AT, notice.startAt().toString());
    }

    static void setBureauReminder(VariableScope scope, Instant at) {
        scope.setVariable(BUREAU_REMINDER_AT, at.toString());
    }
}
