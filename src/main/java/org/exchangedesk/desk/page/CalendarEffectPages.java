package org.exchangedesk.desk.page;

import java.util.List;
import org.exchangedesk.calendar.CalendarChange;
import org.exchangedesk.calendar.CalendarProposals;
import org.exchangedesk.calendar.ClosureRegister;
import org.exchangedesk.calendar.EditionRegister;
import org.exchangedesk.notice.calendarchange.CalendarEffect;
import org.exchangedesk.notice.calendarchange.CalendarEffectList;
import org.exchangedesk.notice.calendarchange.CalendarEffects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * All dates of open cases that a change of the office calendar touches, for whoever decides on it: a form has room for some of them only.
 * Computed when the page is opened, with what came onto the list or left it since the task was created.
 */
@Controller
@RequestMapping("/camunda/api/desk/calendar")
class CalendarEffectPages {

    /**
     * What the list shows.
     *
     * @param words what is proposed
     * @param gone  what stood on the list when the task was created
     */
    private record Shown(String title, String words, String summary, List<Line> dates, List<String> gone) {

        private static Shown of(CalendarChange change, CalendarEffectList touched) {
            return new Shown(change.title(), change.words(), touched.summary(),
                touched.effects().stream().map(effect -> Line.of(effect, touched.cameSince(effect))).toList(), touched.goneSince());
        }
    }

    /** @param remark how it came onto the list, when that was after the task was created */
    private record Line(String caseNo, String orgName, String words, String remark) {

        private static Line of(CalendarEffect effect, boolean came) {
            return new Line(effect.caseNo(), effect.orgName(), effect.words(), came ? "（工作開啟後始列入）" : "");
        }
    }

    private final DeskPage<Shown> page = new DeskPage<>("touchedDates", Shown.class);
    private final EditionRegister editions;
    private final ClosureRegister closures;
    private final CalendarEffects effects;
    private final ReadingRight right;

    CalendarEffectPages(EditionRegister editions, ClosureRegister closures, CalendarEffects effects, ReadingRight right) {
        this.editions = editions;
        this.closures = closures;
        this.effects = effects;
        this.right = right;
    }

    @GetMapping("/editions/{id:\\d{1,18}}")
    ResponseEntity<String> edition(@PathVariable("id") long id) {
        right.require("importOfficeCalendar");
        return page(editions, id);
    }

    @GetMapping("/closures/{id:\\d{1,18}}")
    ResponseEntity<String> closure(@PathVariable("id") long id) {
        right.require("enterClosure");
        return page(closures, id);
    }

    private ResponseEntity<String> page(CalendarProposals proposals, long id) {
        return proposals.undecided(id)
            .map(change -> page.of(Shown.of(change, effects.sinceShown(change))))
            .orElseGet(() -> DeskAnswer.nothing("查無待核定之日曆變更；已採用者，受影響之期限見各案件之案件歷程。"));
    }
}
