package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exchangedesk.Answers;
import org.exchangedesk.MovableClock;
import org.exchangedesk.process.IssuedCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reminders before a deadline: a chain of single timers, each reminder once. */
@Tag("D27")
class RemindersTest extends IssuedCase {

    @Autowired
    private MovableClock clock;

    @Test
    void eachReminderGoesOutOnceAtItsTime() {
        issued();
        assertThat(timers()).containsExactly(taipei(DUE.minusDays(3), 9, 0), taipei(DUE.plusDays(1), 0, 0));
        office.waitUntil(caseNo, taipei(DUE.minusDays(3), 8, 59));
        assertThat(reminders()).isEmpty();
        office.waitUntil(caseNo, taipei(DUE.minusDays(3), 9, 0));
        assertThat(reminders()).containsExactly("改善期限尚有3日");
        assertThat(timers()).containsExactly(taipei(DUE.minusDays(1), 9, 0), taipei(DUE.plusDays(1), 0, 0));
        office.waitUntil(caseNo, taipei(DUE.minusDays(1), 9, 0));
        assertThat(reminders()).containsExactly("改善期限尚有3日", "改善期限尚有1日");

        office.waitUntil(caseNo, DUE.plusDays(20));
        assertThat(reminders()).hasSize(2);
        assertThat(log()).filteredOn(entry -> entry.startsWith("催辦")).containsExactly("催辦：期限前 3 日", "催辦：期限前 1 日");
    }

    @Test
    void aReplyInBetweenDoesNotRepeatAReminder() {
        issued();
        office.waitUntil(caseNo, DUE.minusDays(2));
        replies(Answers.with(letter(), "sealSeen", false));
        checks("INCOMPLETE");

        assertThat(reminders()).hasSize(1);
        assertThat(timers()).containsExactly(taipei(DUE.minusDays(1), 9, 0), taipei(DUE.plusDays(1), 0, 0));
    }

    @Test
    void whenSeveralWereMissedOneMailStandsForAll() {
        issued();
        replies(email());
        office.waitUntil(caseNo, taipei(DUE.minusDays(1), 10, 0));
        assertThat(reminders()).isEmpty();
        callsInVain();

        assertThat(reminders()).containsExactly("改善期限尚有1日");
        assertThat(timers()).contains(taipei(DUE.plusDays(1), 0, 0)).noneMatch(due -> due.isBefore(clock.instant()));
        office.waitUntil(caseNo, DUE);
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void nobodyIsRemindedOnceTheDeadlineHasPassed() {
        issued();
        // nothing ran in the background for days
        clock.setTo(taipei(DUE.plusDays(1), 9, 0));
        office.runJobs(caseNo);

        isOpen("assessFollowUp");
        assertThat(reminders()).isEmpty();
    }

    @Test
    void aReminderWhoseTimeWasPastWhenTheDeadlineWasSetIsSkipped() {
        issued(3, 2);
        // due on 2026-03-04: three days before was yesterday
        assertThat(timers()).containsExactly(taipei(LocalDate.of(2026, 3, 3), 9, 0), taipei(LocalDate.of(2026, 3, 5), 0, 0));
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 5));
        assertThat(reminders()).containsExactly("改善期限尚有1日");
        isOpen("assessFollowUp");
    }

    @Test
    void withoutAReminderLeftOnlyTheDeadlineEndsTheWaiting() {
        issued(3, 1);
        // due tomorrow; the reminder of today at nine is already past
        Instant deadline = taipei(LocalDate.of(2026, 3, 4), 0, 0);
        assertThat(timers().get(0)).isEqualTo(deadline);
        office.waitUntil(caseNo, deadline);
        isOpen("assessFollowUp");
        assertThat(reminders()).isEmpty();
        assertThat(timers()).isEmpty();
    }

    private List<String> reminders() {
        return list("select substring(subject from '改善期限尚有[0-9]+日') from outgoing_mail"
            + " where case_no = ? and kind = 'REMINDER' order by register_no");
    }
}
