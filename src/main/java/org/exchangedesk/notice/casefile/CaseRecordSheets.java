package org.exchangedesk.notice.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.FilledSheets;
import org.exchangedesk.notice.ImprovementNotice;
import org.exchangedesk.notice.NoticeEvent;
import org.exchangedesk.notice.NoticePlaceholders;
import org.exchangedesk.notice.NoticeStatus;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.followup.Deadline;
import org.exchangedesk.notice.sheet.ComputationSheet;
import org.exchangedesk.notice.sheet.HistorySheet;

/** Fills the two sheets that tell what stands in the record of a case: how its dates came about, and what was done. */
public final class CaseRecordSheets {

    private static final String SUPERSEDED = "（已由後列取代）";
    private static final String NOT_KEPT = "（登錄當時未留存計算）";

    private final ImprovementNotice notice;
    private final UnaryOperator<String> names;
    private final UnaryOperator<String> printable;

    /**
     * @param names     of people, by their accounts
     * @param printable replaces what cannot be printed in a text, since nobody can change what the log says
     */
    public CaseRecordSheets(ImprovementNotice notice, UnaryOperator<String> names, UnaryOperator<String> printable) {
        this.notice = notice;
        this.names = names;
        this.printable = printable;
    }

    public HistorySheet history(String authority, Instant now) {
        return new HistorySheet(authority, notice.caseNo(), notice.facts().orgCode(), printable.apply(notice.facts().orgName()),
            FilledSheets.time(now),
            notice.events().stream().map(this::line).toList());
    }

    private HistorySheet.Line line(NoticeEvent event) {
        return new HistorySheet.Line(RocDate.plain(day(event.at())), FilledSheets.hour(event.at()), name(event.actor()),
            event.kind(),
            printable.apply(words(event)));
    }

    private String words(NoticeEvent event) {
        return event.handsOver() ? names.apply(event.text()) : event.text();
    }

    /** A start that is only proposed, or was refused, is nobody's business outside the office: it stands in the log. */
    public ComputationSheet computations(String authority, Instant now) {
        List<ComputationSheet.Day> days = new ArrayList<>();
        List<Deadline> deadlines = notice.deadlines();
        for (int i = 0; i < deadlines.size(); i++) {
            Deadline d = deadlines.get(i);
            boolean superseded = deadlines.subList(i + 1, deadlines.size()).stream().anyMatch(later -> later.round() <= d.round());
            days.add(new ComputationSheet.Day(
                "第" + NoticePlaceholders.ordinal(d.round()) + "次改善期限" + (superseded ? SUPERSEDED : withdrawn()),
                RocDate.withWeekday(d.enteredOn()), d.printed(), set(d.recordedAt(), d.recordedBy()), printable.apply(d.computation())));
        }
        boolean dispatched = notice.deliveries(Delivery.Document.SUSPENSION).anyMatch(d -> d.startOn() != null);
        notice.followUps().approvedSuspension().ifPresent(row -> days.add(start("中止起日（核定）" + (dispatched ? SUPERSEDED : revoked()),
            row.enteredOn(), row.proposedStartOn(), set(row.approval().at(), row.approval().by()), row.startComputation())));
        starts(days, day(now));
        return new ComputationSheet(authority, notice.caseNo(), notice.facts().orgCode(), printable.apply(notice.facts().orgName()),
            FilledSheets.time(now), days);
    }

    private void starts(List<ComputationSheet.Day> days, LocalDate today) {
        List<Delivery> sent = notice.deliveries(Delivery.Document.SUSPENSION).toList();
        List<NoticeEvent> dispatched = notice.events().stream().filter(NoticeEvent::dispatchesSuspension).toList();
        IntStream.range(0, sent.size()).filter(i -> sent.get(i).startOn() != null).forEach(i -> {
            Delivery d = sent.get(i);
            String state = i < sent.size() - 1
                ? SUPERSEDED
                : !notice.suspension().revoked() && notice.suspension().lapsed(today) ? "（未生效）" : revoked();
            String set = i < dispatched.size() ? set(dispatched.get(i).at(), dispatched.get(i).actor()) : RocDate.plain(d.sentOn());
            days.add(start("中止起日（通知）" + state, d.startEnteredOn(), d.startOn(), set, d.startComputation()));
        });
    }

    private String revoked() {
        return notice.suspension().revoked() ? "（已撤銷）" : withdrawn();
    }

    private String withdrawn() {
        return notice.status() == NoticeStatus.WITHDRAWN ? "（案件已撤銷）" : "";
    }

    private ComputationSheet.Day start(String name, LocalDate enteredOn, LocalDate dueOn, String set, String computation) {
        return new ComputationSheet.Day(name, RocDate.withWeekday(enteredOn), RocDate.full(dueOn), set,
            computation == null ? NOT_KEPT : printable.apply(computation));
    }

    private String set(Instant at, String by) {
        return RocDate.plain(day(at)) + "　" + name(by);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, TaipeiTime.ZONE);
    }

    private String name(String account) {
        return printable.apply(names.apply(account));
    }
}
