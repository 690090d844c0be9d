package org.exchangedesk.notice.calendarchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.exchangedesk.Act;
import org.exchangedesk.CasePath;
import org.exchangedesk.MovableClock;
import org.exchangedesk.calendar.CalendarChange;
import org.exchangedesk.calendar.Closure;
import org.exchangedesk.calendar.ClosureRegister;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.calendar.legal.DateRule;
import org.exchangedesk.calendar.legal.LegalDateSettings;
import org.exchangedesk.calendar.legal.LegalDates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A further deadline whose chosen day may move by the office's rule is computed anew in the preview, as the first one is. */
@Tag("C4")
@Tag("D26")
class DeadlineEffectsTest extends CasePath {

    /** A Friday of the year in which no other test has cases open. */
    private static final LocalDate CHOSEN = LocalDate.of(2027, 7, 2);

    @Autowired
    private OfficeCalendar calendar;
    @Autowired
    private ClosureRegister closures;
    @Autowired
    private MovableClock clock;

    @AfterEach
    void takeOffTheList() {
        jdbc.sql("update improvement_notice set status = 'WITHDRAWN' where org_code = ?").param(organization).update();
        jdbc.sql("update office_closure set state = 'DROPPED', decided_by = 'test', decided_at = now() where state = 'PROPOSED'").update();
    }

    @Test
    void aFurtherDeadlineIsComputedByItsOwnRule() {
        clock.setToMorningOf(LocalDate.of(2027, 6, 1));
        String caseNo = stages().extended(stages().issuedByLetter(), CHOSEN);
        CalendarChange closed = closures.change(closures.propose(
            new Closure(new Closure.Span(CHOSEN, CHOSEN, Closure.Kind.WHOLE_DAY), "某颱風", "範例市政府前一日20時發布"),
            new Act("supervisor-c", clock.instant())));

        assertThat(words(caseNo, DateRule.FIXED_DAY, closed)).containsExactly("已通知之改善期限116年7月2日維持不變，該日改為非工作日");
        assertThat(words(caseNo, DateRule.PERIOD, closed))
            .containsExactly("已通知之改善期限116年7月2日維持不變，依變更後之日曆計算為116年7月5日，該日改為非工作日");
        assertThat(words(caseNo, DateRule.ADVERSE_DISPOSITION, closed)).singleElement().asString().contains("計算為116年7月5日");
    }

    private List<String> words(String caseNo, DateRule rule, CalendarChange change) {
        LegalDates dates = new LegalDates(calendar, new LegalDateSettings(DateRule.PERIOD, rule, DateRule.FIXED_DAY, true, false));
        return new DeadlineEffects(jdbc, dates).of(change).stream().filter(effect -> effect.caseNo().equals(caseNo))
            .map(CalendarEffect::words).toList();
    }
}
