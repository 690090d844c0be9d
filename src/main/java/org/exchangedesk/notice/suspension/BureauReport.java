package org.exchangedesk.notice.suspension;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.exchangedesk.Act;

/** One sending of 連線異動表 with the notice to 檔案管理局 (F-36, D11), and the bureau's answer to it. */
@Entity
@Table(name = "bureau_report")
public class BureauReport {

    /** What the bureau made of it. */
    public enum Answer {
        ACCEPTED("受理"), RETURNED("退回補正");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int occurrence;
    private Instant preparedAt;
    private LocalDate reportedOn;
    private String correction;
    private String content;
    @Enumerated(EnumType.STRING)
    private Answer answer;
    private LocalDate answeredOn;
    private String bureauDocumentNumber;
    private String note;
    private String answerRecordedBy;

    protected BureauReport() {
    }

    BureauReport(int occurrence, String correction, Act act) {
        this.occurrence = occurrence;
        this.correction = correction;
        this.preparedAt = act.at();
    }

    void contain(String text) {
        content = text;
    }

    void sent(LocalDate on) {
        reportedOn = on;
    }

    void answered(Answer given, LocalDate on, String number, String remark, Act act) {
        answer = given;
        answeredOn = on;
        bureauDocumentNumber = number;
        note = remark;
        answerRecordedBy = act.by();
    }

    public int occurrence() {
        return occurrence;
    }

    /** The day the report left the house; null before. */
    public LocalDate reportedOn() {
        return reportedOn;
    }

    public String correction() {
        return correction;
    }

    /** The connection change form as it was sent. */
    public String content() {
        return content;
    }

    /** Null until the bureau has answered. */
    public Answer answer() {
        return answer;
    }

    public LocalDate answeredOn() {
        return answeredOn;
    }

    public String note() {
        return note;
    }
}
