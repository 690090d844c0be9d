package org.exchangedesk.notice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;

/** When and under which numbers the incident of one case was reported (P7); a later entry needs a reason. */
@Embeddable
class IncidentReports {

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_no", nullable = false, updatable = false)
    @OrderBy("id")
    private List<IncidentReport> entries = new ArrayList<>();

    IncidentReport add(Instant reportedAt, String number, Integer level, String reason, Act act) {
        new Checks().requirePresent(reportedAt, "通報時間").requireText(number, "通報編號")
            .require(reportedAt == null || !reportedAt.isAfter(act.at()), "通報時間不得晚於現在")
            .require(level != null && level >= 1 && level <= 4, "通報等級須為 1 至 4")
            .require(entries.isEmpty() || reason != null, "本案已登錄通報，更正請填寫更正理由")
            .refuseIfAny();
        IncidentReport report = new IncidentReport(reportedAt, number, level, reason, act);
        entries.add(report);
        return report;
    }

    List<IncidentReport> entries() {
        return List.copyOf(entries);
    }
}
