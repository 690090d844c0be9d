package org.exchangedesk.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;
import org.exchangedesk.Doubts;
import org.exchangedesk.Refusal;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.UnsafeCharacters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of outgoing mail for everybody else: a step puts a mail into it in its own transaction, {@link MailRelay} sends it
 * later, and a person decides about what could not be delivered. Every refusal is a {@link Refusal} with a Chinese message.
 */
@Service
public class Outbox {

    private static final int LONGEST_CASE_NO = 20;

    private final MailTemplates templates;
    private final MailComposer composer;
    private final MailArchive archive;
    private final OutgoingMails mails;
    private final MailKinds kinds;
    private final Clock clock;

    Outbox(MailTemplates templates, MailComposer composer, MailArchive archive, OutgoingMails mails, MailKinds kinds, Clock clock) {
        this.templates = templates;
        this.composer = composer;
        this.archive = archive;
        this.mails = mails;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * Registers a mail in the caller's transaction; it goes out only if that commits. Case, kind and occurrence are the dedupe key: a
     * second draft with the same key writes nothing, whatever else it says, even when both arrive at once.
     *
     * @return the id of the registered mail, the first one's when there was one
     * @throws Refusal when the address, the subject or an attachment's name cannot stand in a mail header
     * @throws IllegalStateException when the template needs a value the model lacks
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID enqueue(MailDraft draft) {
        String caseNo = caseNo(draft.caseNo());
        String occurrence = Occurrence.checked(draft.occurrence());
        return archive.idOf(Occurrence.dedupeKey(caseNo, draft.kind(), occurrence)).orElseGet(() -> {
            String recipient = MailAddress.checked(draft.recipient());
            var text = templates.render(draft.kind(), draft.model());
            return register(new MailArchive.Entry(caseNo, draft.kind(), occurrence, recipient, text.subject(), text.body(),
                draft.attachments(), null, clock.instant()));
        });
    }

    /**
     * Holds back every queued mail, including those that wait for a retry; a mail that a relay has claimed goes out. Call it before
     * enqueuing the withdrawal itself.
     *
     * @return how many mails will not go out
     */
    @Transactional
    public int holdBack(String caseNo) {
        List<OutgoingMail> queued = mails.lockQueuedOf(caseNo);
        queued.forEach(OutgoingMail::holdBack);
        return queued.size();
    }

    /** Ids of the mails that a person has to decide on. */
    @Transactional(readOnly = true)
    public List<UUID> openQuestions() {
        return mails.undelivered().stream().filter(OutgoingMail::isOpenQuestion).map(OutgoingMail::id).toList();
    }

    /** The correspondence of a case in the order of the register. */
    @Transactional(readOnly = true)
    public List<OutgoingMail> ofCase(String caseNo) {
        return mails.ofCase(caseNo);
    }

    /** @throws Refusal when there is no such mail */
    @Transactional(readOnly = true)
    public OutgoingMail get(UUID id) {
        return mails.findById(id).orElseThrow(Outbox::unknown);
    }

    /** The message byte for byte as it went or will go out. */
    @Transactional(readOnly = true)
    public byte[] rawMessage(UUID id) {
        return archive.rawMessage(get(id).id());
    }

    /** What went with the mail, in its order. */
    @Transactional(readOnly = true)
    public List<Attachment> attachments(UUID id) {
        return archive.attachments(get(id).id());
    }

    /**
     * Sends the same text and attachments to another (or the same) address, as a new row with a new Message-ID; the old row stays as
     * {@code REPLACED}.
     *
     * @param doubts with the reason why that address is meant in spite of what is doubted about it; kept on the old row
     * @param act    who decided
     * @return the id of the new row
     * @throws Refusal when the mail is neither {@code FAILED} nor {@code UNCERTAIN}, or the address is not valid
     */
    @Transactional
    public UUID resend(UUID id, String newRecipient, Doubts doubts, Act act) {
        String recipient = MailAddress.checked(newRecipient);
        OutgoingMail old = lock(id);
        kinds.feature(old).doubtAnotherWay(old, recipient, null, doubts);
        old.replace(settled(doubts), checked(act));
        return register(new MailArchive.Entry(old.caseNo(), old.kind(), Occurrence.next(old.occurrence()), recipient,
            old.subject(), old.body(), archive.attachments(id), id, act.at()));
    }

    /**
     * The mail was sent on paper instead; the process goes on as if it had been sent.
     *
     * @param channel how it went on paper
     * @param sentOn  date of the letter (Asia/Taipei), not in the future
     * @throws Refusal when the mail is neither {@code FAILED} nor {@code UNCERTAIN}, or something is missing
     */
    @Transactional
    public void recordLetter(UUID id, DeliveryChannel channel, String documentNumber, LocalDate sentOn, Doubts doubts, Act act) {
        new Checks().requirePresent(channel, "寄發方式")
            .require(channel != DeliveryChannel.EMAIL, "寄發方式限公文或掛號郵件")
            .requireText(documentNumber, "發文字號").requirePresent(sentOn, "寄發日期")
            .require(sentOn == null || !sentOn.isAfter(act.day()), "寄發日期不得晚於今日")
            .refuseIfAny();
        OutgoingMail mail = lock(id);
        if (sentOn.isBefore(LocalDate.ofInstant(mail.queuedAt(), TaipeiTime.ZONE))) {
            throw new Refusal("「寄發日期」不得早於郵件登錄之日。");
        }
        String number = HeaderText.checked("發文字號", documentNumber);
        kinds.feature(mail).doubtAnotherWay(mail, null, number, doubts);
        mail.sendByLetter(channel, number, sentOn, settled(doubts), checked(act));
        kinds.feature(mail).sent(mail);
    }

    /**
     * Records that the mail server did accept the mail, as a person has found out. It counts as sent at the time of the attempt, not of the
     * finding.
     *
     * @param reason how it was found out
     * @throws Refusal when the mail is not {@code UNCERTAIN}, or there is no reason
     */
    @Transactional
    public void confirmSent(UUID id, String reason, Act act) {
        new Checks().requireText(reason, "處理理由").refuseIfAny();
        OutgoingMail mail = lock(id);
        mail.confirmSent(UnsafeCharacters.shownIn(reason.strip()), checked(act));
        kinds.feature(mail).sent(mail);
    }

    /**
     * Records that the mail need not be sent, as a person has decided. The process is not notified.
     *
     * @throws Refusal when the mail is neither {@code FAILED} nor {@code UNCERTAIN}, or there is no reason
     */
    @Transactional
    public void discard(UUID id, String reason, Act act) {
        new Checks().requireText(reason, "處理理由").refuseIfAny();
        lock(id).discard(UnsafeCharacters.shownIn(reason.strip()), checked(act));
    }

    /** @throws Refusal when the case no longer stands behind the mail or its words, so that it may not be sent after all */
    @Transactional(readOnly = true)
    public void checkMaySend(OutgoingMail mail) {
        whyNoLonger(mail).ifPresent(why -> {
            throw new Refusal(why + "；「" + mail.kind().label() + "」不得再寄送，請選「不再寄送」。");
        });
    }

    /** @throws Refusal when the case cannot go on without the mail (F-36, F-38) */
    @Transactional(readOnly = true)
    public void checkMayDiscard(OutgoingMail mail) {
        if (mail.kind().indispensable() && whyNoLonger(mail).isEmpty()) {
            throw new Refusal("「" + mail.kind().label() + "」為必要文件，不得不寄；請更正地址後重寄，或改以公文或掛號寄發並登錄。");
        }
    }

    private Optional<String> whyNoLonger(OutgoingMail mail) {
        MailLifecycle feature = kinds.feature(mail);
        return feature.whyOvertaken(mail).or(() -> feature.whyStale(mail));
    }

    /** What was doubted and why it is meant; null when nothing was. */
    private static String settled(Doubts doubts) {
        String settled = doubts.settled();
        return settled.isEmpty() ? null : UnsafeCharacters.shownIn(settled);
    }

    private UUID register(MailArchive.Entry entry) {
        return archive.keep(entry, composer.compose(entry.recipient(), entry.subject(), entry.body(), entry.attachments(),
            entry.at()));
    }

    private OutgoingMail lock(UUID id) {
        return mails.lock(id).orElseThrow(Outbox::unknown);
    }

    private static Refusal unknown() {
        return new Refusal("查無此郵件。");
    }

    private static String caseNo(String value) {
        String caseNo = HeaderText.checked("案號", value);
        if (caseNo.length() > LONGEST_CASE_NO || caseNo.indexOf('|') >= 0) {
            throw new Refusal("「" + caseNo + "」不是案號。");
        }
        return caseNo;
    }

    private static Act checked(Act act) {
        return new Act(HeaderText.checked("辦理人員", act.by()), act.at());
    }
}
