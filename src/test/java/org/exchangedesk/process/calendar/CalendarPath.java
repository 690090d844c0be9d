package org.exchangedesk.process.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.MovableClock;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.calendar.OfficeCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the tests of the two calendar processes share: a case of 2027, the year after those of the other tests, whose open cases would
 * otherwise stand in the lists. Each test puts the calendar
 * back and takes its cases off the list; what it entered stays on record.
 */
abstract class CalendarPath extends CasePath {

    @Autowired
    protected OfficeCalendar calendar;
    @Autowired
    protected MovableClock clock;
    @Autowired
    private HistoryService history;
    private long editionBefore;

    /** A Tuesday. Fifteen working days after it, with 端午節 on 9 June, comes {@link #DEADLINE}. */
    protected static final LocalDate ISSUED = LocalDate.of(2027, 6, 1);
    protected static final LocalDate DEADLINE = LocalDate.of(2027, 6, 23);

    @BeforeEach
    void remember() {
        clock.setToMorningOf(ISSUED);
        editionBefore = jdbc.sql("select id from calendar_edition where year = 2027 and state = 'IN_FORCE'").query(Long.class).single();
    }

    @AfterEach
    void putBack() {
        jdbc.sql("update improvement_notice set status = 'WITHDRAWN' where org_code = ?").param(organization).update();
        jdbc.sql("update calendar_edition set state = 'REPLACED' where year = 2027 and state = 'IN_FORCE'").update();
        jdbc.sql("update calendar_edition set state = 'IN_FORCE' where id = ?").param(editionBefore).update();
        jdbc.sql("update office_closure set state = 'DROPPED', decided_by = 'test', decided_at = now()").update();
        jdbc.sql("update office_calendar set version = nextval('office_calendar_version')").update();
    }

    /** Read-only fields come back as they were shown, as Tasklist sends them. */
    protected void decides(String key, String step, String decision) {
        Map<String, Object> form = office.form(key, step);
        office.tries(SUPERVISOR, key, step,
            Answers.of("change", form.get("change"), "touched", form.get("touched"), "decision", decision));
    }

    protected String touched(String key, String step) {
        return (String) office.form(key, step).get("touched");
    }

    protected List<String> noted(String caseNo) {
        return rows("select actor || '：' || text from notice_event where case_no = ? and kind = '辦公日曆變更' order by id", caseNo);
    }

    protected String ended(String key) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(history.createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(key).singleResult().getId()).activityType("noneEndEvent").singleResult().getActivityId();
    }

    /** The engine ends the round at 24:00 of the day that was told, whatever the calendar says now. */
    protected void timerEndsOn(String caseNo, LocalDate day) {
        office.waitUntil(caseNo, TaipeiTime.endOf(day).minusSeconds(1));
        assertThat(office.openSteps(caseNo)).doesNotContain("assessFollowUp");
        office.waitUntil(caseNo, TaipeiTime.endOf(day));
        assertThat(office.openSteps(caseNo)).contains("assessFollowUp");
    }
}
