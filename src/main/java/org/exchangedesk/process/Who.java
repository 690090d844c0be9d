package org.exchangedesk.process;

import java.time.Clock;
import org.exchangedesk.Act;
import org.exchangedesk.process.engine.LoggedIn;
import org.springframework.stereotype.Component;

/** Says who is acting: the user logged in to the engine in this call. */
@Component
public class Who {

    private final LoggedIn loggedIn;
    private final Clock clock;

    Who(LoggedIn loggedIn, Clock clock) {
        this.loggedIn = loggedIn;
        this.clock = clock;
    }

    /** @throws IllegalStateException when nobody is logged in: a person's step never runs without a person */
    public Act acting() {
        String user = loggedIn.userId()
            .orElseThrow(() -> new IllegalStateException("a person's step was called without a logged-in user"));
        return new Act(user, clock.instant());
    }
}
