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
        String email = a.line("contactEmail", "聯絡窗口電子郵件信箱");
        return new NoticeDraft(
            a.line("orgCode", "機關（構）代碼"),
            a.lines("userComputerIps", "使用本系統電腦 IP"),
            a.lines("maliciousIps", "惡意 IP"),
            a.date("periodFrom", "資安事件發生期間（起）"),
            a.date("periodTo", "資安事件發生期間（迄）"),
            a.integer("incidentLevel", "資安事件等級"),
            a.area("reasonText", "事由補充說明"),
            ImprovementItem.parse(a.lines("improvementItems", "改善事項")),
            a.lines("legalBases", "法令依據"),
            new AuthorityContact(a.line("contactUnit", "聯絡窗口服務單位"), a.line("contactName", "聯絡窗口姓名"),
                a.line("contactPhone", "聯絡窗口電話"), email == null ? null : MailAddress.checked(email)));
    }

    /** The report of the incident itself, where staff know it already at registration (P7). */
    record ReportedIncident(Instant at, String number, Integer level) {
    }

    static Optional<ReportedIncident> incidentReport(FormAnswers a) {
        Instant at = a.moment("incidentReportedAt", "資安事件通報日期");
        String number = a.line("incidentReportNumber", "資安事件通報編號");
        Integer level = a.integer("incidentReportLevel", "資安事件通報等級");
        return at == null && number == null && level == null
            ? Optional.empty()
            : Optional.of(new ReportedIncident(at, number, level));
    }

    /** How a document is sent out: the same fields at the notice and at the suspension. */
    public static Dispatch dispatch(FormAnswers a) {
        DeliveryChannel channel = a.choice("channel", "發送方式", DeliveryChannel.class);
        String email = channel == DeliveryChannel.EMAIL ? a.line("recipientEmail", "收件電子郵件信箱") : null;
        return new Dispatch(channel, email == null ? null : MailAddress.checked(email),
            a.line("documentNumber", "發文字號"), a.date("sentOn", "發文日期"));
    }
}
