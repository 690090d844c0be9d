package org.exchangedesk.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.document.DocumentSettings;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.followup.Assessment;
import org.exchangedesk.notice.followup.FollowUpResult;
import org.exchangedesk.notice.reply.PhoneCall;
import org.exchangedesk.notice.reply.PhoneRecord;
import org.exchangedesk.notice.sheet.ConnectionChange;
import org.exchangedesk.notice.sheet.FollowUpSheet;
import org.exchangedesk.notice.sheet.PhoneSheet;
import org.exchangedesk.notice.sheet.SuspensionLetter;
import org.exchangedesk.notice.suspension.BureauReport;
import org.exchangedesk.template.Tick;

/** Fills the records of the documents that follow the notice from the case: as text, with ROC dates, blanks where nothing is known. */
public final class FilledSheets {

    private static final String BLANK_DATE = "____年____月____日";
    private static final String BLANK_TEXT = "____________________";

    private FilledSheets() {
    }

    public static SuspensionLetter suspension(ImprovementNotice notice, Assessment row, String authority, DocumentSettings office,
        String documentNumber, LocalDate sentOn, LocalDate startOn) {
        NoticeFacts facts = notice.facts();
        AuthorityContact contact = facts.contact();
        return new SuspensionLetter(authority, notice.caseNo(), documentNumber, RocDate.full(sentOn), facts.orgCode(), facts.orgName(),
            RocDate.full(startOn), NoticePlaceholders.legalBases(facts),
            RocDate.full(notice.issuedOn()), notice.delivery(Delivery.Document.NOTICE).orElseThrow().documentNumber(),
            notice.deadline().stated(),
            "第" + NoticePlaceholders.ordinal(row.round()) + "次追蹤", orEmpty(row.severityReason()),
            contact.unit(), contact.name(), contact.phone(), contact.email(), office.address(), office.fax());
    }

    static ConnectionChange connectionChange(ImprovementNotice notice, String authority, BureauReport report, LocalDate today) {
        NoticeFacts facts = notice.facts();
        AuthorityContact contact = facts.contact();
        return new ConnectionChange(authority, notice.caseNo(), RocDate.plain(today), String.valueOf(report.occurrence()),
            report.occurrence() > 1 ? "第" + report.occurrence() + "次（補正）" : "", facts.orgCode(), facts.orgName(),
            RocDate.full(notice.suspension().notifiedOn()),
            notice.delivery(Delivery.Document.SUSPENSION).orElseThrow().documentNumber(), RocDate.full(notice.suspension().startOn()),
            orEmpty(report.correction()), contact.unit(), contact.name(), contact.phone(), contact.email());
    }

    public static FollowUpSheet followUps(ImprovementNotice notice, String authority, UnaryOperator<String> names) {
        Optional<Assessment> third = onTheSheet(notice, 3);
        boolean suspended = ticked(third, FollowUpResult.SUSPENDED);
        return new FollowUpSheet(authority, notice.caseNo(), notice.facts().orgCode(), notice.facts().orgName(),
            round(onTheSheet(notice, 1), notice, names),
            round(onTheSheet(notice, 2), notice, names),
            new FollowUpSheet.LastRound(new Tick(ticked(third, FollowUpResult.COMPLETED)), new Tick(suspended),
                noticeDate(third, suspended), startDate(third, suspended),
                takenBack(notice, suspended), officer(third, names), followUpDate(third)));
    }

    /** A suspension stands on the sheet only when its notice has gone: the form says 「已於…通知」 (F-33). */
    private static Optional<Assessment> onTheSheet(ImprovementNotice notice, int round) {
        return notice.followUps().standing(round).filter(row -> row.state() == Assessment.State.VALID);
    }

    private static FollowUpSheet.Round round(Optional<Assessment> row, ImprovementNotice notice, UnaryOperator<String> names) {
        boolean extended = ticked(row, FollowUpResult.EXTENDED);
        boolean suspended = ticked(row, FollowUpResult.SUSPENDED);
        boolean other = ticked(row, FollowUpResult.OTHER);
        return new FollowUpSheet.Round(new Tick(ticked(row, FollowUpResult.COMPLETED)), new Tick(extended),
            extended ? FollowUpWording.newDeadline(row.get()) : BLANK_DATE, new Tick(suspended), noticeDate(row, suspended),
            startDate(row, suspended), takenBack(notice, suspended), new Tick(other), other ? FollowUpWording.other(row.get()) : BLANK_TEXT,
            officer(row, names),
            followUpDate(row));
    }

    private static boolean ticked(Optional<Assessment> row, FollowUpResult result) {
        return row.filter(r -> r.result() == result).isPresent();
    }

    private static String noticeDate(Optional<Assessment> row, boolean suspended) {
        return suspended ? RocDate.plain(row.get().suspensionNoticeDate()) : BLANK_DATE;
    }

    private static String startDate(Optional<Assessment> row, boolean suspended) {
        return suspended ? RocDate.plain(row.get().suspensionStartDate()) : BLANK_DATE;
    }

    private static String takenBack(ImprovementNotice notice, boolean suspended) {
        return suspended && notice.suspension().revoked()
            ? "（該中止業於" + RocDate.plain(LocalDate.ofInstant(notice.suspension().revokedAt(), TaipeiTime.ZONE)) + "撤銷。）"
            : "";
    }

    private static String officer(Optional<Assessment> row, UnaryOperator<String> names) {
        return row.map(Assessment::assessedBy).map(names).orElse("");
    }

    private static String followUpDate(Optional<Assessment> row) {
        return row.map(r -> RocDate.slashed(r.followUpDate())).orElse("");
    }

    public static PhoneSheet calls(ImprovementNotice notice, String authority, UnaryOperator<String> names) {
        String organization = notice.facts().orgName();
        return new PhoneSheet(authority, notice.caseNo(), notice.facts().orgCode(), organization,
            notice.replies().calls().stream().map(call -> call(call, authority, organization, names)).toList());
    }

    private static PhoneSheet.Call call(PhoneRecord call, String authority, String organization, UnaryOperator<String> names) {
        String ours = authority + "　" + call.ourPerson();
        boolean outbound = call.direction() == PhoneRecord.Direction.OUTBOUND;
        boolean nobodyAnswered = outbound && call.theirPerson() == null;
        String theirs = nobodyAnswered ? "" : call.theirPerson() == null ? organization : organization + "　" + call.theirPerson();
        return new PhoneSheet.Call(String.valueOf(call.replyNo()), outbound ? ours : theirs, outbound ? theirs : ours, call.phoneNumber(),
            time(call.talkedAt()), call.content(), call.outcome().label(), names.apply(call.recordedBy()) + "　" + time(call.recordedAt()));
    }

    /** What was typed about a call, and nothing else of the sheet, to be checked before it is kept. */
    static PhoneSheet typed(PhoneCall call) {
        boolean outbound = call.direction() == PhoneRecord.Direction.OUTBOUND;
        String ours = orEmpty(call.ourPerson());
        String theirs = orEmpty(call.theirPerson());
        return new PhoneSheet("", "", "", "", List.of(new PhoneSheet.Call("", outbound ? ours : theirs, outbound ? theirs : ours, "", "",
            orEmpty(call.content()), "", "")));
    }

    public static String time(Instant at) {
        return RocDate.plain(LocalDate.ofInstant(at, TaipeiTime.ZONE)) + hour(at);
    }

    public static String hour(Instant at) {
        ZonedDateTime there = at.atZone(TaipeiTime.ZONE);
        return "%02d時%02d分".formatted(there.getHour(), there.getMinute());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
