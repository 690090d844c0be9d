package org.exchangedesk.calendar;

import java.time.LocalDate;
import java.util.Set;
import org.exchangedesk.DeskFiles;

/** The office calendar as it ships, with days closed at short notice, or with the lines of a test; it stays as it is. */
public final class ShippedDays {

    private ShippedDays() {
    }

    public static OfficeCalendar closedOn(LocalDate... days) {
        return of(new DeskFiles().text("config/office-calendar.csv"), days);
    }

    /** @param csv in the format of {@code config/office-calendar.csv} */
    public static OfficeCalendar of(String csv, LocalDate... closed) {
        return new OfficeCalendar(CalendarDays.of(ShippedCalendar.read(csv), Set.of(closed)));
    }
}
