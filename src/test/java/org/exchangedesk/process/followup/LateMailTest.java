package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;

import java.time.LocalDate;
import java.util.List;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.MovableClock;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mail server was away for days: what leaves afterwards is true on the day it leaves. */
@Tag("S-07")
class LateMailTest extends CasePath {

    @Autowired
    private MovableClock clock;
    private String caseNo;

    @Test
    void ofSeveralRemindersOneLeavesWordedForItsDay() {
        caseNo = stages().level2().served();
        office.waitUntil(caseNo, taipei(Stages.LEVEL_2_DEADLINE.minusDays(3), 9, 0));
        office.waitUntil(caseNo, taipei(Stages.LEVEL_2_DEADLINE.minusDays(1), 9, 0));
        assertThat(office.mails(caseNo)).containsExactly("REMINDER QUEUED", "REMINDER QUEUED");

        clock.setTo(taipei(Stages.LEVEL_2_DEADLINE, 8, 0));
        office.sendMail(caseNo);

        assertThat(reminders()).containsExactly("HELD 改善期限尚有3日", "HELD 改善期限尚有1日", "SENT 改善期限尚有0日");
    }

    @Test
    void aReminderThatWaitedOverNightSaysHowManyDaysAreLeftInTheMorning() {
        caseNo = stages().level2().served();
        office.waitUntil(caseNo, taipei(Stages.LEVEL_2_DEADLINE.minusDays(3), 9, 0));

        clock.setTo(taipei(Stages.LEVEL_2_DEADLINE.minusDays(2), 0, 5));
        office.sendMail(caseNo);
        office.sendMail(caseNo);

        assertThat(reminders()).containsExactly("HELD 改善期限尚有3日", "SENT 改善期限尚有2日");
    }

    @Test
    void aReminderOfTheSameDayLeavesAsItIs() {
        caseNo = stages().level2().served();
        office.waitUntil(caseNo, taipei(Stages.LEVEL_2_DEADLINE.minusDays(3), 9, 0));

        clock.setTo(taipei(Stages.LEVEL_2_DEADLINE.minusDays(3), 23, 59));
        office.sendMail(caseNo);

        assertThat(reminders()).containsExactly("SENT 改善期限尚有3日");
    }

    @Test
    void aNoticeThatCouldNotLeaveBeforeItsDeadlineGoesToAPerson() {
        caseNo = stages().level2().issuedByEmail();

        clock.setTo(taipei(Stages.LEVEL_2_DEADLINE.plusDays(1), 0, 0));
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("NOTICE FAILED");
        assertThat(office.openSteps(caseNo)).contains("resolveMail");
        assertThat(shown(caseNo, "resolveMail", "mail")).contains("改善期限已屆而限期改善單始終未能寄出", "「撤銷改善單」");
        refuses(STAFF, caseNo, "resolveMail", Answers.of("action", "RESEND", "recipientEmail", "office@district.example"), "不得再寄送");
        office.does(STAFF, caseNo, "resolveMail", Answers.of("action", "DISCARD", "reason", "郵件主機停止服務逾改善期限"));
        assertThat(office.mails(caseNo)).containsExactly("NOTICE DISCARDED");
    }

    @Test
    void anExtensionThatCouldNotLeaveBeforeItsDeadlineGoesToAPerson() {
        caseNo = stages().extended(stages().served(), Stages.SECOND_DEADLINE);

        clock.setTo(taipei(Stages.SECOND_DEADLINE.plusDays(1), 0, 0));
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("EXTENSION FAILED");
        assertThat(office.openSteps(caseNo)).contains("resolveMail");
    }

    @Test
    void whatIsMissingIsNotAskedForAnyMoreWhenItHasCome() {
        caseNo = stages().level2().served();
        replies(Answers.with(letter(caseNo), "sealSeen", false));
        checks(caseNo, "INCOMPLETE");
        completeReply(caseNo);

        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("INCOMPLETE_REPLY HELD");
    }

    @Test
    void theBureauIsNotRemindedOfWhatItHasAnswered() {
        caseNo = stages().notified(stages().issuedByLetter());
        office.sendMail(caseNo);
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 11));
        assertThat(office.mails(caseNo)).contains("BUREAU_REMINDER QUEUED");
        office.does(STAFF, caseNo, "recordBureauAnswer", Answers.of("bureauAnswer", "ACCEPTED", "answeredOn", office.today().toString()));

        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).contains("BUREAU_REMINDER HELD");
    }

    private List<String> reminders() {
        return rows("select state || ' ' || substring(subject from '改善期限尚有[0-9]+日') from outgoing_mail"
            + " where case_no = ? and kind = 'REMINDER' order by register_no", caseNo);
    }
}
