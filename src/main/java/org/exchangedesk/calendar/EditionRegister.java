package org.exchangedesk.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exchangedesk.Act;
import org.exchangedesk.Refusal;
import org.exchangedesk.date.RocDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The years of the office calendar as the government publishes them: loaded from its files, each loading on record. An unrevised file never
 * replaces a 修正版, in whatever order they come.
 */
@Service
@Transactional
public class EditionRegister implements CalendarProposals {

    private static final int HISTORY_SHOWN = 5;

    private final EditionTable editions;
    private final StoredDays stored;

    EditionRegister(EditionTable editions, StoredDays stored) {
        this.editions = editions;
        this.stored = stored;
    }

    /**
     * Reads a file and keeps it for the decision; the calendar stays as it is.
     *
     * @return the number of the proposal
     * @throws Refusal when the file cannot be taken, with what to change
     */
    public long propose(String fileName, byte[] content, Act act) {
        OfficialCalendarFile file = OfficialCalendarFile.of(fileName, content);
        CalendarYear year = OfficialCalendarTable.read(file.text());
        refuseWhatIsThere(year, editions.digest(content), file.revised());
        return editions.add(year, file, file.revised(), content, act);
    }

    /** For the list of open tasks: 116年辦公日曆表. */
    @Transactional(readOnly = true)
    public String label(long id) {
        Edition edition = editions.get(id);
        return editions.year(edition).inWords() + "辦公日曆表" + edition.revisionInBrackets();
    }

    @Override
    @Transactional(readOnly = true)
    public CalendarChange change(long id) {
        Edition edition = editions.get(id);
        CalendarYear year = editions.year(edition);
        CalendarDays before = stored.get();
        CalendarDays after = before.with(year);
        SortedSet<LocalDate> days = CalendarChange.differing(before, after, year.days().keySet().stream());
        return new CalendarChange("edition-" + id, label(id), words(edition, year, before, days), days, new TreeSet<>(),
            new OfficeCalendar(before), new OfficeCalendar(after));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CalendarChange> undecided(long id) {
        return editions.find(id).filter(edition -> edition.state() == Edition.State.PROPOSED).map(edition -> change(id));
    }

    @Override
    public CalendarChange changeForDecision(long id) {
        stored.lock();
        return change(id);
    }

    @Override
    public void apply(long id, Act act) {
        stored.lock();
        Edition edition = editions.get(id);
        if (edition.state() == Edition.State.IN_FORCE) {
            return;
        }
        if (edition.state() != Edition.State.PROPOSED) {
            throw new Refusal("「" + edition.fileName() + "」先前已決定不採用，或已被取代；如需採用，請重新匯入。");
        }
        refuseWhatIsThere(editions.year(edition), edition.sha256(), edition.revised());
        editions.replaceCurrent(edition.year());
        editions.decide(id, Edition.State.IN_FORCE, act);
        stored.changed();
    }

    @Override
    public void drop(long id, Act act) {
        stored.lock();
        if (editions.get(id).state() == Edition.State.PROPOSED) {
            editions.decide(id, Edition.State.DROPPED, act);
        }
    }

    private void refuseWhatIsThere(CalendarYear year, String digest, boolean revised) {
        editions.current(year.year()).ifPresent(current -> {
            if (current.sha256().equals(digest)) {
                throw new Refusal(year.inWords() + "辦公日曆表現行版本即為此檔（「" + current.fileName() + "」），內容相同，無須再次載入。");
            }
            if (current.revised() && !revised) {
                throw new Refusal(year.inWords() + "辦公日曆表現行版本為" + current.revision() + "（「" + current.fileName()
                    + "」），不得以檔名未標示「修正」或「更新」之檔案取代。");
            }
        });
    }

    private String words(Edition edition, CalendarYear year, CalendarDays before, SortedSet<LocalDate> days) {
        List<Edition> history = editions.history(edition.year());
        String loaded = history.stream().filter(Edition::wasInForce).limit(HISTORY_SHOWN).map(Edition::inWords)
            .collect(Collectors.joining("\n"));
        return """
            年度：%s（全年上班日 %d 日）
            檔案：%s%s
            SHA-256：%s
            歷次採用：%s
            與現行日曆表之差異：%s""".formatted(year.inWords(), year.workingDays(), edition.fileName(), edition.revisionInBrackets(),
            edition.sha256(), loaded.isEmpty() ? "（無）" : "\n" + loaded, differences(year, before, days));
    }

    /** For a new year, lists only the weekdays off and the week-end days worked. */
    private static String differences(CalendarYear year, CalendarDays before, SortedSet<LocalDate> days) {
        boolean known = before.knows(year.year());
        List<String> lines = days.stream().map(year.days()::get)
            .filter(day -> known || day.working() == (day.day().getDayOfWeek().getValue() > 5)).map(day -> line(day, known ? "改為" : ""))
            .toList();
        return (known
            ? lines.isEmpty() ? "上班日與放假日均無差異" : "共" + lines.size() + "日"
            : "此年度尚未載入；平日放假或週末上班者共" + lines.size() + "日") + lines.stream().map(line -> "\n" + line).collect(Collectors.joining());
    }

    private static String line(CalendarDay day, String becomes) {
        return RocDate.withWeekday(day.day()) + becomes
            + (day.working() ? "上班" : "放假") + (day.description().isEmpty() ? "" : "：" + day.description());
    }

    /** Numbers of the proposals that nobody has decided on. */
    @Transactional(readOnly = true)
    public Set<Long> undecided() {
        return editions.undecided();
    }
}
