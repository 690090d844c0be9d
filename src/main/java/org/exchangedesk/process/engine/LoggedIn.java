package org.exchangedesk.process.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** The user logged in to the engine in this call. The engine hands out an internal type for that, which ends here. */
@Component
public class LoggedIn {

    private final IdentityService identityService;

    LoggedIn(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Empty when the engine acts on its own, as for a timer. */
    public Optional<String> userId() {
        return Optional.ofNullable(identityService.getCurrentAuthentication()).map(Authentication::getUserId);
    }
}
