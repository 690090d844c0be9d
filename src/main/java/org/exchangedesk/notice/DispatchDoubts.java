package org.exchangedesk.notice;

import java.util.List;
import java.util.stream.Collectors;
import org.exchangedesk.DeskSettings;
import org.exchangedesk.Doubts;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.delivery.Dispatch;
import org.exchangedesk.organization.Organization;
import org.exchangedesk.organization.OrganizationRegister;
import org.exchangedesk.organization.ServiceState;
import org.springframework.stereotype.Component;

/** What the register and the other cases make doubtful about a paper that is to leave, or about a suspension. */
@Component
class DispatchDoubts {

    private final NoticeRepository notices;
    private final OrganizationRegister organizations;
    private final DeskSettings settings;

    DispatchDoubts(NoticeRepository notices, OrganizationRegister organizations, DeskSettings settings) {
        this.notices = notices;
        this.organizations = organizations;
        this.settings = settings;
    }

    /** Asked before the dispatch is on record: a number that stands on another paper, a name or an address that the register does not have. */
    void doubt(Doubts doubts, ImprovementNotice notice, Dispatch dispatch) {
        Organization organization = organizations.require(notice.facts().orgCode());
        doubts.when(!organization.name().equals(notice.facts().orgName()),
            "用戶名冊現載名稱為「" + organization.name() + "」，本案所印仍為「" + notice.facts().orgName() + "」");
        if (dispatch.recipientEmail() != null) {
            doubtRecipient(doubts, notice, dispatch.recipientEmail(), false);
        }
        doubtNumber(doubts, dispatch.documentNumber());
    }

    void doubtNumber(Doubts doubts, String documentNumber) {
        List<String> papers = notices.papersWithNumber(documentNumber);
        doubts.when(!papers.isEmpty(),
            "發文字號「" + documentNumber + "」已用於案件" + papers.stream().distinct().collect(Collectors.joining("、")) + "之文件");
    }

    void doubtRecipient(Doubts doubts, ImprovementNotice notice, String recipient, boolean bureau) {
        String known = bureau ? settings.bureauEmail() : organizations.require(notice.facts().orgCode()).email();
        doubts.when(!recipient.equalsIgnoreCase(known),
            "收件電子郵件信箱「" + recipient + "」與" + (bureau ? "設定之檔管局信箱" : "用戶名冊所載") + "「" + known + "」不同");
    }

    /** A service that has stopped already, by this or another case of the organisation. */
    void doubtSuspension(Doubts doubts, ImprovementNotice notice) {
        Organization organization = organizations.require(notice.facts().orgCode());
        if (organization.serviceState() == ServiceState.SUSPENDED) {
            String by = notices.ofOrganization(organization.code()).stream().filter(ImprovementNotice::stopped)
                .map(other -> "案件" + other.caseNo()).reduce((a, b) -> a + "、" + b).map(all -> "（" + all + "）").orElse("");
            doubts.when(true, "用戶已自" + RocDate.plain(organization.suspendedFrom()) + "起中止交換服務" + by);
        }
    }
}
