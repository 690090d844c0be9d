package org.exchangedesk.process.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.exchangedesk.Answers;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody is notified of a date while the calendar is being changed: the date is either computed from the new days, or on the list of what
 * they touch. A third transaction locks the calendar until both wait for it in a known order, then releases it.
 */
@Tag("C4")
@Tag("D26")
class CalendarRaceTest extends CalendarPath {

    private static final String STEP = "confirmClosure";

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aNoticeIssuedRightBeforeTheDecisionIsInItsList() {
        String caseNo = stages().approved();
        String closure = closes(DEADLINE);

        inLine(dispatch(caseNo), decision(closure));

        assertThat(deadlines(caseNo)).containsExactly("1 " + DEADLINE);
        assertThat(noted(caseNo)).singleElement().asString().contains("已通知之改善期限116年6月23日維持不變", "計算為116年6月24日", "核定時始列入清單");
    }

    @Test
    void aNoticeIssuedRightBehindTheDecisionIsComputedFromTheNewDays() {
        String caseNo = stages().approved();
        String closure = closes(DEADLINE);

        inLine(decision(closure), dispatch(caseNo));

        assertThat(deadlines(caseNo)).containsExactly("1 2027-06-24");
        assertThat(noted(caseNo)).isEmpty();
    }

    /** The other steps that notify somebody of a date, or set a timer by the calendar. */
    @Test
    void everyStepThatTellsADateWaitsForWhoeverChangesTheCalendar() {
        LocalDate start = LocalDate.of(2027, 6, 18);
        String extended = stages().assessing(stages().issuedByLetter());
        inLine(does(extended, "assessFollowUp", extendedTo(DEADLINE.plusDays(2))));
        inLine(() -> office.start(STAFF, "correctAssessment", Answers.of("caseNo", extended, "round", "1", "result", "KEEP",
            "newDeadline", DEADLINE.plusDays(5).toString(), "reason", "誤植")));
        String suspended = stages().assessing(stages().issuedByLetter());
        inLine(does(suspended, "assessFollowUp", severe(start)));
        office.does(SUPERVISOR, suspended, "approveSuspension", Answers.approve());
        inLine(does(suspended, "dispatchSuspensionNotice",
            Answers.with(Stages.suspensionByLetter(office.today()), "startOn", start.toString())));

        assertThat(deadlines(extended)).containsExactly("1 2027-06-23", "2 2027-06-25", "2 2027-06-28");
    }

    /** Steps that notify a date share the lock; on a busy desk one of them always has it, and an exclusive lock would wait for ever. */
    @Test
    void aDecisionThatWaitsIsNotOvertaken() {
        String caseNo = stages().approved();
        String closure = closes(DEADLINE);

        inLine("select hold_office_calendar(false)", decision(closure), dispatch(caseNo));

        assertThat(deadlines(caseNo)).containsExactly("1 2027-06-24");
        assertThat(noted(caseNo)).isEmpty();
    }

    @Test
    void whoTellsNoDateDoesNotWait() {
        String corrected = stages().extended(stages().issuedByLetter(), DEADLINE.plusDays(2));
        String completed = stages().issuedByLetter();
        replies(letter(completed));
        checks(completed, "COMPLETE");

        transaction.executeWithoutResult(status -> {
            holds("select hold_office_calendar(true)");
            CompletableFuture.runAsync(() -> office.start(STAFF, "correctAssessment",
                Answers.of("caseNo", corrected, "round", "1", "result", "KEEP", "opinion", "已電洽改善進度", "reason", "漏填意見"))).join();
            CompletableFuture.runAsync(does(completed, "assessFollowUp", Answers.completed(office.today()))).join();
        });

        assertThat(log(corrected)).last().asString().contains("更正追蹤評估");
        assertThat(office.status(completed)).isEqualTo("CLOSING");
    }

    private String closes(LocalDate day) {
        return office.start(SUPERVISOR, "enterClosure",
            Answers.of("kind", "WHOLE_DAY", "firstDay", day.toString(), "lastDay", day.toString(),
                "reason", "某颱風", "source", "範例市政府116年6月22日20時發布"));
    }

    private Runnable dispatch(String caseNo) {
        return does(caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1160000001號", office.today()));
    }

    private Runnable does(String caseNo, String step, Map<String, Object> answers) {
        return () -> office.tries(STAFF, caseNo, step, answers);
    }

    private Runnable decision(String closure) {
        return () -> decides(closure, STEP, "APPROVE");
    }

    private void inLine(Runnable... works) {
        inLine("select hold_office_calendar(true)", works);
    }

    private void inLine(String holding, Runnable... works) {
        List<CompletableFuture<Void>> ends = transaction.execute(status -> {
            holds(holding);
            List<CompletableFuture<Void>> begun = new ArrayList<>();
            for (Runnable work : works) {
                CompletableFuture<Void> end = CompletableFuture.runAsync(work);
                begun.add(end);
                // asked in a thread of its own: within one transaction the server shows the same sessions again
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == begun.size() || end.isDone());
                assertThat(end).as("waits for the calendar").isNotDone();
            }
            return begun;
        });
        ends.forEach(CompletableFuture::join);
    }

    private void holds(String holding) {
        jdbc.sql(holding).query(Long.class).single();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event = 'advisory' and datname = current_database()")
            .query(Integer.class).single();
    }
}
