package org.exchangedesk.process.officecalendar;

import java.util.List;
import org.exchangedesk.calendar.CalendarChange;
import org.exchangedesk.calendar.CalendarProposals;
import org.exchangedesk.calendar.ClosureRegister;
import org.exchangedesk.calendar.EditionRegister;
import org.exchangedesk.notice.CalendarEffect;
import org.exchangedesk.notice.CalendarEffects;
import org.exchangedesk.process.CaseView;
import org.springframework.stereotype.Component;

/** What the person sees who decides on a change of the office calendar: the change itself, and the dates of open cases it touches. */
@Component
public class CalendarView {

    private static final int LONGEST_LIST = 3700;

    private final EditionRegister editions;
    private final ClosureRegister closures;
    private final CalendarEffects effects;

    CalendarView(EditionRegister editions, ClosureRegister closures, CalendarEffects effects) {
        this.editions = editions;
        this.closures = closures;
        this.effects = effects;
    }

    public String edition(Number editionId) {
        return change(editions.change(editionId.longValue()));
    }

    public String editionEffects(Number editionId) {
        return effects(editions.change(editionId.longValue()));
    }

    public String closure(Number closureId) {
        return change(closures.change(closureId.longValue()));
    }

    public String closureEffects(Number closureId) {
        return effects(closures.change(closureId.longValue()));
    }

    /** Whether the person has seen what is so now, when nobody else can change the calendar any more. */
    boolean isAsSeen(CalendarProposals proposals, long id, String change, String touched) {
        CalendarChange now = proposals.changeForDecision(id);
        return change(now).equals(change) && effects(now).equals(touched);
    }

    private static String change(CalendarChange change) {
        return CaseView.fitting(change.words());
    }

    private String effects(CalendarChange change) {
        List<CalendarEffect> touched = effects.of(change);
        if (touched.isEmpty()) {
            return "沒有未結案件之期限、中止起日或計時因此不同。";
        }
        StringBuilder text = new StringBuilder("共 " + touched.size() + " 項；已通知者一律維持原日期，採用後於各案件留下紀錄：");
        int listed = 0;
        while (listed < touched.size() && text.length() + touched.get(listed).inWords().length() < LONGEST_LIST) {
            text.append('\n').append(touched.get(listed++).inWords());
        }
        return listed == touched.size() ? text.toString() : text + "\n……另有 " + (touched.size() - listed) + " 項未列，採用後見各案件紀錄";
    }
}
