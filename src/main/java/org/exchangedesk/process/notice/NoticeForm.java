package org.exchangedesk.process.notice;

import java.time.Instant;
import java.util.Optional;
import org.exchangedesk.correspondence.DeliveryChannel;
import org.exchangedesk.correspondence.MailAddress;
import org.exchangedesk.notice.AuthorityContact;
import org.exchangedesk.notice.ImprovementItem;
import org.exchangedesk.notice.NoticeDraft;
import org.exchangedesk.notice.delivery.Dispatch;
import org.exchangedesk.process.FormAnswers;

/** Reads the fields that several forms of the notice share. */
public final class NoticeForm {

    private NoticeForm() {
    }

    static NoticeDraft draft(FormAnswers a) {
        String email = a.plainLine("contactEmail");
        return new NoticeDraft(
            a.line("orgCode"),
            a.plainLines("userComputerIps"),
            a.plainLines("maliciousIps"),
            a.date("periodFrom"),
            a.date("periodTo"),
            a.integer("incidentLevel"),
            a.area("reasonText"),
            ImprovementItem.parse(a.lines("improvementItems")),
            a.lines("legalBases"),
            new AuthorityContact(a.line("contactUnit"), a.line("contactName"),
                a.line("contactPhone"), email == null ? null : MailAddress.checked(email)));
    }

    /** The report of the incident itself, where staff know it already at registration (P7). */
    record ReportedIncident(Instant at, String number, Integer level) {
    }

    static Optional<ReportedIncident> incidentReport(FormAnswers a) {
        Instant at = a.moment("incidentReportedAt");
        String number = a.line("incidentReportNumber");
        Integer level = a.integer("incidentReportLevel");
        return at == null && number == null && level == null
            ? Optional.empty()
            : Optional.of(new ReportedIncident(at, number, level));
    }

    /** How a document is sent out: the same fields at the notice and at the suspension. */
    public static Dispatch dispatch(FormAnswers a) {
        DeliveryChannel channel = a.choice("channel", DeliveryChannel.class);
        String email = channel == DeliveryChannel.EMAIL ? a.line("recipientEmail") : null;
        return new Dispatch(channel, email == null ? null : MailAddress.checked(email),
            a.line("documentNumber"), a.date("sentOn"));
    }
}
