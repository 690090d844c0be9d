package org.exchangedesk.notice.suspension;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;
import org.exchangedesk.Refusal;

/** 中止交換服務 of one case. Notified, reported and stopped are three states, each with its own date (D11). */
@Embeddable
public class Suspension {

    @Column(name = "suspension_start_on")
    private LocalDate startOn;
    @Column(name = "suspension_notified_on")
    private LocalDate notifiedOn;
    @Column(name = "suspension_stopped_on")
    private LocalDate stoppedOn;
    @Column(name = "suspension_stopped_by")
    private String stoppedBy;
    @Column(name = "suspension_stop_note")
    private String stopNote;
    @Column(name = "suspension_revoked_at")
    private Instant revokedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_no", nullable = false, updatable = false)
    @OrderBy("occurrence")
    private List<BureauReport> reports = new ArrayList<>();

    public void decideStart(LocalDate day, Act act) {
        startOn = day;
    }

    public void notified(LocalDate day, Act act) {
        notifiedOn = day;
    }

    /** True when the start day has come and nobody was notified of it: then that day no longer holds. */
    public boolean lapsed(LocalDate today) {
        return notifiedOn == null && startOn != null && !today.isBefore(startOn);
    }

    public BureauReport prepareReport(Act act) {
        if (notifiedOn == null) {
            throw new Refusal("中止通知尚未寄出，不得回報檔案管理局。");
        }
        if (!reports.isEmpty()) {
            BureauReport last = lastReport();
            if (last.answer() == null) {
                return last;
            }
            throw new Refusal("檔案管理局已回復，須先補正連線異動表。");
        }
        reports.add(new BureauReport(1, null, act));
        return lastReport();
    }

    /** What the last report says, as it is kept. */
    public void reportWritten(String words, Act act) {
        lastReport().contain(words);
    }

    /** The last report has left the house. */
    public void reported(LocalDate on, Act act) {
        lastReport().sent(on);
    }

    public void correctReport(String correction, Act act) {
        new Checks().requireText(correction, "補正說明").refuseIfAny();
        if (reports.isEmpty() || lastReport().answer() != BureauReport.Answer.RETURNED) {
            throw new Refusal("檔案管理局未退回，無須補正。");
        }
        reports.add(new BureauReport(reports.size() + 1, correction, act));
    }

    public void recordAnswer(BureauReport.Answer answer, LocalDate on, String number, String note, Act act) {
        BureauReport report = lastReport();
        new Checks()
            .requirePresent(answer, "檔管局處理結果")
            .requirePresent(on, "回復日期")
            .require(on == null || !on.isAfter(act.day()), "回復日期不得晚於今日")
            .require(report.reportedOn() != null, "回報尚未寄出，尚無回復可登錄；請先處理未寄達之郵件")
            .require(on == null || report.reportedOn() == null || !on.isBefore(report.reportedOn()), "回復日期不得早於回報日期")
            .require(answer != BureauReport.Answer.RETURNED || note != null, "退回者，請填寫退回原因")
            .require(report.answer() == null, "本次回報已登錄回復")
            .refuseIfAny();
        report.answered(answer, on, number, note, act);
    }

    public BureauReport lastReport() {
        if (reports.isEmpty()) {
            throw new Refusal("尚未回報檔案管理局。");
        }
        return reports.get(reports.size() - 1);
    }

    public void stop(LocalDate on, String note, Act act) {
        new Checks()
            .require(revokedAt == null, "中止已撤銷")
            .require(stoppedOn == null, "已確認中止")
            .requirePresent(on, "實際中止日期")
            .require(on == null || !on.isAfter(act.day()), "實際中止日期不得晚於今日")
            .require(on == null || !on.isBefore(startOn) || note != null, "實際中止日期早於通知之中止起日者，請於「確認方式」說明緣由")
            .refuseIfAny();
        stoppedOn = on;
        stoppedBy = act.by();
        stopNote = note;
    }

    /** Allows a revocation until the notified start day: afterwards only a restoration would help, which the sources do not know. */
    public void checkRevocable(LocalDate today) {
        new Checks()
            .require(stoppedOn == null, "服務已中止，不得撤銷中止")
            .require(revokedAt == null, "中止已撤銷")
            .require(notifiedOn == null || today.isBefore(startOn), "已屆通知之中止起日，不得撤銷中止")
            .refuseIfAny();
    }

    public void revoke(Act act) {
        checkRevocable(act.day());
        revokedAt = act.at();
    }

    public LocalDate startOn() {
        return startOn;
    }

    public LocalDate notifiedOn() {
        return notifiedOn;
    }

    public LocalDate stoppedOn() {
        return stoppedOn;
    }

    /** Null unless it was revoked. */
    public Instant revokedAt() {
        return revokedAt;
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    public List<BureauReport> reports() {
        return List.copyOf(reports);
    }
}
