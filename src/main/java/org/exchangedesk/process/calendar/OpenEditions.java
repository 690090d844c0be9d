package org.exchangedesk.process.calendar;

import java.util.Set;
import java.util.stream.Collectors;
import org.exchangedesk.calendar.EditionRegister;
import org.exchangedesk.process.engine.OpenRecords;
import org.springframework.stereotype.Component;

/** A proposal that nobody has decided on needs its task. */
@Component
class OpenEditions implements OpenRecords {

    private final EditionRegister editions;

    OpenEditions(EditionRegister editions) {
        this.editions = editions;
    }

    @Override
    public String process() {
        return "importOfficeCalendar";
    }

    @Override
    public Set<String> open() {
        return editions.undecided().stream().map(id -> CalendarVariables.businessKey(process(), id)).collect(Collectors.toSet());
    }
}
