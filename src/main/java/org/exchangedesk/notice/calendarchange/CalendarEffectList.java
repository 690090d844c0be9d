package org.exchangedesk.notice.calendarchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The dates of open cases that a change of the office calendar touches, and what became of that list since a person was asked to decide.
 *
 * @param shown all lines of the list as it was shown; null when it was shown by a release that kept none
 */
public record CalendarEffectList(List<CalendarEffect> effects, Set<String> shown) {

    private static final int LONGEST = 3700;

    /** The list, as much of it as a form has room for. */
    public String inWords() {
        if (effects.isEmpty()) {
            return summary();
        }
        StringBuilder text = new StringBuilder(summary());
        int listed = 0;
        while (listed < effects.size() && text.length() + effects.get(listed).inWords().length() < LONGEST) {
            text.append('\n').append(effects.get(listed++).inWords());
        }
        return listed == effects.size()
            ? text.toString()
            : text + "\n……另有 " + (effects.size() - listed) + "項，見完整清單；採用後亦見各案件紀錄";
    }

    /** How many, and what becomes of them. */
    public String summary() {
        return effects.isEmpty()
            ? "沒有未結案件之期限、中止起日或計時因此不同。"
            : "共" + effects.size() + "項；已通知者一律維持原日期，採用後於各案件留下紀錄：";
    }

    public boolean cameSince(CalendarEffect effect) {
        return shown != null && !shown.contains(effect.inWords());
    }

    /** The lines that were shown and no longer hold, because the case has gone on. */
    public List<String> goneSince() {
        Set<String> now = effects.stream().map(CalendarEffect::inWords).collect(Collectors.toSet());
        return shown == null ? List.of() : shown.stream().filter(line -> !now.contains(line)).toList();
    }
}
