package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.notice.SampleNotice.CALENDAR;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;
import static org.exchangedesk.notice.SampleNotice.letter;
import static org.exchangedesk.notice.SampleNotice.staff;
import static org.exchangedesk.notice.SampleNotice.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.exchangedesk.calendar.DateRule;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.calendar.LegalDateSettings;
import org.exchangedesk.calendar.LegalDates;
import org.exchangedesk.correspondence.MailKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A deadline is over at an instant, not with its day: at noon of a Monday, or before the day that 「前」 leaves out. */
@Tag("C4")
@Tag("D28")
class DeadlineEndTest {

    @Test
    void nobodyIsRemindedOnTheAfternoonOfADeadlineThatEndedAtNoon() {
        // the fifth day is a Saturday, so the morning of Monday is left
        ImprovementNotice notice = issued(new Terms(5, DayKind.CALENDAR, "3,1", 3, 7), true);
        Instant noon = notice.deadline().endsAt();

        assertThat(noon).isEqualTo(Instant.parse("2026-03-09T04:00:00Z"));
        assertThat(notice.deadline().endsOn()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(OvertakenMail.why(notice, MailKind.REMINDER, "2026-03-09/2026-03-08", noon.minusSeconds(1))).isEmpty();
        assertThat(OvertakenMail.why(notice, MailKind.REMINDER, "2026-03-09/2026-03-08", noon)).contains("所催辦之改善期限已屆滿或已變更");
    }

    @Test
    @Tag("D13")
    void aDayThatIsLeftOutIsNoDayOnWhichAnythingCanBeDone() {
        ImprovementNotice notice = issued(new Terms(10, DayKind.WORKING, "3,1", 3, 7), false);

        assertThat(notice.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(notice.deadline().endsOn()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(OvertakenMail.why(notice, MailKind.REMINDER, "2026-03-16/2026-03-15", notice.deadline().endsAt().plus(Duration.ofHours(9)))).isPresent();
    }

    private static ImprovementNotice issued(Terms terms, boolean lastDayCounts) {
        LegalDates dates = new LegalDates(CALENDAR, new LegalDateSettings(DateRule.PERIOD, DateRule.FIXED_DAY, DateRule.FIXED_DAY, lastDayCounts, false));
        ImprovementNotice notice = SampleNotice.registered();
        notice.settleTerms(terms, terms, null, "staff-a", staff(DAY_ONE));
        notice.approve(supervisor(DAY_ONE));
        notice.issue(letter(DAY_ONE), "限期改善單", notice.firstDeadline(DAY_ONE, dates, staff(DAY_ONE)), staff(DAY_ONE));
        return notice;
    }
}
