package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.notice.SampleNotice.CALENDAR;
import static org.exchangedesk.notice.SampleNotice.DATES;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;
import static org.exchangedesk.notice.SampleNotice.letter;
import static org.exchangedesk.notice.SampleNotice.staff;
import static org.exchangedesk.notice.SampleNotice.supervisor;
import static org.exchangedesk.notice.SampleNotice.suspended;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.calendar.legal.DateRule;
import org.exchangedesk.calendar.legal.LegalDateSettings;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.correspondence.SampleMail;
import org.exchangedesk.document.DocumentSettings;
import org.exchangedesk.document.SampleSheets;
import org.exchangedesk.notice.followup.Assessment;
import org.exchangedesk.notice.followup.Terms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A deadline is over at an instant, not with its day: at noon of a Monday, or before the day that 「前」 leaves out. */
@Tag("C4")
@Tag("D28")
class DeadlineEndTest {

    private static final Terms TEN_WORKING_DAYS = new Terms(10, DayKind.WORKING, "3,1", 3, 7);

    @Test
    void nobodyIsRemindedOnTheAfternoonOfADeadlineThatEndedAtNoon() {
        // the fifth day is a Saturday, so the morning of Monday is left
        ImprovementNotice notice = issued(new Terms(5, DayKind.CALENDAR, "3,1", 3, 7), true);
        Instant noon = notice.deadline().endsAt();

        assertThat(noon).isEqualTo(Instant.parse("2026-03-09T04:00:00Z"));
        assertThat(notice.deadline().endsOn()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(notice.deadline().stated()).isEqualTo("中華民國115年3月9日中午12時");
        assertThat(NoticeMail.REMINDER.whyOvertaken(notice, "2026-03-09/2026-03-08", noon.minusSeconds(1))).isEmpty();
        assertThat(NoticeMail.REMINDER.whyOvertaken(notice, "2026-03-09/2026-03-08", noon)).contains("所催辦之改善期限已屆滿或已變更");
    }

    @Test
    @Tag("D13")
    void aDayThatIsLeftOutIsNoDayOnWhichAnythingCanBeDone() {
        ImprovementNotice notice = issued(TEN_WORKING_DAYS, false);

        assertThat(notice.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(notice.deadline().endsOn()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(
            NoticeMail.REMINDER.whyOvertaken(notice, "2026-03-16/2026-03-15", notice.deadline().endsAt().plus(Duration.ofHours(9))))
            .isPresent();
    }

    /** The notice says 「前」 and the extension 「至」; what names the deadline later says for itself whether the day counts. */
    @ParameterizedTest
    @CsvSource({"true, 中華民國115年3月16日（含當日）", "false, 中華民國115年3月16日（不含當日）"})
    @Tag("D13")
    void whoeverReadsOfTheDeadlineLaterKnowsWhetherItsDayCounts(boolean lastDayCounts, String stated) {
        ImprovementNotice notice = issued(TEN_WORKING_DAYS, lastDayCounts);
        Map<String, Object> mail = NoticePlaceholders.mail(notice);
        notice.inFollowUp().openRound(1, staff(DAY_ONE));
        Assessment row = notice.inFollowUp().assess(suspended(DAY_ONE, LocalDate.of(2026, 4, 22), "持續外洩"), DATES, staff(DAY_ONE));

        assertThat(SampleMail.body(NoticeMail.REMINDER, mail)).contains("改善期限為" + stated + "，距期限屆滿");
        assertThat(SampleMail.body(NoticeMail.INCOMPLETE_REPLY, mail)).contains("改善期限為" + stated + "，不因補正而展延。");
        assertThat(SampleMail.body(NoticeMail.EXTENSION_TAKEN_BACK, mail)).contains("回復原改善期限" + stated + "。");
        assertThat(SampleSheets.documents().text(FilledSheets.suspension(notice, row, "範例市政府", new DocumentSettings(List.of(), null, null),
            "府研智字第1150000002號", DAY_ONE, row.proposedStartOn()))).contains("現行改善期限：" + stated + "。");
        assertThat(SampleMail.body(NoticeMail.NOTICE, mail)).contains("應於" + stated + "前改善完竣。");
    }

    private static ImprovementNotice issued(Terms terms, boolean lastDayCounts) {
        LegalDates dates = new LegalDates(CALENDAR,
            new LegalDateSettings(DateRule.PERIOD, DateRule.FIXED_DAY, DateRule.FIXED_DAY, lastDayCounts, false));
        ImprovementNotice notice = SampleNotice.registered();
        notice.inDraft().settleTerms(terms, terms, null, "staff-a", staff(DAY_ONE));
        notice.inDraft().approve(supervisor(DAY_ONE));
        notice.inDraft().issue(letter(DAY_ONE), "限期改善單", dates, staff(DAY_ONE));
        return notice;
    }
}
