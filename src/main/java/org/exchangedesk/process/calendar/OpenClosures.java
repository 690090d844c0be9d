package org.exchangedesk.process.calendar;

import java.util.Set;
import java.util.stream.Collectors;
import org.exchangedesk.calendar.ClosureRegister;
import org.exchangedesk.process.engine.OpenRecords;
import org.springframework.stereotype.Component;

/** A proposal that nobody has decided on needs its task. */
@Component
class OpenClosures implements OpenRecords {

    private final ClosureRegister closures;

    OpenClosures(ClosureRegister closures) {
        this.closures = closures;
    }

    @Override
    public String process() {
        return "enterClosure";
    }

    @Override
    public Set<String> open() {
        return closures.undecided().stream().map(id -> CalendarVariables.businessKey(process(), id)).collect(Collectors.toSet());
    }
}
