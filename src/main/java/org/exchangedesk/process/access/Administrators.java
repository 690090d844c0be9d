package org.exchangedesk.process.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.stereotype.Component;

/**
 * Refuses to start without an administrator, before any port is open. The administrator of the settings is created only when no user has
 * that id. If that user exists but has left the group, there would be no administrator, and the web apps would offer to create the first
 * one.
 */
@Component
class Administrators implements SmartInitializingSingleton {

    private final IdentityService identityService;

    Administrators(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (identityService.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            throw new None();
        }
    }

    static final class None extends RuntimeException {

        private None() {
            super("The desk does not start: no user is a member of the group " + Groups.CAMUNDA_ADMIN + ".");
        }
    }

    static final class Analyzer extends AbstractFailureAnalyzer<None> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, None cause) {
            return new FailureAnalysis(cause.getMessage(), "Set EXCHANGE_DESK_ADMIN_ID and EXCHANGE_DESK_ADMIN_PASSWORD to an administrator"
                + " who does not exist yet; it is created at the next start and can put the others back.", cause);
        }
    }
}
