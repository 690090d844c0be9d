package org.exchangedesk.process.officecalendar;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.exchangedesk.notice.CalendarEffect;

/** The dates of open cases that a change of the office calendar touches, as the form lists them, and what became of that list. */
record TouchedDates(List<CalendarEffect> effects) {

    private static final int LONGEST = 3700;
    private static final String CUT = "……另有 ";

    String inWords() {
        if (effects.isEmpty()) {
            return "沒有未結案件之期限、中止起日或計時因此不同。";
        }
        StringBuilder text = new StringBuilder("共 " + effects.size() + " 項；已通知者一律維持原日期，採用後於各案件留下紀錄：");
        int listed = 0;
        while (listed < effects.size() && text.length() + effects.get(listed).inWords().length() < LONGEST) {
            text.append('\n').append(effects.get(listed++).inWords());
        }
        return listed == effects.size() ? text.toString() : text + "\n" + CUT + (effects.size() - listed) + " 項未列，採用後見各案件紀錄";
    }

    /** What the list that was shown does not have. Of one that had no room for all it cannot be told. */
    List<CalendarEffect> cameSince(String shown) {
        Set<String> lines = shown.lines().collect(Collectors.toSet());
        return shown.contains(CUT) ? List.of() : effects.stream().filter(effect -> !lines.contains(effect.inWords())).toList();
    }

    /** The lines that were shown and say what is so no longer: the case has gone on. */
    List<String> goneSince(String shown) {
        Set<String> now = effects.stream().map(CalendarEffect::inWords).collect(Collectors.toSet());
        return shown.lines().skip(1).filter(line -> !line.startsWith(CUT) && !now.contains(line)).toList();
    }
}
