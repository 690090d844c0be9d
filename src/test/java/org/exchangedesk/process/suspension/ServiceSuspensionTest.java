package org.exchangedesk.process.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.COLLEAGUE;
import static org.exchangedesk.Office.STAFF;

import java.time.LocalDate;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.Covers;
import org.exchangedesk.DeskTest;
import org.exchangedesk.organization.OrganizationRegister;
import org.exchangedesk.organization.ServiceState;
import org.exchangedesk.process.CasePath;
import org.exchangedesk.process.Stages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the notice to the stopped service: the report to the bureau, its answer, the start date. */
@DeskTest
@Covers("serviceSuspension")
class ServiceSuspensionTest extends CasePath {

    @Autowired
    private OrganizationRegister organizations;

    @Test
    @Tag("D11")
    @Tag("F-36")
    void notifiedReportedAndStoppedAreThreeStatesWithThreeDates() {
        organizations.importFrom("code,name,kind,email,phone,address\nXA99990001,範例停用公所,AGENCY,office@district.example,06-0000009,\n");
        String caseNo = office.start(STAFF, "improvementNotice", Answers.with(stages().registration(), "orgCode", "XA99990001"));
        office.does(STAFF, caseNo, "settleTerms", Stages.tableTerms());
        office.does("supervisor-c", caseNo, "approveNotice", Answers.approve());
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", office.today()));
        stages().notified(caseNo);
        assertThat(states(caseNo)).isEqualTo("2026-03-02 - -");

        office.passDays(caseNo, 1);
        office.sendMail(caseNo);
        assertThat(states(caseNo)).isEqualTo("2026-03-02 2026-03-03 -");
        office.does(STAFF, caseNo, "recordBureauAnswer", Answers.of("bureauAnswer", "ACCEPTED", "answeredOn", "2026-03-03",
            "bureauDocumentNumber", "檔資字第1150000009號"));
        office.does(STAFF, caseNo, "recordSuspensionService", Answers.served(office.today()));
        assertThat(office.openSteps(caseNo)).containsExactly("recordNoticeService");

        office.waitUntil(caseNo, Stages.STOP.minusDays(1));
        assertThat(office.openSteps(caseNo)).containsExactly("recordNoticeService");
        office.waitUntil(caseNo, Stages.STOP);
        assertThat(organizations.require("XA99990001").serviceState()).isEqualTo(ServiceState.IN_SERVICE);
        refuses(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", "2026-03-16"), "早於通知之中止起日者，請於「確認方式」說明緣由");
        refuses(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", "2026-03-18"), "不得晚於今日");
        refuses(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", null), "實際中止日期");
        office.does(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", "2026-03-17", "confirmation", "測試收文失敗"));

        assertThat(states(caseNo)).isEqualTo("2026-03-02 2026-03-03 2026-03-17");
        assertThat(organizations.require("XA99990001").serviceState()).isEqualTo(ServiceState.SUSPENDED);
        assertThat(organizations.require("XA99990001").suspendedFrom()).isEqualTo(Stages.STOP);
        assertThat(office.openSteps(caseNo)).containsExactly("closeCase", "recordNoticeService");
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
        refuses(STAFF, caseNo, "assessFollowUp", Answers.suspended(office.today(), LocalDate.of(2028, 1, 17)), "日曆");
        office.does(STAFF, caseNo, "assessFollowUp", Answers.suspended(office.today(), LocalDate.of(2027, 12, 30)));
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

        assertThat(rows("select m.recipient || ' ' || a.name || ' ' || convert_from(a.content, 'UTF8') from outgoing_mail m"
            + " join outgoing_mail_attachment a on a.mail_id = m.id where m.case_no = ? order by a.position", caseNo))
            .hasSize(2)
            .satisfies(a -> assertThat(a.get(0)).startsWith("bureau@archives.example 連線異動表.txt")
                .contains("中止起日：中華民國115年3月17日", "中止通知日期：中華民國115年3月2日（發文字號：府研智字第1150000002號）"))
            .satisfies(a -> assertThat(a.get(1)).startsWith("bureau@archives.example 限期改善單.txt")
                .contains("發文字號：府研智字第1150000001號"));
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
        assertThat(rows("select a.name || ' ' || convert_from(a.content, 'UTF8') from outgoing_mail m"
            + " join outgoing_mail_attachment a on a.mail_id = m.id where m.case_no = ? and m.occurrence = '2' order by a.position", caseNo))
            .hasSize(2).first().asString().contains("第2次函報", "補正說明：用戶代碼更正如表");
        office.does(STAFF, caseNo, "recordBureauAnswer", answer("ACCEPTED", "2026-03-02"));
        assertThat(rows("select occurrence || ' ' || answer || ' ' || reported_on from bureau_report where case_no = ? order by occurrence",
            caseNo)).containsExactly("1 RETURNED 2026-03-02", "2 ACCEPTED 2026-03-02");
        assertThat(office.openSteps(caseNo)).containsExactly("recordNoticeService", "recordSuspensionService");
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

        refuses(STAFF, caseNo, "recordBureauAnswer", answer("ACCEPTED", "2026-03-02"), "函報尚未寄出");
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
        assertThat(office.openSteps(caseNo)).containsExactly("closeCase", "recordNoticeService");
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
