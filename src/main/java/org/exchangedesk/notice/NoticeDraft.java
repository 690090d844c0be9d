package org.exchangedesk.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.exchangedesk.Checks;
import org.exchangedesk.Doubts;
import org.exchangedesk.date.RocDate;

/**
 * What the authority fills in on part 1 of the notice (F-03, F-05 … F-19): the six blocks except the deadline, which follows
 * from the terms. A draft is only data; {@link #check} says whether it may become a notice.
 *
 * @param incidentLevel level of the incident, 1 to 4; decides terms only, never 「事態嚴重」 (D25)
 * @param reasonText    optional addition to the standard wording of 事由
 */
public record NoticeDraft(String orgCode, List<String> userComputerIps, List<String> maliciousIps,
    LocalDate periodFrom, LocalDate periodTo, Integer incidentLevel, String reasonText,
    List<ImprovementItem> items, List<String> citations, AuthorityContact contact) {

    static final int MAX_IPS = 50;
    /** What the forms leave to be filled in. */
    private static final String BLANK = "○";
    static final int MAX_ITEMS = 20;
    private static final int LONGEST_PERIOD = 366;

    public NoticeDraft {
        if (periodFrom != null && periodTo != null) {
            String period = RocDate.plain(periodFrom) + "至" + RocDate.plain(periodTo);
            List<String> named = maliciousIps;
            items = items.stream().map(item -> item.naming(String.join("、", named), period)).toList();
        }
    }

    /**
     * @param today the day in Asia/Taipei: an incident cannot lie in the future
     * @throws org.exchangedesk.Refusal naming every field that has to be changed
     */
    void check(LocalDate today) {
        Checks checks = new Checks()
            .requireText(orgCode, "機關（構）代碼")
            .requirePresent(periodFrom, "資安事件發生期間（起）")
            .requirePresent(periodTo, "資安事件發生期間（迄）")
            .require(periodFrom == null || periodTo == null || !periodFrom.isAfter(periodTo),
                "資安事件發生期間之起日不得晚於迄日")
            .require(periodTo == null || !periodTo.isAfter(today), "資安事件發生期間不得晚於今日")
            .require(incidentLevel != null && incidentLevel >= 1 && incidentLevel <= 4, "嚴重程度須為 1 至 4")
            .require(!items.isEmpty(), "請至少填寫一項改善事項")
            .require(items.size() <= MAX_ITEMS, "改善事項至多" + MAX_ITEMS + "項")
            .require(items.isEmpty() || items.stream().anyMatch(i -> !i.procedural()),
                "改善事項不得全為程序事項（行首「※」者）")
            .require(!citations.isEmpty(), "請至少填寫一項法令依據")
            .requireText(contact.unit(), "聯絡窗口服務單位")
            .requireText(contact.name(), "聯絡窗口姓名")
            .requireText(contact.phone(), "聯絡窗口電話")
            .requireText(contact.email(), "聯絡窗口電子郵件信箱");
        items.forEach(item -> checks.require(!item.text().contains(BLANK), "改善事項第" + item.seq() + "項尚有○未填"));
        citations.forEach(citation -> checks.require(!citation.contains(BLANK), "法令依據「" + citation + "」尚有○未填"));
        checkIps(checks, userComputerIps, "使用本系統電腦IP");
        checkIps(checks, maliciousIps, "惡意IP");
        for (String ip : maliciousIps) {
            checks.require(!userComputerIps.contains(ip), "惡意IP「" + ip + "」即為使用本系統電腦IP，請查明後改填");
        }
        checks.refuseIfAny();
    }

    /** What a person may mean and more likely mistyped. */
    void doubt(Doubts doubts, LocalDate today) {
        doubts.when(periodFrom.plusDays(LONGEST_PERIOD).isBefore(periodTo),
            "資安事件發生期間" + RocDate.plain(periodFrom) + "至" + RocDate.plain(periodTo) + "逾" + LONGEST_PERIOD + "日")
            .when(periodTo.plusYears(1).isBefore(today), "資安事件發生期間之迄日" + RocDate.plain(periodTo) + "距今逾一年");
        citations.forEach(citation -> doubts.when(LegalBasis.parse(citation).isEmpty(),
            "法令依據「" + citation + "」未能辨識為「法規名稱第○點（條）第○項第○款第○目」"));
    }

    boolean says(NoticeFacts facts) {
        return orgCode.equals(facts.orgCode()) && periodFrom.equals(facts.periodFrom()) && periodTo.equals(facts.periodTo())
            && incidentLevel == facts.incidentLevel() && maliciousIps.equals(facts.maliciousIps())
            && userComputerIps.equals(facts.userComputerIps()) && Objects.equals(reasonText, facts.reasonText())
            && items.equals(facts.items())
            && legalBases().equals(facts.legalBases()) && contact.equals(facts.contact());
    }

    private static void checkIps(Checks checks, List<String> ips, String label) {
        checks.require(!ips.isEmpty(), "請填寫「" + label + "」")
            .require(ips.size() <= MAX_IPS, label + "至多" + MAX_IPS + "個");
        for (String ip : ips) {
            checks.require(IpAddress.valid(ip), label + "「" + ip + "」不是有效的 IP 位址")
                .require(!IpAddress.valid(ip) || IpAddress.ofOneMachine(ip), label + "「" + ip + "」為本機、廣播或群播位址，不是一部電腦之位址");
        }
    }

    List<LegalBasis> legalBases() {
        return citations.stream().map(c -> LegalBasis.of(c)).toList();
    }
}
