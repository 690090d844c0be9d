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
import org.springframework.web.util.HtmlUtils;

/**
 * All dates of open cases that a change of the office calendar touches, for whoever decides on it: a form has room for some of them only.
 * Computed when the page is opened, with what came onto the list or left it since the task was created.
 */
@Controller
@RequestMapping("/camunda/api/desk/calendar")
class CalendarEffectPages {

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
            .map(change -> DeskAnswer.page("受影響之期限　" + change.title(), content(change, effects.sinceShown(change))))
            .orElseGet(() -> DeskAnswer.nothing("查無待核定之日曆變更；已採用者，受影響之期限見各案件之案件歷程。"));
    }

    private static String content(CalendarChange change, CalendarEffectList touched) {
        StringBuilder content = new StringBuilder("<pre>").append(HtmlUtils.htmlEscape(change.words())).append("</pre><p>")
            .append(HtmlUtils.htmlEscape(touched.summary())).append("</p>");
        if (!touched.effects().isEmpty()) {
            content.append("<table border=\"1\"><thead><tr><th scope=\"col\">案號</th><th scope=\"col\">改善對象</th>"
                + "<th scope=\"col\">受影響之期限、中止起日或計時</th></tr></thead><tbody>");
            touched.effects().forEach(effect -> content.append(row(effect, touched.cameSince(effect))));
            content.append("</tbody></table>");
        }
        List<String> gone = touched.goneSince();
        if (!gone.isEmpty()) {
            content.append("<h2>工作開立後已不在清單者</h2><ul>");
            gone.forEach(line -> content.append("<li>").append(HtmlUtils.htmlEscape(line)).append("</li>"));
            content.append("</ul>");
        }
        return content.toString();
    }

    private static String row(CalendarEffect effect, boolean came) {
        return "<tr><td>" + HtmlUtils.htmlEscape(effect.caseNo()) + "</td><td>" + HtmlUtils.htmlEscape(effect.orgName()) + "</td><td>"
            + HtmlUtils.htmlEscape(effect.words()) + (came ? "（工作開立後始列入）" : "") + "</td></tr>";
    }
}
