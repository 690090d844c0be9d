package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.COLLEAGUE;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import org.exchangedesk.Answers;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Office;
import org.exchangedesk.organization.OrganizationRegister;
import org.exchangedesk.organization.ServiceState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The case of the paper form: extended, extended, suspended, to the stopped service. */
@DeskTest
class PaperFormCaseTest {

    @Autowired
    private Office office;
    @Autowired
    private OrganizationRegister organizations;
    @Autowired
    private JdbcClient jdbc;

    @Test
    @Tag("F-36")
    @Tag("F-38")
    @Tag("D11")
    void extendedTwiceThenSuspendedUntilTheServiceHasStopped() {
        String caseNo = office.start(STAFF, "improvementNotice", Answers.registration(office.today()));
        assertThat(caseNo).startsWith("115-");
        office.does(STAFF, caseNo, "settleTerms", office.settling(caseNo, Answers.terms(10, "WORKING", "3,1", 3, 7), "前案係誤登，不列入計算"));
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.approve());
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByEmail("府研智字第1150000001號", office.today()));
        office.sendMail(caseNo);
        assertThat(office.openSteps(caseNo)).containsExactly("recordNoticeService");
        office.does(STAFF, caseNo, "recordNoticeService", Answers.served(office.today()));

        // 2026-03-02 + 10 working days = 2026-03-16; the deadline passes at midnight and opens a human task (D4)
        daysPassUntil(caseNo, LocalDate.of(2026, 3, 17));
        assertThat(office.openSteps(caseNo)).containsExactly("assessFollowUp");
        office.does(STAFF, caseNo, "assessFollowUp", Answers.extended(office.today(), LocalDate.of(2026, 3, 27)));

        daysPassUntil(caseNo, LocalDate.of(2026, 3, 30));
        office.does(STAFF, caseNo, "assessFollowUp", Answers.extended(office.today(), LocalDate.of(2026, 4, 10)));

        daysPassUntil(caseNo, LocalDate.of(2026, 4, 13));
        office.does(STAFF, caseNo, "assessFollowUp", Answers.suspended(office.today(), LocalDate.of(2026, 4, 24)));
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        office.does(COLLEAGUE, caseNo, "dispatchSuspensionNotice", Answers.with(
            Answers.dispatchByEmail("府研智字第1150000002號", office.today()), "startOn", "2026-04-24"));
        assertThat(office.openSteps(caseNo)).isEmpty();
        assertThat(sheet(caseNo)).last().asString().contains("APPROVED");
        office.sendMail(caseNo);
        assertThat(sheet(caseNo)).last().asString().contains("VALID 2026-04-13 2026-04-24");

        office.does(STAFF, caseNo, "recordSuspensionService", Answers.served(office.today()));
        office.sendMail(caseNo);
        office.does(STAFF, caseNo, "recordBureauAnswer", Answers.of("bureauAnswer", "ACCEPTED", "answeredOn", office.today().toString()));
        assertThat(office.openSteps(caseNo)).isEmpty();
        office.waitUntil(caseNo, LocalDate.of(2026, 4, 24));
        office.does(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", "2026-04-24"));
        assertThat(organizations.require(Office.GUILD).serviceState()).isEqualTo(ServiceState.SUSPENDED);

        office.does(STAFF, caseNo, "closeCase", Answers.filing());
        office.sendMail(caseNo);
        assertThat(office.running(caseNo)).isFalse();
        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
        assertThat(office.mails(caseNo)).containsExactly("NOTICE SENT", "REMINDER SENT", "REMINDER SENT", "EXTENSION SENT",
            "REMINDER SENT", "REMINDER SENT", "EXTENSION SENT", "REMINDER SENT", "REMINDER SENT", "SUSPENSION SENT",
            "BUREAU_REPORT SENT", "CLOSING SENT");
    }

    /** The relay works every day: a reminder that is late is not sent any more. */
    private void daysPassUntil(String caseNo, LocalDate day) {
        while (office.today().isBefore(day)) {
            office.waitUntil(caseNo, office.today().plusDays(1));
            office.sendMail(caseNo);
        }
    }

    private List<String> sheet(String caseNo) {
        return jdbc.sql("""
            select state || coalesce(' ' || suspension_notice_date || ' ' || suspension_start_date, '')
            from assessment where case_no = ? order by id""").param(caseNo).query(String.class).list();
    }
}
