package org.exchangedesk.notice;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.organization.Organization;

/** Part 1 of the notice as it stands (F-05 … F-19). One value is kept once, however often the form prints it (domain A4). */
@Embeddable
public class NoticeFacts {

    private String orgCode;
    private String orgName;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private int incidentLevel;
    private String reasonText;
    @Embedded
    private AuthorityContact contact;
    @ElementCollection
    @CollectionTable(name = "user_computer_ip", joinColumns = @JoinColumn(name = "case_no"))
    @OrderColumn(name = "position")
    @Column(name = "ip")
    private List<String> userComputerIps = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "malicious_ip", joinColumns = @JoinColumn(name = "case_no"))
    @OrderColumn(name = "position")
    @Column(name = "ip")
    private List<String> maliciousIps = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "improvement_item", joinColumns = @JoinColumn(name = "case_no"))
    @OrderColumn(name = "position")
    private List<ImprovementItem> items = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "legal_basis", joinColumns = @JoinColumn(name = "case_no"))
    @OrderColumn(name = "position")
    private List<LegalBasis> legalBases = new ArrayList<>();

    protected NoticeFacts() {
    }

    void take(NoticeDraft draft, Organization organization) {
        orgCode = organization.code();
        orgName = organization.name();
        periodFrom = draft.periodFrom();
        periodTo = draft.periodTo();
        incidentLevel = draft.incidentLevel();
        reasonText = draft.reasonText();
        contact = draft.contact();
        replace(userComputerIps, draft.userComputerIps());
        replace(maliciousIps, draft.maliciousIps());
        replace(items, draft.items());
        replace(legalBases, draft.legalBases());
    }

    /** Every field by the label it has on the form, in their order; for the log. */
    Map<String, String> inWords() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("改善對象", orgCode + " " + orgName);
        words.put("使用本系統電腦IP", String.join("、", userComputerIps));
        words.put("惡意IP", String.join("、", maliciousIps));
        words.put("資安事件發生期間", RocDate.plain(periodFrom) + "至" + RocDate.plain(periodTo));
        words.put("嚴重程度", String.valueOf(incidentLevel));
        words.put("事由補充說明", reasonText == null ? "" : reasonText);
        words.put("改善事項", items.stream().map(ImprovementItem::text).collect(Collectors.joining("／")));
        words.put("法令依據", legalBases.stream().map(LegalBasis::citation).collect(Collectors.joining("、")));
        words.put("聯絡窗口", contact.unit() + " " + contact.name() + " " + contact.phone() + " " + contact.email());
        return words;
    }

    private static <T> void replace(List<T> list, List<T> values) {
        list.clear();
        list.addAll(values);
    }

    public String orgCode() {
        return orgCode;
    }

    public String orgName() {
        return orgName;
    }

    public LocalDate periodFrom() {
        return periodFrom;
    }

    public LocalDate periodTo() {
        return periodTo;
    }

    public int incidentLevel() {
        return incidentLevel;
    }

    public String reasonText() {
        return reasonText;
    }

    public AuthorityContact contact() {
        return contact;
    }

    public List<String> userComputerIps() {
        return List.copyOf(userComputerIps);
    }

    public List<String> maliciousIps() {
        return List.copyOf(maliciousIps);
    }

    public List<ImprovementItem> items() {
        return List.copyOf(items);
    }

    /** Numbers of the items that need an answer of the organisation: all but rules of procedure (D12). */
    public List<Integer> itemsToAnswer() {
        return items.stream().filter(item -> !item.procedural()).map(ImprovementItem::seq).toList();
    }

    public List<LegalBasis> legalBases() {
        return List.copyOf(legalBases);
    }
}
