package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.COLLEAGUE;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.organization.OrganizationRegister;
import org.exchangedesk.organization.ServiceState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The case of the paper form: extended, extended, suspended, to the stopped service. */
class PaperFormCaseTest extends CasePath {

    @Autowired
    private OrganizationRegister organizations;

    @Test
    @Tag("F-36")
    @Tag("F-38")
    @Tag("D11")
    void extendedTwiceThenSuspendedUntilTheServiceHasStopped() {
        String caseNo = stages().level2().issuedByEmail();
        assertThat(caseNo).startsWith("115-");
        office.sendMail(caseNo);
        isOpen(caseNo, "recordNoticeService");
        office.does(STAFF, caseNo, "recordNoticeService", Answers.served(office.today()));

        // 2026-03-02 + 10 working days = 2026-03-16; the deadline passes at midnight and opens a human task (D4)
        daysPassUntil(caseNo, LocalDate.of(2026, 3, 17));
        isOpen(caseNo, "assessFollowUp");
        assesses(caseNo, extendedTo(LocalDate.of(2026, 3, 27)));

        daysPassUntil(caseNo, LocalDate.of(2026, 3, 30));
        assesses(caseNo, extendedTo(LocalDate.of(2026, 4, 10)));

        daysPassUntil(caseNo, LocalDate.of(2026, 4, 13));
        assesses(caseNo, suspended(LocalDate.of(2026, 4, 24)));
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        office.does(COLLEAGUE, caseNo, "dispatchSuspensionNotice", Answers.with(
            Answers.dispatchByEmail("府研智字第1150000002號", office.today()), "startOn", "2026-04-24"));
        isOpen(caseNo);
        assertThat(suspensionOnSheet(caseNo)).isEqualTo("APPROVED - -");
        office.sendMail(caseNo);
        assertThat(suspensionOnSheet(caseNo)).isEqualTo("VALID 2026-04-13 2026-04-24");

        office.does(STAFF, caseNo, "recordSuspensionService", Answers.served(office.today()));
        office.sendMail(caseNo);
        office.does(STAFF, caseNo, "recordBureauAnswer", Answers.of("bureauAnswer", "ACCEPTED", "answeredOn", office.today().toString()));
        isOpen(caseNo);
        office.waitUntil(caseNo, LocalDate.of(2026, 4, 24));
        office.does(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", "2026-04-24"));
        assertThat(organizations.require(organization).serviceState()).isEqualTo(ServiceState.SUSPENDED);

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
}
