package org.exchangedesk.process.engine;

import java.util.Optional;
import java.util.function.Supplier;
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

    /** Lets the engine itself look something up that the user has no right to ask it for. */
    public <T> T setAside(Supplier<T> lookup) {
        Authentication user = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return lookup.get();
        } finally {
            if (user != null) {
                identityService.setAuthentication(user.getUserId(), user.getGroupIds(), user.getTenantIds());
            }
        }
    }
}
