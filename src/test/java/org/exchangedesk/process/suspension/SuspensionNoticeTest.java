package org.exchangedesk.process.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Stages.suspensionByEmail;
import static org.exchangedesk.Stages.suspensionByLetter;

import java.time.LocalDate;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Stages;
import org.exchangedesk.document.PdfText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 繕發中止通知: only a notice that has gone makes the sheet say 「已於…通知…起中止」. */
class SuspensionNoticeTest extends CasePath {

    @Test
    @Tag("F-33")
    @Tag("D11")
    void byEmailTheSheetWaitsUntilTheNoticeHasGone() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        assertThat(shown(caseNo, "dispatchSuspensionNotice", "startOn")).isEqualTo("115年3月17日");
        assertThat(shown(caseNo, "dispatchSuspensionNotice", "proposal")).contains("事態嚴重之理由：" + SEVERITY);

        office.does(STAFF, caseNo, "dispatchSuspensionNotice", suspensionByEmail(office.today()));
        assertThat(office.mails(caseNo)).containsExactly("SUSPENSION QUEUED");
        isOpen(caseNo, "recordNoticeService");
        assertThat(suspensionOnSheet(caseNo)).isEqualTo("APPROVED - -");

        office.passDays(caseNo, 1);
        office.sendMail(caseNo);
        assertThat(suspensionOnSheet(caseNo)).isEqualTo("VALID 2026-03-03 2026-03-17");
        isOpen(caseNo, "recordBureauAnswer", "recordNoticeService", "recordSuspensionService");
        assertThat(shown(caseNo, "recordSuspensionService", "caseSummary"))
            .contains("因事態嚴重，已於115年3月3日通知改善機關於115年3月17日起中止交換服務");
        assertThat(
            PdfText.of(one("select encode(content, 'base64') from outgoing_mail_attachment a join outgoing_mail m on m.id = a.mail_id"
                + " where m.case_no = ? and m.kind = 'SUSPENSION'", caseNo)))
            .contains("自中華民國115年3月17日起中止公文電子交換服務", "府研智字第1150000002號");
    }

    /** The mail to the bureau and the form in it name the day on which the notice went, not the day on which it was written. */
    @Test
    @Tag("F-36")
    void theBureauReadsTheDayOnWhichTheNoticeWent() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", suspensionByEmail(office.today()));
        office.passDays(caseNo, 1);
        office.sendMail(caseNo);

        assertThat(one("select body from outgoing_mail where case_no = ? and kind = 'BUREAU_REPORT'", caseNo))
            .contains("業於中華民國115年3月3日以書面通知該用戶").doesNotContain("115年3月2日");
        assertThat(
            PdfText.of(one("select encode(content, 'base64') from outgoing_mail m join outgoing_mail_attachment a on a.mail_id = m.id"
                + " where m.case_no = ? and m.kind = 'BUREAU_REPORT' order by a.position", caseNo)))
            .contains("中止通知中華民國115年3月3日").doesNotContain("115年3月2日");
    }

    @Test
    @Tag("F-38")
    void whoAssessedDoesNotApproveTheSuspension() {
        employBoth();
        String caseNo = stages().assessing(stages().issuedByLetter());
        office.does(BOTH, caseNo, "assessFollowUp", severe(Stages.STOP));

        refuses(BOTH, caseNo, "approveSuspension", Answers.approve(), "核定者不得為擬辦人");
        office.does("supervisor-d", caseNo, "approveSuspension", Answers.approve());
        assertThat(office.openSteps(caseNo)).contains("dispatchSuspensionNotice");
    }

    @Test
    @Tag("F-33")
    void byLetterTheSheetSaysSoAtOnceWithTheLettersDate() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        office.passDays(caseNo, 1);

        refuses(STAFF, caseNo, "dispatchSuspensionNotice", suspensionByLetter(office.today().minusDays(2)), "發文日期不得早於核定日期");
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", suspensionByLetter(office.today().minusDays(1)));

        assertThat(suspensionOnSheet(caseNo)).isEqualTo("VALID 2026-03-02 2026-03-17");
        assertThat(office.mails(caseNo)).containsExactly("BUREAU_REPORT QUEUED");
    }

    @Test
    @Tag("F-38")
    void aLetterIsNotOlderThanTheApprovalOfTheSuspension() {
        String caseNo = stages().suspensionProposed(stages().issuedByLetter());
        office.passDays(caseNo, 3);
        office.does("supervisor-c", caseNo, "approveSuspension", Answers.approve());

        refuses(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(suspensionByLetter(LocalDate.of(2026, 3, 4)),
            "earlyStartConfirmed", true), "發文日期不得早於核定日期");
    }

    @Test
    @Tag("C5")
    @Tag("F-35")
    void aStartThatMayComeBeforeTheServiceHasToBeConfirmed() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        refuses(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(suspensionByLetter(office.today()), "startOn", "2026-03-13"),
            "不得早於核定之中華民國115年3月17日");
        office.passDays(caseNo, 7);
        var early = suspensionByLetter(office.today());

        refuses(STAFF, caseNo, "dispatchSuspensionNotice", early, "不足 10 個工作日", "可能早於送達");
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(early, "earlyStartConfirmed", true));

        assertThat(suspensionOnSheet(caseNo)).isEqualTo("VALID 2026-03-09 2026-03-17");
    }

    /** The supervisor approved the 17th: what staff may do about the day is leave more time. */
    @Test
    @Tag("F-38")
    void theStartIsNotBeforeTheApprovedOne() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        var letter = suspensionByLetter(office.today());

        refuses(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(letter, "startOn", "2026-03-16", "earlyStartConfirmed", true),
            "中止起日不得早於核定之中華民國115年3月17日");
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(letter, "startOn", "2026-03-18"));

        assertThat(suspensionOnSheet(caseNo)).isEqualTo("VALID 2026-03-02 2026-03-18");
    }

    @Test
    void theStartIsAFutureWorkingDayInsideTheCalendarOrConfirmed() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        var letter = suspensionByLetter(office.today());

        refuses(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(letter, "startOn", null), "中止起日");
        refuses(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(letter, "startOn", "2026-03-02"), "須晚於今日");
        refuses(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(letter, "startOn", "2028-01-03"), "日曆");
        refuses(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(letter, "startOn", "2026-04-03"), "非工作日");
        refuses(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(letter, "startOn", "2026-04-03", "nonWorkingDay", "115年4月4日"),
            "「非工作日確認」所填115年4月4日（星期六）與「中止起日」115年4月3日（星期五）不同");
        refuses(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(letter, "channel", null), "發送方式");
        office.does(STAFF, caseNo, "dispatchSuspensionNotice",
            Answers.with(letter, "startOn", "2026-04-03", "nonWorkingDay", "中華民國115年4月3日"));

        assertThat(suspensionOnSheet(caseNo)).isEqualTo("VALID 2026-03-02 2026-04-03");
        assertThat(
            one("select start_entered_on || ' ' || start_computation from delivery where case_no = ? and document = 'SUSPENSION'", caseNo))
            .isEqualTo("2026-04-03 所定之日115年4月3日（星期五）為休息日（補假），經確認仍以該日為準，不順延；自中華民國115年4月3日0時起");
    }

    @Test
    @Tag("C5")
    void aStopBeforeTheServiceIsWarnedOf() {
        String caseNo = stages().startDateReached(stages().issuedByLetter());

        assertThat(shown(caseNo, "confirmServiceStopped", "serviceWarning")).contains("尚未登錄送達");
    }

    @Test
    @Tag("C5")
    void aServiceThatFailedIsWarnedOfWithItsReason() {
        String caseNo = stages().accepted(stages().issuedByLetter());
        office.does(STAFF, caseNo, "recordSuspensionService", Answers.of("served", "NO", "proof", "查無此址，退件"));
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 17));

        assertThat(shown(caseNo, "confirmServiceStopped", "serviceWarning")).isEqualTo("中止通知未能送達：查無此址，退件");
    }

    /** The bureau answers late, and meanwhile the notice was served after the date it names. */
    @Test
    @Tag("C5")
    void aServiceAfterTheStartIsWarnedOfWithBothDays() {
        String caseNo = stages().notified(stages().issuedByLetter());
        office.sendMail(caseNo);
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 18));
        office.does(STAFF, caseNo, "recordSuspensionService", Answers.served(LocalDate.of(2026, 3, 18)));
        office.does(STAFF, caseNo, "recordBureauAnswer", Answers.of("bureauAnswer", "ACCEPTED", "answeredOn", "2026-03-18"));

        assertThat(shown(caseNo, "confirmServiceStopped", "serviceWarning")).contains("115年3月17日 未晚於送達日", "115年3月18日");
    }
}
