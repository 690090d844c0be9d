package org.exchangedesk.notice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exchangedesk.Act;
import org.exchangedesk.DeskSettings;
import org.exchangedesk.Refusal;
import org.exchangedesk.StartRefused;
import org.exchangedesk.correspondence.Attachment;
import org.exchangedesk.correspondence.DeliveryChannel;
import org.exchangedesk.correspondence.MailAddress;
import org.exchangedesk.correspondence.MailDraft;
import org.exchangedesk.correspondence.MailState;
import org.exchangedesk.correspondence.Outbox;
import org.exchangedesk.correspondence.OutgoingMail;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.followup.Deadline;
import org.exchangedesk.notice.sheet.NoticePaper;
import org.exchangedesk.notice.suspension.BureauReport;
import org.exchangedesk.organization.OrganizationRegister;
import org.springframework.stereotype.Component;

/** Writes what leaves the office about a case: each letter goes into the outbox once per occasion, in the step's transaction. */
@Component
class NoticeLetters {

    private static final Set<MailState> TOLD = Set.of(MailState.SENT, MailState.SENDING,
        MailState.UNCERTAIN, MailState.BY_LETTER);

    /** Occurrence of the mail to the bureau, where the organisation gets one of the same kind. */
    static final String BUREAU = "bureau";

    private final Outbox outbox;
    private final NoticePapers papers;
    private final OrganizationRegister organizations;
    private final DeskSettings settings;

    NoticeLetters(Outbox outbox, NoticePapers papers, OrganizationRegister organizations, DeskSettings settings) {
        requireAddress(settings.bureauEmail());
        this.outbox = outbox;
        this.papers = papers;
        this.organizations = organizations;
        this.settings = settings;
    }

    /** At start and not at the first suspension. */
    private static void requireAddress(String bureauEmail) {
        try {
            MailAddress.checked(bureauEmail);
        } catch (Refusal notAnAddress) {
            throw new StartRefused("檔案管理局之信箱（EXCHANGE_DESK_BUREAU_EMAIL，exchange-desk.bureau-email）有誤：" + notAnAddress.getMessage(),
                "EXCHANGE_DESK_BUREAU_EMAIL (exchange-desk.bureau-email) is not one mail address: " + bureauEmail);
        }
    }

    void notice(ImprovementNotice notice) {
        Delivery delivery = notice.delivery(Delivery.Document.NOTICE).orElseThrow();
        if (delivery.channel() == DeliveryChannel.EMAIL) {
            send(notice, NoticeMail.NOTICE, "1", delivery.recipient(), Map.of(),
                Stream.concat(Stream.of(noticeOf(notice)), papers.editableNotice(notice).stream()).toArray(Attachment[]::new));
        }
    }

    void reminder(ImprovementNotice notice, LocalDate today) {
        Deadline deadline = notice.deadline();
        long left = ChronoUnit.DAYS.between(today, deadline.endsOn());
        toOrganization(notice, NoticeMail.REMINDER, deadline.dueOn() + "/" + today,
            Map.of("reminderDaysLeft", String.valueOf(Math.max(left, 0))));
    }

    void incompleteReply(ImprovementNotice notice, int replyNo) {
        toOrganization(notice, NoticeMail.INCOMPLETE_REPLY, String.valueOf(replyNo),
            Map.of("missingItems", notice.replies().get(replyNo).missingItems()));
    }

    void extension(ImprovementNotice notice) {
        extension(notice, "");
    }

    /** The same with a note on what was wrong in the extension notified before. */
    void extension(ImprovementNotice notice, String correction) {
        int round = notice.deadline().round() - 1;
        toOrganization(notice, NoticeMail.EXTENSION, String.valueOf(notice.deadlines().size()), Map.of("correction", correction,
            "roundName", "第" + NoticePlaceholders.ordinal(round) + "次追蹤",
            "previousDeadline", notice.dates().of(round).stated()));
    }

    /**
     * Notifies the organisation that the deadline given in a round no longer holds; a letter of its own follows the new assessment. An
     * extension that has not been sent yet is held back instead.
     */
    void extensionTakenBack(ImprovementNotice notice, int round, String correction) {
        Set<String> given = IntStream.range(0, notice.deadlines().size()).filter(i -> notice.deadlines().get(i).round() == round + 1)
            .mapToObj(i -> String.valueOf(i + 1)).collect(Collectors.toSet());
        if (outbox.ofCase(notice.caseNo()).stream().noneMatch(m -> m.kind() == NoticeMail.EXTENSION && TOLD.contains(m.state())
            && given.contains(m.originalOccurrence()))) {
            return;
        }
        toOrganization(notice, NoticeMail.EXTENSION_TAKEN_BACK, String.valueOf(notice.deadlines().size()),
            Map.of("correction", correction));
    }

    /** Returns true when the notice goes by e-mail and therefore has not gone yet. */
    boolean suspension(ImprovementNotice notice) {
        Delivery delivery = notice.delivery(Delivery.Document.SUSPENSION).orElseThrow();
        if (delivery.channel() == DeliveryChannel.EMAIL) {
            send(notice, NoticeMail.SUSPENSION, String.valueOf(notice.suspensionDispatches()), delivery.recipient(),
                Map.of("correction", notice.suspensionDispatches() > 1 ? "前次中止通知於其中止起日前未能寄達，不生效力，以本通知為準。" : "",
                    "reason", Objects.requireNonNullElse(notice.followUps().approvedSuspension().orElseThrow().severityReason(), "")),
                papers.attachment(notice, NoticePaper.SUSPENSION_NOTICE, delivery.content()));
            return true;
        }
        return false;
    }

    void bureauReport(ImprovementNotice notice, BureauReport report, Act act) {
        Attachment form = papers.connectionChange(notice, report, act);
        send(notice, NoticeMail.BUREAU_REPORT, String.valueOf(report.occurrence()), settings.bureauEmail(),
            Map.of("correction", report.correction() == null ? "" : report.correction()),
            form, noticeOf(notice));
    }

    void bureauReminder(ImprovementNotice notice, BureauReport report) {
        send(notice, NoticeMail.BUREAU_REMINDER, String.valueOf(report.occurrence()), settings.bureauEmail(), Map.of());
    }

    void revocation(ImprovementNotice notice) {
        Map<String, Object> words = new HashMap<>(Map.of("reason", notice.revocation().reason()));
        toldSuspension(notice).ifPresent(told -> words.putAll(NoticePlaceholders.suspensionTold(told)));
        tellAgain(notice, NoticeMail.REVOCATION, words, Delivery.Document.SUSPENSION, Set.of(NoticeMail.SUSPENSION));
    }

    void withdrawal(ImprovementNotice notice) {
        tellAgain(notice, NoticeMail.WITHDRAWAL, Map.of("reason", notice.withdrawal().reason()), Delivery.Document.NOTICE,
            NoticeMail.all(NoticeMail.To.ORGANIZATION));
    }

    /** A revocation finds no result: the letter says what was revoked, where the organisation knows of it (F-28). */
    void closing(ImprovementNotice notice) {
        Map<String, Object> words = new HashMap<>();
        if (notice.suspension().revoked()) {
            toldSuspension(notice).ifPresent(told -> {
                words.putAll(NoticePlaceholders.suspensionTold(told));
                words.put("suspensionRevoked", "撤銷");
            });
        } else {
            words.put("outcome", NoticePlaceholders.outcome(notice));
        }
        toOrganization(notice, NoticeMail.CLOSING, "1", words);
    }

    /** Notifies those who were notified of a document that no longer holds, at the address used then, and nobody else. */
    private void tellAgain(ImprovementNotice notice, NoticeMail kind, Map<String, Object> words, Delivery.Document document,
        Set<NoticeMail> told) {
        boolean byLetter = notice.delivery(document).filter(d -> d.channel() != DeliveryChannel.EMAIL).isPresent();
        Optional<String> mailbox = toldMailbox(notice, told, registered(notice));
        if (byLetter || mailbox.isPresent()) {
            send(notice, kind, "organization", mailbox.orElseGet(() -> registered(notice)), words);
        }
        toldMailbox(notice, Set.of(NoticeMail.BUREAU_REPORT), settings.bureauEmail()).ifPresent(bureau -> {
            Map<String, Object> toBureau = new HashMap<>(words);
            toBureau.put("toBureau", bureau);
            send(notice, kind, BUREAU, bureau, toBureau);
        });
    }

    /** The newest suspension notice that may have reached the organisation: an earlier one when a newer one never went. */
    private Optional<Delivery> toldSuspension(ImprovementNotice notice) {
        Set<String> mailed = outbox.ofCase(notice.caseNo()).stream()
            .filter(m -> m.kind() == NoticeMail.SUSPENSION && TOLD.contains(m.state())).map(OutgoingMail::originalOccurrence)
            .collect(Collectors.toSet());
        List<Delivery> dispatched = notice.deliveries(Delivery.Document.SUSPENSION).toList();
        return IntStream.rangeClosed(1, dispatched.size())
            .filter(n -> dispatched.get(n - 1).channel() != DeliveryChannel.EMAIL || mailed.contains(String.valueOf(n)))
            .mapToObj(n -> dispatched.get(n - 1)).reduce((older, newer) -> newer);
    }

    /** The mailbox of the last mail of these kinds that may have arrived; {@code otherwise} when it was sent on paper instead. */
    private Optional<String> toldMailbox(ImprovementNotice notice, Set<NoticeMail> kinds, String otherwise) {
        return outbox.ofCase(notice.caseNo()).stream().filter(m -> kinds.contains(m.kind()) && TOLD.contains(m.state()))
            .map(m -> m.state() == MailState.BY_LETTER ? otherwise : m.recipient()).reduce((a, b) -> b);
    }

    private String registered(ImprovementNotice notice) {
        return organizations.require(notice.facts().orgCode()).email();
    }

    /** Goes where the last mail of this case arrived, which staff may have corrected, but not to a mailbox that gave the notice back. */
    private void toOrganization(ImprovementNotice notice, NoticeMail kind, String occurrence, Map<String, Object> more) {
        Optional<Delivery> served = notice.delivery(Delivery.Document.NOTICE);
        String dead = served.filter(Delivery::returned).map(Delivery::recipient).orElse(null);
        String mailbox = outbox.ofCase(notice.caseNo()).stream()
            .filter(m -> m.state() == MailState.SENT && m.kind() instanceof NoticeMail told && told.to() != NoticeMail.To.BUREAU
                && !m.originalOccurrence().equals(BUREAU))
            .map(OutgoingMail::recipient).filter(m -> !m.equals(dead)).reduce((a, b) -> b)
            .or(() -> served.filter(d -> !d.returned()).map(Delivery::recipient))
            .orElseGet(() -> registered(notice));
        send(notice, kind, occurrence, mailbox, more);
    }

    private void send(ImprovementNotice notice, NoticeMail kind, String occurrence, String recipient, Map<String, Object> more,
        Attachment... attachments) {
        Map<String, Object> model = new HashMap<>(NoticePlaceholders.mail(notice));
        model.put("authorityName", settings.authorityName());
        model.putAll(more);
        outbox.enqueue(new MailDraft(notice.caseNo(), kind, occurrence, recipient, model, List.of(attachments)));
    }

    private Attachment noticeOf(ImprovementNotice notice) {
        return papers.attachment(notice, NoticePaper.IMPROVEMENT_NOTICE,
            notice.delivery(Delivery.Document.NOTICE).orElseThrow().content());
    }
}
