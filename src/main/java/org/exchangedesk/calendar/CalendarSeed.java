package org.exchangedesk.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.exchangedesk.Act;
import org.exchangedesk.DeskFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty database with the years of {@code config/office-calendar.csv}, once: from then on people load years, and the database is
 * the truth. Reading the file again would silently undo what somebody has decided since.
 */
@Component
class CalendarSeed {

    private static final String FILE = "config/office-calendar.csv";
    /** The shipped days of 2025 are those of the file of 20 October 2025: the file of the first edition must not take them back. */
    private static final int REVISED_YEAR = 2025;

    private final DeskFiles files;
    private final EditionTable editions;
    private final StoredDays stored;
    private final TransactionOperations transaction;
    private final Clock clock;

    CalendarSeed(DeskFiles files, EditionTable editions, StoredDays stored, TransactionOperations transaction, Clock clock) {
        this.files = files;
        this.editions = editions;
        this.stored = stored;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** If two nodes start together, the second finds the seed already there. */
    void sow() {
        transaction.executeWithoutResult(begun -> {
            stored.lock();
            if (stored.get().years().isEmpty()) {
                String csv = files.text(FILE);
                ShippedCalendar.read(csv).forEach(year -> add(year, csv));
                stored.changed();
            }
        });
    }

    private void add(CalendarYear year, String csv) {
        Act act = Act.system(clock);
        long id = editions.add(year, new OfficialCalendarFile(FILE, csv), year.year() == REVISED_YEAR, csv.getBytes(StandardCharsets.UTF_8),
            act);
        editions.decide(id, Edition.State.IN_FORCE, act);
    }
}
