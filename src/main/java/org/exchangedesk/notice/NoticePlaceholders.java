package org.exchangedesk.notice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.followup.FollowUpResult;
import org.exchangedesk.notice.sheet.NoticeSheet;

/** The values that mail and document templates may use, as text in Traditional Chinese with ROC dates. */
public final class NoticePlaceholders {

    private NoticePlaceholders() {
    }

    static Map<String, Object> mail(ImprovementNotice notice) {
        NoticeFacts facts = notice.facts();
        Map<String, Object> model = new HashMap<>();
        NoticeMail.PLACEHOLDERS.forEach(placeholder -> model.put(placeholder, ""));
        model.put("caseNo", notice.caseNo());
        model.put("orgCode", facts.orgCode());
        model.put("orgName", facts.orgName());
        putContact(model, facts.contact());
        notice.delivery(Delivery.Document.NOTICE).ifPresent(d -> {
            model.put("issueDate", RocDate.full(d.sentOn()));
            model.put("documentNumber", d.documentNumber());
            model.put("originalDocumentNumber", d.documentNumber());
            model.put("deadline", notice.deadline().printed());
            model.put("deadlineStated", notice.deadline().stated());
        });
        notice.delivery(Delivery.Document.SUSPENSION).ifPresent(d -> {
            model.put("documentNumber", d.documentNumber());
            LocalDate notified = notice.suspension().notifiedOn();
            model.put("suspensionNoticeDate", RocDate.full(notified == null ? d.sentOn() : notified));
            model.put("suspensionStartDate", RocDate.full(notice.suspension().startOn()));
        });
        if (!notice.followUps().rounds().isEmpty()) {
            model.put("roundName", "第" + ordinal(notice.followUps().current().round()) + "次追蹤");
        }
        return model;
    }

    /** Which suspension notice the organisation knows of. */
    static Map<String, Object> suspensionTold(Delivery told) {
        return Map.of("documentNumber", told.documentNumber(),
            "suspensionStartDate", told.startOn() == null ? "" : RocDate.full(told.startOn()),
            "suspensionNoticeDate", RocDate.full(told.goneOn() == null ? told.sentOn() : told.goneOn()));
    }

    /** The notice with that number and those days, the one record for each of its formats. */
    public static NoticeSheet sheet(ImprovementNotice notice, String authorityName, String documentNumber, LocalDate issuedOn,
        String deadline) {
        NoticeFacts facts = notice.facts();
        AuthorityContact contact = facts.contact();
        return new NoticeSheet(authorityName, notice.caseNo(), documentNumber, RocDate.plain(issuedOn), facts.orgCode(), facts.orgName(),
            String.join("、", facts.userComputerIps()), String.join("、", facts.maliciousIps()), RocDate.plain(facts.periodFrom()),
            RocDate.plain(facts.periodTo()), facts.reasonText() == null ? "" : facts.reasonText(),
            facts.items().stream().map(i -> new NoticeSheet.Item(String.valueOf(i.seq()), i.text())).toList(),
            facts.items().stream().filter(i -> !i.procedural()).map(i -> new NoticeSheet.Answer(String.valueOf(i.seq()))).toList(),
            legalBases(facts), deadline,
            contact.unit(), contact.name(), contact.phone(), contact.email());
    }

    /** Joined for a sentence, whose full stop the form prints. */
    static String legalBases(NoticeFacts facts) {
        return facts.legalBases().stream().map(basis -> withoutStop(basis.citation())).collect(Collectors.joining("、"));
    }

    /** What is typed into a sentence of a form: the form has the full stop, so the one at the end of the words goes. */
    static String withoutStop(String typed) {
        String text = typed.stripTrailing();
        return text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
    }

    private static void putContact(Map<String, Object> model, AuthorityContact contact) {
        model.put("contactUnit", contact.unit());
        model.put("contactName", contact.name());
        model.put("contactPhone", contact.phone());
        model.put("contactEmail", contact.email());
    }

    /** What was found in a case that may be closed, whose suspension was not revoked. */
    static String outcome(ImprovementNotice notice) {
        if (notice.stopped()) {
            return "已自" + RocDate.full(notice.suspension().stoppedOn()) + "起中止交換服務";
        }
        return FollowUpResult.COMPLETED.label();
    }

    public static String ordinal(int round) {
        return switch (round) {
            case 1 -> "一";
            case 2 -> "二";
            default -> "三";
        };
    }
}
