package org.exchangedesk.correspondence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.exchangedesk.Act;
import org.exchangedesk.Refusal;
import org.exchangedesk.UnsafeCharacters;

/**
 * One row of the register of outgoing mail. What was written never changes ({@link RegisteredMail}); this class guards how the row gets
 * from one {@link MailState} to the next. All instants are points in time (UTC).
 */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail extends RegisteredMail {

    private static final int LONGEST_RESPONSE = 1000;
    private static final Set<MailState> OPEN_QUESTIONS = Set.of(MailState.FAILED, MailState.UNCERTAIN);

    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private MailState state;
    private int attempts;
    private Instant nextAttemptAt;
    private Instant firstAttemptedAt;
    private Instant claimedAt;
    private Instant sentAt;
    private String lastResponse;
    private String resolvedBy;
    private Instant resolvedAt;
    private String resolutionReason;
    @Enumerated(EnumType.STRING)
    private DeliveryChannel letterChannel;
    private String letterDocumentNumber;
    private LocalDate letterSentOn;

    /** For JPA only. */
    protected OutgoingMail() {
    }

    /** Where it stands. */
    public MailState state() {
        return state;
    }

    /** How often a relay has claimed it. */
    public int attempts() {
        return attempts;
    }

    /** Earliest instant of the next claim; meaningful only while {@code QUEUED}. */
    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** Start of the last attempt, or null. */
    public Instant claimedAt() {
        return claimedAt;
    }

    /**
     * When it went: the mail server's acceptance, or the start of the attempt a person has confirmed. Null in every state but
     * {@code SENT}.
     */
    public Instant sentAt() {
        return sentAt;
    }

    /** What the mail server last said, or why there was no answer; null before the first answer. At most 1000 characters. */
    public String lastResponse() {
        return lastResponse;
    }

    /** User id of the person who decided what becomes of it, or null. */
    public String resolvedBy() {
        return resolvedBy;
    }

    /** When that person decided, or null. */
    public Instant resolvedAt() {
        return resolvedAt;
    }

    /** Why it was given up, how its arrival was found out, or why it goes another way in spite of a doubt; or null. */
    public String resolutionReason() {
        return resolutionReason;
    }

    /** How it went on paper instead; null unless it did. */
    public DeliveryChannel letterChannel() {
        return letterChannel;
    }

    /** 發文字號 of the letter sent instead, or null. */
    public String letterDocumentNumber() {
        return letterDocumentNumber;
    }

    /** Date of the letter sent instead (Asia/Taipei), or null. */
    public LocalDate letterSentOn() {
        return letterSentOn;
    }

    void claim(Instant now) {
        allow("寄送", Set.of(MailState.QUEUED));
        state = MailState.SENDING;
        attempts++;
        claimedAt = now;
        firstAttemptedAt = firstAttemptedAt == null ? now : firstAttemptedAt;
    }

    boolean isStillIn(int attempt) {
        return state == MailState.SENDING && attempts == attempt;
    }

    void markSent(Instant now, String response) {
        state = MailState.SENT;
        sentAt = now;
        heard(response);
    }

    /** Back into the queue, or {@code FAILED} when it has been tried for long enough. */
    void tryAgain(RetryPlan plan, Instant now, String response) {
        heard(response);
        plan.nextAttempt(firstAttemptedAt, attempts, now).ifPresentOrElse(next -> {
            state = MailState.QUEUED;
            nextAttemptAt = next;
        }, () -> state = MailState.FAILED);
    }

    /** Waits longer, without an attempt. */
    void putOff(Instant until) {
        allow("延後寄送", Set.of(MailState.QUEUED));
        nextAttemptAt = until;
    }

    void markFailed(String response) {
        state = MailState.FAILED;
        heard(response);
    }

    void markUncertain(String response) {
        state = MailState.UNCERTAIN;
        heard(response);
    }

    /** Records the server's answer, also one that comes too late to change the state: the person who has to decide sees it. */
    void heard(String response) {
        String shown = UnsafeCharacters.shownIn(response);
        boolean fits = shown.codePointCount(0, shown.length()) <= LONGEST_RESPONSE;
        lastResponse = fits ? shown : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_RESPONSE));
    }

    boolean isOpenQuestion() {
        return state == MailState.UNCERTAIN || state == MailState.FAILED && kind().legallyRelevant();
    }

    void holdBack() {
        allow("停止寄送", Set.of(MailState.QUEUED));
        state = MailState.HELD;
    }

    void replace(String reason, Act act) {
        allow("重寄", OPEN_QUESTIONS);
        state = MailState.REPLACED;
        resolutionReason = reason;
        resolve(act);
    }

    void sendByLetter(DeliveryChannel channel, String documentNumber, LocalDate sentOn, String reason, Act act) {
        allow("改以公文或掛號寄發", OPEN_QUESTIONS);
        state = MailState.BY_LETTER;
        letterChannel = channel;
        letterDocumentNumber = documentNumber;
        letterSentOn = sentOn;
        resolutionReason = reason;
        resolve(act);
    }

    /** Only where the outcome is unknown: what the server has refused cannot have arrived. */
    void confirmSent(String reason, Act act) {
        allow("確認已寄達", Set.of(MailState.UNCERTAIN));
        resolutionReason = reason;
        state = MailState.SENT;
        sentAt = claimedAt;
        resolve(act);
    }

    void discard(String reason, Act act) {
        allow("不再寄送", OPEN_QUESTIONS);
        state = MailState.DISCARDED;
        resolutionReason = reason;
        resolve(act);
    }

    private void resolve(Act act) {
        resolvedBy = act.by();
        resolvedAt = act.at();
    }

    private void allow(String action, Set<MailState> from) {
        if (!from.contains(state)) {
            throw new Refusal("此郵件目前為「" + state.label() + "」，不能「" + action + "」。");
        }
    }
}
