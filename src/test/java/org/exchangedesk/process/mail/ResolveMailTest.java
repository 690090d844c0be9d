package org.exchangedesk.process.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.COLLEAGUE;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;
import static org.exchangedesk.correspondence.ScriptedSmtpServer.HANG_UP;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Covers;
import org.exchangedesk.MovableClock;
import org.exchangedesk.Stages;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.correspondence.ScriptedSmtpServer;
import org.exchangedesk.document.PdfText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What becomes of a legally relevant mail that did not arrive, or of which nobody knows whether it did. */
@Covers("resolveMail")
class ResolveMailTest extends CasePath {

    private static final Map<String, String> UNKNOWN_MAILBOX = Map.of("RCPT", "550 no such user");
    private static final Map<String, String> SILENT_AFTER_THE_END = Map.of(".", HANG_UP);
    private static final Map<String, String> BUSY = Map.of("RCPT", "450 mailbox busy");

    @Autowired
    private JavaMailSenderImpl settings;
    @Autowired
    private MovableClock clock;
    private ScriptedSmtpServer server;
    private int usualPort;

    @BeforeEach
    void anotherMailServer() throws IOException {
        usualPort = settings.getPort();
        server = new ScriptedSmtpServer();
        settings.setPort(server.port());
    }

    @AfterEach
    void theUsualMailServer() throws IOException {
        settings.setPort(usualPort);
        server.close();
    }

    @Test
    void aRefusedNoticeIsSentAgainToTheCorrectedAddress() {
        String caseNo = undelivered(stages().issuedByEmail(), UNKNOWN_MAILBOX);
        assertThat(office.mails(caseNo)).containsExactly("NOTICE FAILED");
        isOpen(caseNo, "recordNoticeService", "resolveMail");
        assertThat(shown(caseNo, "resolveMail", "mail")).contains("限期改善通知", "寄送失敗", "office@district.example", "550 no such user");

        refuses(STAFF, caseNo, "resolveMail", Map.of(), "處理方式");
        refuses(STAFF, caseNo, "resolveMail", Answers.of("action", "RESEND"), "電子郵件");
        refuses(STAFF, caseNo, "resolveMail", resend("nobody"), "不是有效之電子郵件地址");
        refuses(STAFF, caseNo, "resolveMail", Answers.of("action", "CONFIRM_SENT", "reason", "對方來電確認收到"), "不能「確認已寄達」");
        refuses(STAFF, caseNo, "resolveMail", Answers.of("action", "DISCARD", "reason", "不寄了"), "必要文件");
        office.does(STAFF, caseNo, "resolveMail", resend("chief@district.example"));
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("NOTICE REPLACED", "NOTICE SENT");
        isOpen(caseNo, "recordNoticeService");
        assertThat(rows("select recipient from outgoing_mail where case_no = ? order by register_no", caseNo))
            .containsExactly("office@district.example", "chief@district.example");
        assertThat(shown(stages().assessing(caseNo), "assessFollowUp", "caseSummary")).contains("收件者 chief@district.example");
        assertThat(office.mails(stages().withdrawn(caseNo))).hasSize(3);
        assertThat(one("select recipient from outgoing_mail where case_no = ? and kind = 'WITHDRAWAL'", caseNo))
            .isEqualTo("chief@district.example");
    }

    @Test
    void aNoticeThatIsRefusedAgainIsAQuestionAgain() {
        String caseNo = undelivered(stages().issuedByEmail(), UNKNOWN_MAILBOX);
        office.does(STAFF, caseNo, "resolveMail", resend("chief@district.example"));
        undelivered(caseNo, UNKNOWN_MAILBOX);

        refuses(COLLEAGUE, caseNo, "resolveMail", Answers.with(byLetter(office.today()), "documentNumber", "𠮷字第1號"), "「發文字號」",
            "𠮷（U+20BB7）");
        office.does(COLLEAGUE, caseNo, "resolveMail", byLetter(office.today()));

        assertThat(office.mails(caseNo)).containsExactly("NOTICE REPLACED", "NOTICE BY_LETTER");
        isOpen(caseNo, "recordNoticeService");
        office.sendMail(stages().withdrawn(caseNo));
        assertThat(one("select recipient from outgoing_mail where case_no = ? and kind = 'WITHDRAWAL'", caseNo))
            .as("paper has no mailbox: the register's is used").isEqualTo("office@district.example");
    }

    @Test
    @Tag("F-33")
    @Tag("F-38")
    void aResentSuspensionNoticeLetsTheProcessGoOnWithTheDayItWent() {
        String caseNo = undelivered(suspensionQueued(), UNKNOWN_MAILBOX);
        isOpen(caseNo, "recordNoticeService", "resolveMail");
        office.passDays(caseNo, 2);

        refuses(STAFF, caseNo, "resolveMail", Answers.of("action", "DISCARD", "reason", "不寄了"), "必要文件");
        office.does(STAFF, caseNo, "resolveMail", resend("chief@district.example"));
        isOpen(caseNo, "recordNoticeService");
        office.sendMail(caseNo);

        assertThat(notifiedOn(caseNo)).isEqualTo("2026-03-04");
        isOpen(caseNo, "recordBureauAnswer", "recordNoticeService", "recordSuspensionService");
    }

    @Test
    @Tag("F-33")
    @Tag("C5")
    void aSuspensionNoticeSentByLetterInsteadLetsTheProcessGoOnWithTheLettersDay() {
        String caseNo = undelivered(suspensionQueued(), UNKNOWN_MAILBOX);
        office.passDays(caseNo, 2);

        refuses(STAFF, caseNo, "resolveMail", Answers.with(byLetter(office.today()), "documentNumber", null), "發文字號");
        refuses(STAFF, caseNo, "resolveMail", Answers.with(byLetter(office.today()), "documentNumber", "𠮷字第1號"), "「發文字號」", "𠮷（U+20BB7）");
        refuses(STAFF, caseNo, "resolveMail", Answers.with(byLetter(office.today()), "sentOn", null), "寄發日期");
        refuses(STAFF, caseNo, "resolveMail", Answers.with(byLetter(office.today()), "letterChannel", null), "寄發方式");
        refuses(STAFF, caseNo, "resolveMail", Answers.with(byLetter(office.today()), "letterChannel", "EMAIL"), "寄發方式");
        refuses(STAFF, caseNo, "resolveMail", byLetter(office.today().plusDays(1)), "不得晚於今日");
        office.does(STAFF, caseNo, "resolveMail", byLetter(office.today().minusDays(1)));

        assertThat(notifiedOn(caseNo)).isEqualTo("2026-03-03");
        assertThat(office.mails(caseNo)).containsExactly("SUSPENSION BY_LETTER", "BUREAU_REPORT QUEUED");
        assertThat(shown(caseNo, "recordSuspensionService", "delivery")).contains("掛號郵件", "府研智字第1150000003號");
        assertThat(
            PdfText.of(one("select encode(a.content, 'base64') from outgoing_mail m join outgoing_mail_attachment a on a.mail_id = m.id"
                + " where m.case_no = ? and a.name = '連線異動表.pdf'", caseNo)))
            .contains("115年3月3日（發文字號：府研智字第1150000003號）");
    }

    @Test
    @Tag("F-33")
    void aSuspensionNoticeThatDidArriveIsConfirmed() {
        String caseNo = undelivered(suspensionQueued(), SILENT_AFTER_THE_END);
        assertThat(office.mails(caseNo)).containsExactly("SUSPENSION UNCERTAIN");
        assertThat(shown(caseNo, "resolveMail", "mail")).contains("寄送結果不明");
        office.passDays(caseNo, 1);

        office.does(STAFF, caseNo, "resolveMail", Answers.of("action", "CONFIRM_SENT", "reason", "對方來電確認收到"));

        assertThat(notifiedOn(caseNo)).as("the day of the attempt").isEqualTo("2026-03-02");
        assertThat(server.messages()).as("never a silent second send").hasSize(1);
    }

    @Test
    void howAnArrivalWasFoundOutStaysOnRecord() {
        String caseNo = undelivered(stages().issuedByEmail(), SILENT_AFTER_THE_END);
        refuses(STAFF, caseNo, "resolveMail", Answers.of("action", "CONFIRM_SENT"), "處理理由");

        office.does(STAFF, caseNo, "resolveMail", Answers.of("action", "CONFIRM_SENT", "reason", "對方來電確認收到"));

        assertThat(one("select state || ' ' || resolution_reason || ' ' || resolved_by from outgoing_mail where case_no = ?", caseNo))
            .isEqualTo("SENT 對方來電確認收到 staff-a");
    }

    /** Staff found out where the organisation reads its mail; the next mail of the case goes there too, not to the register's. */
    @Test
    void theNextMailGoesWhereTheLastOneArrived() {
        String caseNo = undelivered(stages().issuedByEmail(), UNKNOWN_MAILBOX);
        office.does(STAFF, caseNo, "resolveMail", resend("chief@district.example"));
        office.sendMail(caseNo);
        stages().extended(caseNo, Stages.SECOND_DEADLINE);
        assertThat(recipient(caseNo, "EXTENSION")).isEqualTo("chief@district.example");

        undelivered(caseNo, UNKNOWN_MAILBOX);
        office.does(STAFF, caseNo, "resolveMail", resend("deputy@district.example"));
        office.sendMail(caseNo);
        stages().closed(caseNo);
        assertThat(recipient(caseNo, "CLOSING")).isEqualTo("deputy@district.example");
    }

    /** A mail to the bureau says nothing about where the organisation reads its own. */
    @Test
    void whereTheBureauReadsItsMailIsNoMatterOfTheOrganisation() {
        String caseNo = stages().revoked(stages().accepted(stages().issuedByLetter()));
        office.sendMail(caseNo);
        office.does(STAFF, caseNo, "closeCase", Answers.filing());

        assertThat(rows("select recipient from outgoing_mail where case_no = ? and state = 'SENT' order by register_no", caseNo))
            .endsWith("bureau@archives.example");
        assertThat(recipient(caseNo, "CLOSING")).isEqualTo("office@district.example");
    }

    /** Delivery, checklist and deadline go by the letter: its number and its day, not those of the mail that failed. */
    @Test
    @Tag("C5")
    void aNoticeSentByLetterInsteadCarriesItsOwnNumberAndDay() {
        String caseNo = undelivered(stages().issuedByEmail(), UNKNOWN_MAILBOX);
        office.passDays(caseNo, 2);

        refuses(STAFF, caseNo, "resolveMail", byLetter(LocalDate.of(2026, 3, 1)), "不得早於郵件登錄之日");
        office.does(STAFF, caseNo, "resolveMail", byLetter(office.today().minusDays(1)));

        assertThat(one("select channel || ' ' || document_number || ' ' || gone_on || ' ' || coalesce(recipient, '-')"
            + " from delivery where case_no = ?", caseNo)).isEqualTo("REGISTERED_MAIL 府研智字第1150000003號 2026-03-03 -");
        assertThat(one("select content from delivery where case_no = ?", caseNo)).as("the letter's own text")
            .contains("府研智字第1150000003號").doesNotContain("府研智字第1150000001號");
        assertThat(rows("select letter_channel from outgoing_mail where case_no = ?", caseNo)).containsExactly("REGISTERED_MAIL");
        stages().suspensionProposed(caseNo);
        assertThat(shown(caseNo, "approveSuspension", "checklist")).contains("■ 改善單已發送：掛號郵件，發文字號 府研智字第1150000003號");
    }

    @Test
    @Tag("F-33")
    @Tag("C5")
    void aSuspensionNoticeSentByLetterInsteadStandsOnTheSheetWithItsDay() {
        String caseNo = undelivered(suspensionQueued(), UNKNOWN_MAILBOX);
        office.passDays(caseNo, 2);

        refuses(STAFF, caseNo, "resolveMail", byLetter(LocalDate.of(2026, 3, 1)), "不得早於郵件登錄之日");
        office.does(STAFF, caseNo, "resolveMail", byLetter(office.today().minusDays(1)));

        assertThat(one("select suspension_notice_date::text from assessment where case_no = ?", caseNo)).isEqualTo("2026-03-03");
        assertThat(shown(caseNo, "recordSuspensionService", "caseSummary")).contains("已於115年3月3日通知改善機關");
        assertThat(one("select document_number || ' ' || gone_on from delivery where case_no = ? and document = 'SUSPENSION'", caseNo))
            .isEqualTo("府研智字第1150000003號 2026-03-03");
    }

    /** The mail server refused the notice until its own deadline: a suspension in round 1 then needs a new deadline first. */
    @Test
    @Tag("F-38")
    void aNoticeThatLeftAtItsOwnDeadlineIsNoGroundInTheFirstRound() {
        String caseNo = undelivered(stages().issuedByEmail(), UNKNOWN_MAILBOX);
        stages().suspensionProposed(caseNo);
        office.waitUntil(caseNo, Stages.DEADLINE);
        office.does(STAFF, caseNo, "resolveMail", byLetter(office.today()));

        refuses(SUPERVISOR, caseNo, "approveSuspension", Answers.approve(), "改善單已發送", "115年3月23日始寄出，已屆改善期限，應再給予期限");
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.of("decision", "RETURN", "returnReason", "應再給予期限"));
        assesses(caseNo, extendedTo(Stages.SECOND_DEADLINE));
        office.waitUntil(caseNo, Stages.SECOND_DEADLINE.plusDays(1));
        assesses(caseNo, suspended(Stages.LATE_STOP));
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());

        assertThat(office.status(caseNo)).isEqualTo("SUSPENDING");
    }

    private String recipient(String caseNo, String kind) {
        return one("select recipient from outgoing_mail where case_no = ? and kind = ? order by register_no desc", caseNo, kind);
    }

    @Test
    @Tag("D11")
    @Tag("S-04")
    void anUndeliveredReportToTheBureauIsSentAgain() {
        String caseNo = undelivered(stages().notified(stages().issuedByLetter()), UNKNOWN_MAILBOX);

        refuses(STAFF, caseNo, "resolveMail", Answers.of("action", "DISCARD", "reason", "不寄了"), "必要文件");
        refuses(STAFF, caseNo, "resolveMail", Answers.with(resend("counter@archives.example"), "doubtReason", null),
            "收件電子郵件信箱「counter@archives.example」與設定之檔管局信箱「bureau@archives.example」不同", "請於「仍予辦理之理由」敘明理由後再送出");
        office.does(STAFF, caseNo, "resolveMail", resend("counter@archives.example"));
        assertThat(one("select resolution_reason from outgoing_mail where case_no = ? and state = 'REPLACED'", caseNo))
            .contains("與設定之檔管局信箱", "理由：用戶來電告知新信箱");
        office.sendMail(caseNo);

        assertThat(one("select reported_on::text from bureau_report where case_no = ?", caseNo)).isEqualTo("2026-03-02");
        assertThat(rows("select a.name from outgoing_mail m join outgoing_mail_attachment a on a.mail_id = m.id"
            + " where m.case_no = ? and m.state = 'SENT' order by a.position", caseNo)).containsExactly("連線異動表.pdf", "限期改善單.pdf");
    }

    @Test
    void whatNeedNotArriveIsGivenUpWithAReason() {
        String caseNo = undelivered(stages().closed(stages().issuedByLetter()), UNKNOWN_MAILBOX);
        assertThat(office.running(caseNo)).isFalse();

        refuses(STAFF, caseNo, "resolveMail", Answers.of("action", "DISCARD"), "理由");
        office.does(STAFF, caseNo, "resolveMail", Answers.of("action", "DISCARD", "reason", "已當面告知"));

        assertThat(office.mails(caseNo)).containsExactly("CLOSING DISCARDED");
        assertThat(one("select resolution_reason || ' ' || resolved_by from outgoing_mail where case_no = ?", caseNo))
            .isEqualTo("已當面告知 staff-a");
        isOpen(caseNo);
    }

    @Test
    void theMailOfAWithdrawnCaseIsOnlyGivenUpButItsWithdrawalIsSent() {
        String caseNo = undelivered(stages().issuedByEmail(), UNKNOWN_MAILBOX);
        stages().withdrawn(caseNo);
        assertThat(office.mails(caseNo)).as("nobody had been told").containsExactly("NOTICE FAILED");

        refuses(STAFF, caseNo, "resolveMail", resend("chief@district.example"), "不得再寄送");
        refuses(STAFF, caseNo, "resolveMail", byLetter(office.today()), "不得再寄送");
        office.does(STAFF, caseNo, "resolveMail", Answers.of("action", "DISCARD", "reason", "案件已撤銷"));
        isOpen(caseNo, "fileWithdrawal");

        String told = undelivered(stages().withdrawn(stages().issuedByLetter()), UNKNOWN_MAILBOX);
        assertThat(office.mails(told)).containsExactly("WITHDRAWAL FAILED");
        office.does(STAFF, told, "resolveMail", resend("chief@district.example"));
        office.sendMail(told);
        assertThat(office.mails(told)).containsExactly("WITHDRAWAL REPLACED", "WITHDRAWAL SENT");
    }

    @Test
    void aRevokedSuspensionIsNotNotifiedAfterAll() {
        String caseNo = undelivered(suspensionQueued(), UNKNOWN_MAILBOX);
        stages().revoked(caseNo);

        refuses(STAFF, caseNo, "resolveMail", resend("chief@district.example"), "不得再寄送");
        refuses(STAFF, caseNo, "resolveMail", byLetter(office.today()), "不得再寄送");
        office.does(STAFF, caseNo, "resolveMail", Answers.of("action", "DISCARD", "reason", "中止已撤銷"));
        assertThat(notifiedOn(caseNo)).isEqualTo("-");
    }

    /** Sent now, as mail or letter, it would name a start day that has come already: another notice has to name a later one. */
    @Test
    @Tag("F-33")
    @Tag("F-38")
    void aSuspensionNoticeThatNamesADayThatHasComeIsOnlyGivenUp() {
        String caseNo = undelivered(suspensionQueued(), UNKNOWN_MAILBOX);
        office.waitUntil(caseNo, Stages.STOP);
        isOpen(caseNo, "dispatchSuspensionNotice", "recordNoticeService", "resolveMail");

        refuses(STAFF, caseNo, "resolveMail", resend("chief@district.example"), "中止起日已屆", "另行繕發", "請選「不再寄送」");
        refuses(STAFF, caseNo, "resolveMail", byLetter(office.today()), "中止起日已屆", "不得再寄送");
        office.does(STAFF, caseNo, "dispatchSuspensionNotice",
            Answers.with(Stages.suspensionByLetter(office.today()), "startOn", "2026-04-01"));
        refuses(STAFF, caseNo, "resolveMail", resend("chief@district.example"), "不得再寄送");
        office.does(STAFF, caseNo, "resolveMail", Answers.of("action", "DISCARD", "reason", "已另行繕發"));

        assertThat(notifiedOn(caseNo)).isEqualTo("2026-03-17");
        assertThat(office.mails(caseNo)).containsExactly("SUSPENSION DISCARDED", "BUREAU_REPORT QUEUED");
    }

    @Test
    @Tag("F-33")
    @Tag("F-38")
    void aBusyMailServerDoesNotCarryTheNoticeOverItsDay() {
        String caseNo = suspensionQueued();
        office.waitUntil(caseNo, Stages.STOP.atStartOfDay(TaipeiTime.ZONE).toInstant().minusSeconds(60));
        undelivered(caseNo, BUSY);
        assertThat(office.mails(caseNo)).containsExactly("SUSPENSION QUEUED");

        office.waitUntil(caseNo, Stages.STOP);
        office.sendMail(caseNo);

        assertThat(server.messages()).isEmpty();
        assertThat(office.mails(caseNo)).containsExactly("SUSPENSION HELD");
        isOpen(caseNo, "dispatchSuspensionNotice", "recordNoticeService");
    }

    /** Meanwhile another notice went out; that the first one had arrived after all changes nothing about it. */
    @Test
    @Tag("F-33")
    void aNoticeThatWasReplacedNotifiesNobodyAnyMore() {
        String caseNo = undelivered(suspensionQueued(), SILENT_AFTER_THE_END);
        office.waitUntil(caseNo, Stages.STOP);
        office.does(STAFF, caseNo, "dispatchSuspensionNotice",
            Answers.with(Stages.suspensionByEmail(office.today()), "startOn", "2026-04-01"));

        office.does(STAFF, caseNo, "resolveMail", Answers.of("action", "CONFIRM_SENT", "reason", "已電洽用戶"));
        assertThat(notifiedOn(caseNo)).isEqualTo("-");
        assertThat(log(caseNo)).last().asString().contains("中止通知逾時寄出", "第1次繕發");
        office.sendMail(caseNo);

        assertThat(notifiedOn(caseNo)).isEqualTo("2026-03-17");
        assertThat(office.mails(caseNo)).containsExactly("SUSPENSION SENT", "SUSPENSION SENT", "BUREAU_REPORT QUEUED");
    }

    /** Only the first notice may have arrived; the second one never left: what is revoked is the first. */
    @Test
    @Tag("F-33")
    void aRevocationSpeaksOfTheNoticeThatArrived() {
        String caseNo = undelivered(suspensionQueued(), SILENT_AFTER_THE_END);
        office.waitUntil(caseNo, Stages.STOP);
        office.does(STAFF, caseNo, "dispatchSuspensionNotice",
            Answers.with(Stages.suspensionByEmail(office.today()), "startOn", "2026-04-01",
                "documentNumber", "府研智字第1150000009號"));
        assertThat(rows("select body from outgoing_mail where case_no = ? and kind = 'SUSPENSION' order by register_no", caseNo)).last()
            .asString().contains("前次中止通知於其中止起日前未能寄達，不生效力");
        stages().revoked(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("SUSPENSION UNCERTAIN", "SUSPENSION HELD", "REVOCATION QUEUED");
        assertThat(one("select body from outgoing_mail where case_no = ? and kind = 'REVOCATION'", caseNo))
            .contains("自中華民國115年3月17日起", "發文字號：府研智字第1150000002號").doesNotContain("115年4月1日", "府研智字第1150000009號");
    }

    /** The notice never arrived, but a reminder did: whoever heard of the case hears of its withdrawal. */
    @Test
    void whoHeardOfTheCaseByAnotherMailIsToldOfItsWithdrawal() {
        String caseNo = undelivered(stages().issuedByEmail(), UNKNOWN_MAILBOX);
        stages().extended(caseNo, Stages.SECOND_DEADLINE);
        office.sendMail(caseNo);
        stages().withdrawn(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("NOTICE FAILED", "EXTENSION SENT", "WITHDRAWAL QUEUED");
    }

    /** The server took the notice and the mailbox gave it back later: nothing more goes there. */
    @Test
    @Tag("C5")
    void nothingMoreGoesToAMailboxThatGaveTheNoticeBack() {
        String caseNo = stages().approved();
        office.does(STAFF, caseNo, "dispatchNotice", Answers.with(Answers.dispatchByEmail("府研智字第1150000001號", office.today()),
            "recipientEmail", "closed@district.example"));
        office.sendMail(caseNo);
        office.does(STAFF, caseNo, "recordNoticeService", Answers.of("served", "NO", "proof", "信箱已停用，遭退回"));
        stages().extended(caseNo, Stages.SECOND_DEADLINE);

        assertThat(recipient(caseNo, "EXTENSION")).isEqualTo("office@district.example");
    }

    /** A notice that bounced is no ground for a suspension, whatever the follow-up found. */
    @Test
    @Tag("F-38")
    void noSuspensionIsApprovedWhileItsNoticeHasNotArrived() {
        String caseNo = stages().suspensionProposed(undelivered(stages().issuedByEmail(), UNKNOWN_MAILBOX));

        assertThat(shown(caseNo, "approveSuspension", "checklist")).contains("□ 改善單已發送");
        refuses(SUPERVISOR, caseNo, "approveSuspension", Answers.approve(), "改善單已發送", "郵件尚未寄達");
        office.does(STAFF, caseNo, "resolveMail", byLetter(office.today()));
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());

        isOpen(caseNo, "dispatchSuspensionNotice", "recordNoticeService");
    }

    /** What a person finds out later goes on record, and wakes nothing in a case that is withdrawn. */
    @Test
    void aConfirmationAfterTheWithdrawalOnlyCompletesTheRecord() {
        String caseNo = stages().withdrawn(undelivered(suspensionQueued(), SILENT_AFTER_THE_END));

        office.does(STAFF, caseNo, "resolveMail", Answers.of("action", "CONFIRM_SENT", "reason", "對方來電確認收到"));

        assertThat(notifiedOn(caseNo)).isEqualTo("2026-03-02");
        assertThat(office.status(caseNo)).isEqualTo("WITHDRAWN");
        isOpen(caseNo, "fileWithdrawal");
    }

    /** When nobody knows whether the organisation read the notice, it is notified of the withdrawal as if it had. */
    @Test
    void whoMayHaveBeenToldIsToldAgain() {
        String caseNo = undelivered(stages().issuedByEmail(), SILENT_AFTER_THE_END);

        office.sendMail(stages().withdrawn(caseNo));

        assertThat(office.mails(caseNo)).containsExactly("NOTICE UNCERTAIN", "WITHDRAWAL SENT");
    }

    /** A mail that waits for another attempt has certainly not arrived. */
    @Test
    void aMailToBeTriedAgainIsHeldBackByTheWithdrawal() {
        String caseNo = undelivered(stages().issuedByEmail(), BUSY);
        assertThat(office.mails(caseNo)).containsExactly("NOTICE QUEUED");

        stages().withdrawn(caseNo);
        clock.forward(Duration.ofHours(5));
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("NOTICE HELD");
    }

    /** The withdrawal is approved while the relay has the mail in its hands, and then the server has no time for it. */
    @Test
    void aMailOnItsWayIsNotTriedAgainAfterTheWithdrawal() {
        String caseNo = stages().issuedByEmail();
        server.next(BUSY);
        server.whileNextIsSent(() -> stages().withdrawn(caseNo));

        office.sendMail(caseNo);
        clock.forward(Duration.ofHours(5));
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("NOTICE HELD", "WITHDRAWAL SENT");
    }

    @Test
    void aRefusedReminderIsNobodysTask() {
        String caseNo = stages().issuedByLetter();
        clock.setToMorningOf(Stages.DEADLINE.minusDays(5));
        office.runJobs(caseNo);

        undelivered(caseNo, UNKNOWN_MAILBOX);

        assertThat(office.mails(caseNo)).containsExactly("REMINDER FAILED");
        isOpen(caseNo, "recordNoticeService");
    }

    /** The mail server had no time for it before the deadline; afterwards it would remind of nothing. */
    @Test
    @Tag("D27")
    void aReminderDoesNotLeaveAfterItsDeadline() {
        String caseNo = stages().issuedByLetter();
        office.waitUntil(caseNo, Stages.DEADLINE.minusDays(1));
        assertThat(office.mails(caseNo)).contains("REMINDER QUEUED");
        office.waitUntil(caseNo, Stages.DEADLINE.plusDays(1));
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).isNotEmpty().allMatch("REMINDER HELD"::equals);
    }

    private String suspensionQueued() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByEmail(office.today()));
        return caseNo;
    }

    private String undelivered(String caseNo, Map<String, String> answers) {
        server.next(answers);
        office.sendMail(caseNo);
        return caseNo;
    }

    private static Map<String, Object> resend(String address) {
        return Answers.of("action", "RESEND", "recipientEmail", address, "doubtReason", "用戶來電告知新信箱");
    }

    private static Map<String, Object> byLetter(LocalDate sentOn) {
        return Answers.of("action", "LETTER", "letterChannel", "REGISTERED_MAIL", "documentNumber", "府研智字第1150000003號", "sentOn",
            sentOn.toString(), "doubtReason", Answers.ONE_NUMBER);
    }

    private String notifiedOn(String caseNo) {
        return one("select coalesce(suspension_notified_on::text, '-') from improvement_notice where case_no = ?", caseNo);
    }
}
