package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.MovableClock;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reminders before a deadline: a chain of single timers, each reminder once. */
@Tag("D27")
class RemindersTest extends CasePath {

    @Autowired
    private MovableClock clock;
    private String caseNo;

    @Test
    void eachReminderGoesOutOnceAtItsTime() {
        caseNo = stages().level2().served();
        assertThat(timers(caseNo)).containsExactly(taipei(Stages.LEVEL_2_DEADLINE.minusDays(3), 9, 0),
            taipei(Stages.LEVEL_2_DEADLINE.plusDays(1), 0, 0));
        office.waitUntil(caseNo, taipei(Stages.LEVEL_2_DEADLINE.minusDays(3), 8, 59));
        assertThat(reminders()).isEmpty();
        office.waitUntil(caseNo, taipei(Stages.LEVEL_2_DEADLINE.minusDays(3), 9, 0));
        assertThat(reminders()).containsExactly("改善期限尚有3日");
        assertThat(timers(caseNo)).containsExactly(taipei(Stages.LEVEL_2_DEADLINE.minusDays(1), 9, 0),
            taipei(Stages.LEVEL_2_DEADLINE.plusDays(1), 0, 0));
        office.waitUntil(caseNo, taipei(Stages.LEVEL_2_DEADLINE.minusDays(1), 9, 0));
        assertThat(reminders()).containsExactly("改善期限尚有3日", "改善期限尚有1日");

        office.waitUntil(caseNo, Stages.LEVEL_2_DEADLINE.plusDays(20));
        assertThat(reminders()).hasSize(2);
        assertThat(log(caseNo)).filteredOn(entry -> entry.contains(" 催辦 ")).containsExactly("system 催辦 期限前 3 日", "system 催辦 期限前 1 日");
    }

    @Test
    void aReplyInBetweenDoesNotRepeatAReminder() {
        caseNo = stages().level2().served();
        office.waitUntil(caseNo, Stages.LEVEL_2_DEADLINE.minusDays(2));
        replies(Answers.with(letter(caseNo), "sealSeen", false));
        checks(caseNo, "INCOMPLETE");

        assertThat(reminders()).hasSize(1);
        assertThat(timers(caseNo)).containsExactly(taipei(Stages.LEVEL_2_DEADLINE.minusDays(1), 9, 0),
            taipei(Stages.LEVEL_2_DEADLINE.plusDays(1), 0, 0));
    }

    @Test
    void whenSeveralWereMissedOneMailStandsForAll() {
        caseNo = stages().level2().served();
        replies(email(caseNo));
        office.waitUntil(caseNo, taipei(Stages.LEVEL_2_DEADLINE.minusDays(1), 10, 0));
        assertThat(reminders()).isEmpty();
        callsInVain(caseNo);

        assertThat(reminders()).containsExactly("改善期限尚有1日");
        assertThat(timers(caseNo)).contains(taipei(Stages.LEVEL_2_DEADLINE.plusDays(1), 0, 0))
            .noneMatch(due -> due.isBefore(clock.instant()));
        office.waitUntil(caseNo, Stages.LEVEL_2_DEADLINE);
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void nobodyIsRemindedOnceTheDeadlineHasPassed() {
        caseNo = stages().level2().served();
        // nothing ran in the background for days
        clock.setTo(taipei(Stages.LEVEL_2_DEADLINE.plusDays(1), 9, 0));
        office.runJobs(caseNo);

        isOpen(caseNo, "assessFollowUp");
        assertThat(reminders()).isEmpty();
    }

    @Test
    void aReminderWhoseTimeWasPastWhenTheDeadlineWasSetIsSkipped() {
        caseNo = stages().level2(2, 3).served();
        // due on 2026-03-04: three days before was yesterday
        assertThat(timers(caseNo)).containsExactly(taipei(LocalDate.of(2026, 3, 3), 9, 0), taipei(LocalDate.of(2026, 3, 5), 0, 0));
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 5));
        assertThat(reminders()).containsExactly("改善期限尚有1日");
        isOpen(caseNo, "assessFollowUp");
    }

    @Test
    void withoutAReminderLeftOnlyTheDeadlineEndsTheWaiting() {
        caseNo = stages().level2(1, 3).served();
        // due tomorrow; the reminder of today at nine is already past
        Instant deadline = taipei(LocalDate.of(2026, 3, 4), 0, 0);
        assertThat(timers(caseNo).get(0)).isEqualTo(deadline);
        office.waitUntil(caseNo, deadline);
        isOpen(caseNo, "assessFollowUp");
        assertThat(reminders()).isEmpty();
        assertThat(timers(caseNo)).isEmpty();
    }

    private List<String> reminders() {
        return rows("select substring(subject from '改善期限尚有[0-9]+日') from outgoing_mail"
            + " where case_no = ? and kind = 'REMINDER' order by register_no", caseNo);
    }
}
