package org.exchangedesk.notice.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.exchangedesk.Refusal;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.correspondence.Outbox;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.Cases;
import org.exchangedesk.notice.ClosingCheck;
import org.exchangedesk.notice.ImprovementItem;
import org.exchangedesk.notice.ImprovementNotice;
import org.exchangedesk.notice.LegalBasis;
import org.exchangedesk.notice.NoticeFacts;
import org.exchangedesk.notice.SuspensionCheck;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.followup.Deadlines;
import org.exchangedesk.notice.reply.Reply;
import org.exchangedesk.notice.suspension.BureauReport;
import org.exchangedesk.organization.Organization;
import org.exchangedesk.organization.OrganizationRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The case in words, as the people who work on it read it: Traditional Chinese, ROC dates. Changes nothing. */
@Service
@Transactional
public class CaseInWords {

    private final Cases cases;
    private final OrganizationRegister organizations;
    private final LegalDates dates;
    private final CaseSheets sheets;
    private final Outbox outbox;
    private final Clock clock;

    CaseInWords(Cases cases, OrganizationRegister organizations, LegalDates dates, CaseSheets sheets,
        Outbox outbox, Clock clock) {
        this.cases = cases;
        this.organizations = organizations;
        this.dates = dates;
        this.sheets = sheets;
        this.outbox = outbox;
        this.clock = clock;
    }

    private LocalDate today() {
        return TaipeiTime.today(clock);
    }

    public Organization organization(String caseNo) {
        return organizations.require(cases.forReading(caseNo).facts().orgCode());
    }

    public String author(String caseNo) {
        return cases.forReading(caseNo).approval().registeredBy();
    }

    /** The case in one short line for lists of tasks; empty when there is no such case. */
    public Optional<String> label(String caseNo) {
        return cases.find(caseNo).map(notice -> notice.caseNo() + " " + notice.facts().orgName());
    }

    /**
     * The head of every form: who, until when, why, and what has happened so far. A long text is cut at its end: what was written freely
     * comes last.
     */
    public String summary(String caseNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        NoticeFacts facts = notice.facts();
        List<String> lines = new ArrayList<>();
        lines.add("案號：" + notice.caseNo() + "（" + notice.status().label() + "）");
        notice.replies().firstUnprocessed().ifPresent(r -> lines.add("※第" + r.no() + "號回復尚未處理"));
        SuspensionCheck.sinceApproval(notice).stream().filter(come -> come.startsWith("核定")).forEach(come -> lines.add("※" + come));
        lines.add("改善對象：" + facts.orgCode() + " " + facts.orgName());
        lines.addAll(CaseDatesInWords.ofToday(notice, today()));
        lines.add("資安事件：第" + facts.incidentLevel() + "級，" + RocDate.plain(facts.periodFrom()) + "至" + RocDate.plain(facts.periodTo()));
        lines.add("使用本系統電腦 IP：" + String.join("、", facts.userComputerIps()) + "；惡意 IP：" + String.join("、", facts.maliciousIps()));
        if (notice.terms() != null) {
            lines.add("期限及追蹤頻率：" + notice.approval().inWords() + "；追蹤人員 " + notice.approval().followUpOfficer());
        }
        notice.delivery(Delivery.Document.NOTICE).ifPresent(d -> lines.add("改善單：" + CasePartsInWords.describe(d)));
        notice.followUps().assessments().forEach(a -> lines.add(CasePartsInWords.describe(a)));
        notice.delivery(Delivery.Document.SUSPENSION).ifPresent(d -> lines.add("中止通知：" + CasePartsInWords.describe(d)));
        return String.join("\n", lines);
    }

    public String deadlinePreview(String caseNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        try {
            return "若於" + RocDate.plain(today()) + "發文：" + Deadlines.first(today(), notice.terms(), dates, today()).computation()
                + "。發文日期如延後，期限依實際發文日期重新計算。";
        } catch (Refusal beyondCalendar) {
            return beyondCalendar.getMessage();
        }
    }

    /** 期限計算: how each deadline and each start of a suspension came about, for whoever asks. */
    public String computations(String caseNo) {
        List<String> lines = CaseDatesInWords.all(cases.forReading(caseNo));
        return lines.isEmpty() ? "（尚無期限）" : String.join("\n", lines);
    }

    public String returnReason(String caseNo) {
        return cases.forReading(caseNo).approval().returnReason();
    }

    /** The draft as the form reviseNotice takes it, by field key: every value a text, dates as people type them. */
    public Map<String, String> draft(String caseNo) {
        NoticeFacts f = cases.forReading(caseNo).facts();
        return Map.ofEntries(Map.entry("orgCode", f.orgCode()),
            Map.entry("userComputerIps", String.join("\n", f.userComputerIps())),
            Map.entry("maliciousIps", String.join("\n", f.maliciousIps())),
            Map.entry("periodFrom", RocDate.plain(f.periodFrom())), Map.entry("periodTo", RocDate.plain(f.periodTo())),
            Map.entry("incidentLevel", String.valueOf(f.incidentLevel())),
            Map.entry("reasonText", f.reasonText() == null ? "" : f.reasonText()),
            Map.entry("improvementItems", f.items().stream().map(ImprovementItem::line).collect(Collectors.joining("\n"))),
            Map.entry("legalBases", f.legalBases().stream().map(LegalBasis::citation).collect(Collectors.joining("\n"))),
            Map.entry("contactUnit", f.contact().unit()), Map.entry("contactName", f.contact().name()),
            Map.entry("contactPhone", f.contact().phone()), Map.entry("contactEmail", f.contact().email()));
    }

    /** The notice as it would be issued today, before it has a number; near the end of the dates, why it cannot be. */
    public String noticeDocument(String caseNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        try {
            return sheets.noticeInWords(notice);
        } catch (Refusal beyondCalendar) {
            return beyondCalendar.getMessage();
        }
    }

    public String noticeDelivery(String caseNo) {
        return CasePartsInWords.describe(cases.forReading(caseNo).delivery(Delivery.Document.NOTICE).orElseThrow());
    }

    public String suspensionDelivery(String caseNo) {
        return CasePartsInWords.describe(cases.forReading(caseNo).delivery(Delivery.Document.SUSPENSION).orElseThrow());
    }

    /** What is still open when a case is about to be filed; empty when nothing is. */
    public String openPoints(String caseNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        List<String> points = new ArrayList<>(ClosingCheck.obstacles(notice));
        notice.delivery(Delivery.Document.NOTICE).filter(d -> !d.recorded()).ifPresent(d -> points.add("限期改善單尚未登錄送達；結案後即不能再登錄"));
        notice.replies().entries().stream().filter(Reply::unprocessed)
            .forEach(r -> points.add("第" + r.no() + "號回復尚未處理，歸檔時併卷存查"));
        outbox.ofCase(caseNo).stream().filter(m -> m.state().open())
            .forEach(m -> points.add("郵件「" + m.kind().label() + "」" + m.state().label()));
        if (notice.incidentReports().isEmpty()) {
            points.add("未登錄資安事件通報");
        }
        return String.join("\n", points);
    }

    public String reply(String caseNo, int replyNo) {
        return CasePartsInWords.describe(cases.forReading(caseNo).replies().get(replyNo));
    }

    /** Every reply with the calls about it, the newest first, because a long text is cut at its end. */
    public String replies(String caseNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        List<String> texts = new ArrayList<>();
        for (Reply reply : notice.replies().entries()) {
            texts.add(0, CasePartsInWords.describe(reply) + notice.replies().calls().stream().filter(c -> c.replyNo() == reply.no())
                .map(CasePartsInWords::describe).collect(Collectors.joining()));
        }
        return texts.isEmpty() ? "（尚無回復）" : String.join("\n\n", texts);
    }

    public String defects(String caseNo, int replyNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        return String.join("\n", notice.replies().get(replyNo).defects(notice.facts().itemsToAnswer()));
    }

    /** The day the terms propose, or nothing near the end of the loaded calendar: the person then has to choose, and is told why. */
    public Optional<LocalDate> proposedSuspensionStart(String caseNo) {
        return withinCalendar(() -> cases.forReading(caseNo).terms().earliestStart(today(), dates.calendar()));
    }

    /** The day that was decided while it is still to come, afterwards as from today. */
    public Optional<LocalDate> suspensionStart(String caseNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        return withinCalendar(() -> notice.followUps().startToName(today(), notice.terms(), dates.calendar()));
    }

    private static Optional<LocalDate> withinCalendar(Supplier<LocalDate> day) {
        try {
            return Optional.of(day.get());
        } catch (Refusal beyondCalendar) {
            return Optional.empty();
        }
    }

    public String suspensionProposal(String caseNo) {
        return CasePartsInWords.proposal(cases.forReading(caseNo), computations(caseNo));
    }

    public String suspensionChecklist(String caseNo) {
        return SuspensionCheck.of(cases.forReading(caseNo)).inWords();
    }

    public String bureauReport(String caseNo) {
        BureauReport report = cases.forReading(caseNo).suspension().lastReport();
        return "第" + report.occurrence() + "次回報（" + (report.reportedOn() == null
            ? "寄送中"
            : RocDate.plain(report.reportedOn()) + "寄出") + "）\n" + report.content();
    }

    public String bureauNote(String caseNo) {
        return cases.forReading(caseNo).suspension().lastReport().note();
    }

    /** Warns when the service would stop before the notice was served (C5); empty when it would not. */
    public String serviceWarning(String caseNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        Delivery delivery = notice.delivery(Delivery.Document.SUSPENSION).orElseThrow();
        if (!delivery.recorded()) {
            return "中止通知尚未登錄送達，請先確認是否已送達。";
        }
        if (delivery.servedOn() == null) {
            return "中止通知未能送達：" + delivery.proof();
        }
        return !delivery.servedOn().isBefore(notice.suspension().startOn())
            ? "中止起日 " + RocDate.full(notice.suspension().startOn()) + " 未晚於送達日 " + RocDate.full(delivery.servedOn()) + "。"
            : "";
    }

    public String withdrawalReason(String caseNo) {
        return cases.forReading(caseNo).withdrawal().reason();
    }

    public String revocationReason(String caseNo) {
        return cases.forReading(caseNo).revocation().reason();
    }
}
