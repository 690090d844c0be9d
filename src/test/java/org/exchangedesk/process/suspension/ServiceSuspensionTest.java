package org.exchangedesk.process.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.COLLEAGUE;
import static org.exchangedesk.Office.STAFF;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Covers;
import org.exchangedesk.Stages;
import org.exchangedesk.correspondence.ScriptedSmtpServer;
import org.exchangedesk.document.PdfText;
import org.exchangedesk.organization.OrganizationRegister;
import org.exchangedesk.organization.ServiceState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** From the notice to the stopped service: the report to the bureau, its answer, the start date. */
@Covers("serviceSuspension")
class ServiceSuspensionTest extends CasePath {

    private static final String START = "中止起日：中華民國115年3月17日\n期限計算：所定之日115年3月17日（星期二）為工作日；自中華民國115年3月17日0時起\n資安事件：";

    @Autowired
    private OrganizationRegister organizations;
    @Autowired
    private JavaMailSenderImpl settings;

    @Test
    @Tag("D11")
    @Tag("F-36")
    void notifiedReportedAndStoppedAreThreeStatesWithThreeDates() {
        String caseNo = stages().notified(stages().issuedByLetter());
        assertThat(states(caseNo)).isEqualTo("2026-03-02 - -");

        office.passDays(caseNo, 1);
        office.sendMail(caseNo);
        assertThat(states(caseNo)).isEqualTo("2026-03-02 2026-03-03 -");
        office.does(STAFF, caseNo, "recordBureauAnswer", Answers.of("bureauAnswer", "ACCEPTED", "answeredOn", "2026-03-03",
            "bureauDocumentNumber", "檔資字第1150000009號"));
        office.does(STAFF, caseNo, "recordSuspensionService", Answers.served(office.today()));
        isOpen(caseNo, "recordNoticeService");

        office.waitUntil(caseNo, Stages.STOP.minusDays(1));
        isOpen(caseNo, "recordNoticeService");
        office.waitUntil(caseNo, Stages.STOP);
        assertThat(organizations.require(organization).serviceState()).isEqualTo(ServiceState.IN_SERVICE);
        refuses(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", "2026-03-16"), "早於通知之中止起日者，請於「確認方式」說明緣由");
        refuses(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", "2026-03-18"), "不得晚於今日");
        refuses(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", null), "實際中止日期");
        office.does(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", "2026-03-17", "confirmation", "測試收文失敗"));

        assertThat(states(caseNo)).isEqualTo("2026-03-02 2026-03-03 2026-03-17");
        assertThat(organizations.require(organization).serviceState()).isEqualTo(ServiceState.SUSPENDED);
        assertThat(organizations.require(organization).suspendedFrom()).isEqualTo(Stages.STOP);
        isOpen(caseNo, "closeCase", "recordNoticeService");
    }

    /** From the approval to the closing: the day with its computation, in front of what people typed. */
    @Test
    @Tag("F-33")
    void everyTaskSaysHowTheStartCameAbout() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        assertThat(shown(caseNo, "dispatchSuspensionNotice", "caseSummary")).contains("\n擬" + START);

        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByLetter(office.today()));
        office.sendMail(caseNo);
        assertThat(shown(caseNo, "recordSuspensionService", "caseSummary")).containsSubsequence("第一次改善期限：", "期限計算：發文日", "\n" + START,
            "期限及追蹤頻率：");
        assertThat(shown(caseNo, "recordBureauAnswer", "caseSummary")).contains("\n" + START);
        office.does(STAFF, caseNo, "recordBureauAnswer", Answers.with(answer("RETURNED", "2026-03-02"), "note", "用戶代碼有誤"));
        assertThat(shown(caseNo, "correctBureauReport", "caseSummary")).contains("\n" + START);
        office.does(STAFF, caseNo, "correctBureauReport", Answers.of("correction", "用戶代碼更正如表"));
        office.sendMail(caseNo);
        office.does(STAFF, caseNo, "recordBureauAnswer", answer("ACCEPTED", "2026-03-02"));
        office.waitUntil(caseNo, Stages.STOP);
        assertThat(shown(caseNo, "confirmServiceStopped", "caseSummary")).contains("\n" + START);
        office.does(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", "2026-03-17"));
        office.does(STAFF, caseNo, "recordSuspensionService", Answers.served(office.today()));
        assertThat(shown(caseNo, "closeCase", "caseSummary")).contains("\n" + START);
    }

    @Test
    @Tag("C5")
    void aSuspensionNoticeThatCameBackIsServedAgainBeforeTheSuspensionIsDone() {
        String caseNo = stages().notified(stages().issuedByLetter());
        office.does(STAFF, caseNo, "recordSuspensionService", Answers.of("served", "NO", "proof", "查無此址，退件"));
        assertThat(office.openSteps(caseNo)).contains("recordSuspensionService");

        office.does(STAFF, caseNo, "recordSuspensionService", Answers.served(office.today()));
        assertThat(office.openSteps(caseNo)).doesNotContain("recordSuspensionService");
    }

    /** Near the end of the loaded calendar nothing stands still: forms open without the day that cannot be computed, the report leaves. */
    @Test
    @Tag("F-36")
    void theReportLeavesAlsoWhenTheReminderLiesBeyondTheCalendar() {
        String caseNo = stages().proposed();
        office.waitUntil(caseNo, LocalDate.of(2027, 11, 29));
        office.does("supervisor-c", caseNo, "approveNotice", Answers.approve());
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1160000001號", office.today()));
        office.waitUntil(caseNo, LocalDate.of(2027, 12, 27));
        assertThat(office.openSteps(caseNo)).contains("assessFollowUp");
        stages().assessing(stages().extended(caseNo, LocalDate.of(2027, 12, 30)));
        assertThat(shown(caseNo, "assessFollowUp", "suspensionStartOn")).as("the calendar has no such day").isNull();
        refuses(STAFF, caseNo, "assessFollowUp", suspended(LocalDate.of(2028, 1, 17)), "日曆");
        assesses(caseNo, suspended(LocalDate.of(2027, 12, 30)));
        office.does("supervisor-c", caseNo, "approveSuspension", Answers.approve());

        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(
            Answers.dispatchByLetter("府研智字第1160000002號", office.today()), "startOn", "2027-12-30", "earlyStartConfirmed", true));
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).contains("BUREAU_REPORT SENT");
        assertThat(office.openSteps(caseNo)).contains("recordBureauAnswer");
        office.waitUntil(caseNo, LocalDate.of(2028, 1, 2));
        assertThat(office.mails(caseNo)).contains("BUREAU_REMINDER QUEUED");
    }

    @Test
    @Tag("F-36")
    void theReportCarriesTheChangeFormAndTheNotice() {
        String caseNo = stages().notified(stages().issuedByLetter());

        assertThat(rows("select m.recipient || ' ' || a.name from outgoing_mail m join outgoing_mail_attachment a on a.mail_id = m.id"
            + " where m.case_no = ? order by a.position", caseNo))
            .containsExactly("bureau@archives.example 連線異動表.pdf", "bureau@archives.example 限期改善單.pdf");
        assertThat(rows("select encode(a.content, 'base64') from outgoing_mail m join outgoing_mail_attachment a on a.mail_id = m.id"
            + " where m.case_no = ? order by a.position", caseNo))
            .satisfies(a -> assertThat(PdfText.of(a.get(0))).contains("中止起日中華民國115年3月17日",
                "中止通知中華民國115年3月2日（發文字號：府研智字第1150000002號）"))
            .satisfies(a -> assertThat(PdfText.of(a.get(1))).contains("發文字號：府研智字第1150000001號"));
    }

    @Test
    @Tag("F-36")
    void aReturnedReportIsCorrectedAndSentAgain() {
        String caseNo = stages().notified(stages().issuedByLetter());
        office.sendMail(caseNo);

        refuses(STAFF, caseNo, "recordBureauAnswer", Map.of("answeredOn", "2026-03-02"), "檔管局處理結果");
        refuses(STAFF, caseNo, "recordBureauAnswer", answer("RETURNED", "2026-03-02"), "請填寫退回原因");
        refuses(STAFF, caseNo, "recordBureauAnswer", answer("ACCEPTED", "2026-03-03"), "回復日期不得晚於今日");
        refuses(STAFF, caseNo, "recordBureauAnswer", answer("ACCEPTED", "2026-03-01"), "回復日期不得早於");
        office.does(STAFF, caseNo, "recordBureauAnswer", Answers.with(answer("RETURNED", "2026-03-02"), "note", "用戶代碼有誤"));
        assertThat(shown(caseNo, "correctBureauReport", "note")).isEqualTo("用戶代碼有誤");
        assertThat(office.openSteps(caseNo)).doesNotContain("recordBureauAnswer");
        refuses(COLLEAGUE, caseNo, "correctBureauReport", Map.of(), "補正說明");
        office.does(COLLEAGUE, caseNo, "correctBureauReport", Answers.of("correction", "用戶代碼更正如表"));
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("BUREAU_REPORT SENT", "BUREAU_REPORT SENT");
        assertThat(rows("select encode(a.content, 'base64') from outgoing_mail m join outgoing_mail_attachment a on a.mail_id = m.id"
            + " where m.case_no = ? and m.occurrence = '2' order by a.position", caseNo))
            .hasSize(2).first().satisfies(form -> assertThat(PdfText.of(form)).contains("第2次（補正）", "補正說明用戶代碼更正如表"));
        office.does(STAFF, caseNo, "recordBureauAnswer", answer("ACCEPTED", "2026-03-02"));
        assertThat(rows("select occurrence || ' ' || answer || ' ' || reported_on from bureau_report where case_no = ? order by occurrence",
            caseNo)).containsExactly("1 RETURNED 2026-03-02", "2 ACCEPTED 2026-03-02");
        isOpen(caseNo, "recordNoticeService", "recordSuspensionService");
    }

    /** Five working days without an answer; the second report that follows a return has a reminder of its own. */
    @Test
    void aSilentBureauIsRemindedOncePerReport() {
        String caseNo = stages().notified(stages().issuedByLetter());
        office.sendMail(caseNo);

        office.waitUntil(caseNo, LocalDate.of(2026, 3, 8));
        assertThat(office.mails(caseNo)).containsExactly("BUREAU_REPORT SENT");
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 9));
        assertThat(office.mails(caseNo)).containsExactly("BUREAU_REPORT SENT", "BUREAU_REMINDER QUEUED");
        office.waitUntil(caseNo, LocalDate.of(2026, 4, 30));
        assertThat(office.mails(caseNo)).hasSize(2);
        assertThat(office.openSteps(caseNo)).contains("recordBureauAnswer");

        office.does(STAFF, caseNo, "recordBureauAnswer", Answers.with(answer("RETURNED", "2026-04-30"), "note", "欄位缺漏"));
        office.does(STAFF, caseNo, "correctBureauReport", Answers.of("correction", "補齊"));
        office.sendMail(caseNo);
        office.waitUntil(caseNo, LocalDate.of(2026, 5, 30));
        assertThat(office.mails(caseNo)).filteredOn(m -> m.startsWith("BUREAU_REMINDER")).hasSize(2);
    }

    @Test
    @Tag("D11")
    void aReportThatHasNotLeftHasNoAnswer() {
        String caseNo = stages().notified(stages().issuedByLetter());

        refuses(STAFF, caseNo, "recordBureauAnswer", answer("ACCEPTED", "2026-03-02"), "回報尚未寄出");
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 30));
        assertThat(office.mails(caseNo)).as("nobody is reminded of what was not sent").containsExactly("BUREAU_REPORT QUEUED");
    }

    @Test
    void aRevokedSuspensionEndsTheProcessBeforeTheStart() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByEmail(office.today()));
        office.sendMail(caseNo);

        stages().revoked(caseNo);

        assertThat(office.instance(caseNo, "serviceSuspension")).isNull();
        isOpen(caseNo, "closeCase", "recordNoticeService");
    }

    /** The sheet could only say 「已於3月17日通知…於3月17日起中止」: the notice stays here, and another one names another day. */
    @Test
    @Tag("F-33")
    @Tag("F-38")
    void aNoticeThatHasNotGoneWhenItsDayComesIsDispatchedAnew() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByEmail(office.today()));
        office.waitUntil(caseNo, Stages.STOP.minusDays(1));
        isOpen(caseNo, "recordNoticeService");

        office.waitUntil(caseNo, Stages.STOP);
        isOpen(caseNo, "dispatchSuspensionNotice", "recordNoticeService");
        office.sendMail(caseNo);
        assertThat(office.mails(caseNo)).containsExactly("SUSPENSION HELD");
        assertThat(shown(caseNo, "dispatchSuspensionNotice", "startOn")).isEqualTo("115年4月1日");
        assertThat(shown(caseNo, "dispatchSuspensionNotice", "caseSummary")).contains("\n中止起日：中華民國115年3月17日（未生效）\n期限計算：所定之日");
        refuses(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByEmail(office.today()), "須晚於今日");
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(Stages.suspensionByEmail(office.today()),
            "startOn", "2026-04-01", "documentNumber", "府研智字第1150000003號"));
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("SUSPENSION HELD", "SUSPENSION SENT", "BUREAU_REPORT QUEUED");
        assertThat(rows("select dedupe_key from outgoing_mail where case_no = ? and kind = 'SUSPENSION' order by register_no", caseNo))
            .containsExactly(caseNo + "|SUSPENSION|1", caseNo + "|SUSPENSION|2");
        assertThat(shown(caseNo, "recordSuspensionService", "delivery")).contains("府研智字第1150000003號");
        assertThat(shown(caseNo, "recordSuspensionService", "caseSummary")).contains("\n中止起日：中華民國115年4月1日\n期限計算：所定之日115年4月1日")
            .doesNotContain("未生效");
        assertThat(suspensionOnSheet(caseNo)).isEqualTo("VALID 2026-03-17 2026-04-01");
        office.sendMail(caseNo);
        office.does(STAFF, caseNo, "recordBureauAnswer", answer("ACCEPTED", "2026-03-17"));
        office.waitUntil(caseNo, LocalDate.of(2026, 4, 1));
        assertThat(office.openSteps(caseNo)).contains("confirmServiceStopped");
    }

    /** Nobody knew what became of the mail; when it is found out, the day of its attempt counts. */
    @Test
    @Tag("F-33")
    void aNoticeThatIsFoundToHaveGoneInTimeNeedsNoOther() throws IOException {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByEmail(office.today()));
        answered(caseNo, Map.of(".", ScriptedSmtpServer.HANG_UP));
        office.waitUntil(caseNo, Stages.STOP);
        isOpen(caseNo, "dispatchSuspensionNotice", "recordNoticeService", "resolveMail");

        office.does(STAFF, caseNo, "resolveMail", Answers.of("action", "CONFIRM_SENT", "reason", "已電洽用戶"));

        assertThat(suspensionOnSheet(caseNo)).isEqualTo("VALID 2026-03-02 2026-03-17");
        isOpen(caseNo, "recordBureauAnswer", "recordNoticeService", "recordSuspensionService");
    }

    @Test
    @Tag("F-15")
    @Tag("F-34")
    @Tag("D5")
    void anEmailThatComesDuringTheSuspensionIsConfirmedAndChecked() {
        String caseNo = stages().notified(stages().issuedByLetter());
        replies(Answers.with(email(caseNo), "sealSeen", false));
        assertThat(office.openSteps(caseNo)).contains("confirmByPhone", "recordBureauAnswer");

        calls(caseNo, "NOT_REACHED");
        assertThat(office.openSteps(caseNo)).contains("confirmByPhone");
        calls(caseNo, "CONFIRMED");
        assertThat(shown(caseNo, "checkCompleteness", "defects")).contains("未蓋用用戶印信");
        checks(caseNo, "INCOMPLETE");

        assertThat(office.mails(caseNo)).containsExactly("BUREAU_REPORT QUEUED", "INCOMPLETE_REPLY QUEUED");
        assertThat(rows("select state || ' ' || checked_in_round from reply where case_no = ?", caseNo)).containsExactly("INCOMPLETE 1");
        isOpen(caseNo, "recordBureauAnswer", "recordNoticeService", "recordSuspensionService");
    }

    @Test
    @Tag("F-34")
    void aLetterThatComesDuringTheSuspensionIsChecked() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        replies(letter(caseNo));
        checks(caseNo, "COMPLETE");

        assertThat(replyStates(caseNo)).containsExactly("COMPLETE");
        isOpen(caseNo, "dispatchSuspensionNotice", "recordNoticeService");
    }

    @Test
    @Tag("D6")
    void anEmailThatNobodyConfirmsIsGivenUp() {
        String caseNo = stages().notified(stages().issuedByLetter());
        replies(email(caseNo));
        calls(caseNo, "NOT_REACHED");
        calls(caseNo, "ABANDONED");

        assertThat(replyStates(caseNo)).containsExactly("UNCONFIRMED");
        isOpen(caseNo, "recordBureauAnswer", "recordNoticeService", "recordSuspensionService");
    }

    /** The task on the corrected reply does not stay behind: it ends, and a task on the new reply takes its place. */
    @Test
    @Tag("F-34")
    void aCorrectedReplyIsTakenUpInPlaceOfTheOld() {
        String caseNo = stages().notified(stages().issuedByLetter());
        replies(email(caseNo));
        replies(Answers.with(email(caseNo), "corrects", 1, "correctionReason", "漏列附件"));
        assertThat(shown(caseNo, "confirmByPhone", "reply")).startsWith("第2號回復");

        calls(caseNo, "CONFIRMED");
        replies(Answers.with(letter(caseNo), "corrects", 2, "correctionReason", "實為公文"));
        assertThat(shown(caseNo, "checkCompleteness", "reply")).startsWith("第3號回復");
        checks(caseNo, "COMPLETE");

        assertThat(replyStates(caseNo)).containsExactly("REPLACED", "REPLACED", "COMPLETE");
        isOpen(caseNo, "recordBureauAnswer", "recordNoticeService", "recordSuspensionService");
    }

    /** The relay meets a mail server that answers like that. */
    private void answered(String caseNo, Map<String, String> script) throws IOException {
        int usualPort = settings.getPort();
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            server.next(script);
            settings.setPort(server.port());
            office.sendMail(caseNo);
        } finally {
            settings.setPort(usualPort);
        }
    }

    private static Map<String, Object> answer(String answer, String on) {
        return Answers.of("bureauAnswer", answer, "answeredOn", on);
    }

    private String states(String caseNo) {
        return one("select coalesce(suspension_notified_on::text, '-') || ' ' || coalesce((select reported_on::text from bureau_report r"
            + " where r.case_no = n.case_no), '-') || ' ' || coalesce(suspension_stopped_on::text, '-')"
            + " from improvement_notice n where case_no = ?", caseNo);
    }
}
