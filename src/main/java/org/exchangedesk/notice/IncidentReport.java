package org.exchangedesk.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.exchangedesk.Act;

/** When and under which number the incident itself was reported under the incident regulation (P7). Not a deadline of the notice (D25). */
@Entity
@Table(name = "incident_report")
public class IncidentReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Instant reportedAt;
    private String reportNumber;
    private int reportLevel;
    private String reason;
    private Instant recordedAt;
    private String recordedBy;

    protected IncidentReport() {
    }

    IncidentReport(Instant reportedAt, String reportNumber, int reportLevel, String reason, Act act) {
        this.reportedAt = reportedAt;
        this.reportNumber = reportNumber;
        this.reportLevel = reportLevel;
        this.reason = reason;
        this.recordedAt = act.at();
        this.recordedBy = act.by();
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public String reportNumber() {
        return reportNumber;
    }

    public int reportLevel() {
        return reportLevel;
    }
}
