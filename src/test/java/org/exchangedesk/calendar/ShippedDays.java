package org.exchangedesk.calendar;

import java.time.LocalDate;
import java.util.Set;
import org.exchangedesk.DeskFiles;

/** The office calendar that ships, with days closed at short notice. */
public final class ShippedDays {

    private ShippedDays() {
    }

    public static OfficeCalendar closedOn(LocalDate... days) {
        return new OfficeCalendar(CalendarDays.of(ShippedCalendar.read(new DeskFiles().text("config/office-calendar.csv")), Set.of(days)));
    }
}
