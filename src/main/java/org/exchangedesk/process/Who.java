package org.exchangedesk.process;

import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.exchangedesk.notice.Act;
import org.springframework.stereotype.Component;

/** Says who is acting: the user logged in to the engine in this call. */
@Component
public class Who {

    private final IdentityService identityService;
    private final Clock clock;

    Who(IdentityService identityService, Clock clock) {
        this.identityService = identityService;
        this.clock = clock;
    }

    /** @throws IllegalStateException when nobody is logged in: a person's step never runs without a person */
    public Act acting() {
        Authentication authentication = identityService.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new IllegalStateException("a person's step was called without a logged-in user");
        }
        return new Act(authentication.getUserId(), clock.instant());
    }
}
