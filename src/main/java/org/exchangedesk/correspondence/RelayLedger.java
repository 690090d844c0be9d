package org.exchangedesk.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The relay's transactions: claiming a mail, and marking the result together with the process. */
@Component
class RelayLedger {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLedger.class);
    private static final Duration PUT_OFF = Duration.ofMinutes(5);

    private final OutgoingMails mails;
    private final MailArchive archive;
    private final MailKinds kinds;
    private final ObjectProvider<UndeliveredMail> undelivered;
    private final TransactionTemplate transaction;
    private final RetryPlan retries;
    private final Clock clock;

    /** @param undelivered asked for when needed only: the engine behind it is not built for the sake of the relay */
    RelayLedger(OutgoingMails mails, MailArchive archive, MailKinds kinds, ObjectProvider<UndeliveredMail> undelivered,
        TransactionTemplate transaction, MailSettings settings, Clock clock) {
        this.mails = mails;
        this.archive = archive;
        this.kinds = kinds;
        this.undelivered = undelivered;
        this.transaction = transaction;
        this.retries = new RetryPlan(settings.retryFor());
        this.clock = clock;
    }

    /** Mails of kinds that no feature of this release declares are not sent: said at start, because nothing else would. */
    @EventListener(ApplicationReadyEvent.class)
    void nameWhatIsNotSent() {
        Set<String> unknown = new TreeSet<>(mails.kindsQueued());
        unknown.removeAll(kinds.names());
        if (!unknown.isEmpty()) {
            LOG.error("Mails of the kinds {} are queued, which no feature of this release declares; they are not sent", unknown);
        }
    }

    /**
     * Claims the mail that has been due longest and that no other relay is claiming; holds back overtaken and stale mails on the way. One
     * whose feature cannot say whether it still holds is put off, so that the others do not wait for it.
     */
    Optional<Claim> claimNext() {
        while (true) {
            try {
                return claimFirst();
            } catch (NoAnswer e) {
                LOG.error("Mail {} is put off by {}: its feature cannot say whether it still holds", e.mail, PUT_OFF, e.getCause());
                transaction.executeWithoutResult(status -> mails.lock(e.mail).orElseThrow().putOff(clock.instant().plus(PUT_OFF)));
            }
        }
    }

    private Optional<Claim> claimFirst() {
        return transaction.execute(status -> {
            for (var due = nextDue(); due.isPresent(); due = nextDue()) {
                OutgoingMail mail = due.get();
                if (mayLeave(mail)) {
                    mail.claim(clock.instant());
                    return Optional.of(new Claim(mail.id(), mail.attempts(), mail.recipient(), archive.rawMessage(mail.id()),
                        mail.rawSha256()));
                }
            }
            return Optional.empty();
        });
    }

    private Optional<OutgoingMail> nextDue() {
        return mails.lockNextDue(clock.instant(), kinds.names()).flatMap(mails::findById);
    }

    /** What may not leave is put where it belongs at once: held back, before a person, or written anew. */
    private boolean mayLeave(OutgoingMail mail) {
        try {
            MailLifecycle feature = kinds.feature(mail);
            if (feature.whyOvertaken(mail).isPresent()) {
                mail.holdBack();
                return false;
            }
            Optional<String> stale = feature.whyStale(mail);
            if (stale.isPresent() && mail.kind().legallyRelevant()) {
                mail.markFailed("未寄送：" + stale.get());
                tell(mail);
            } else if (stale.isPresent()) {
                mail.holdBack();
                feature.writeAnew(mail);
            }
            return stale.isEmpty();
        } catch (RuntimeException e) {
            throw new NoAnswer(mail.id(), e);
        }
    }

    /** Marks the mail and notifies the process in one transaction. Only records an answer that comes after the claim was given up. */
    void mark(Claim claim, SendResult result) {
        transaction.executeWithoutResult(status -> {
            OutgoingMail mail = mails.lock(claim.id()).orElseThrow();
            if (!mail.isStillIn(claim.attempt())) {
                LOG.warn("Late answer {} for mail {}, which is {} already", result.outcome(), claim.id(), mail.state());
                mail.heard(result.response());
                return;
            }
            switch (result.outcome()) {
                case ACCEPTED -> mail.markSent(clock.instant(), result.response());
                case TEMPORARY, UNREACHABLE -> tryAgain(mail, result.response());
                case REFUSED -> mail.markFailed(result.response());
                case UNKNOWN -> mail.markUncertain(result.response());
            }
            tell(mail);
        });
    }

    /** Requeues the mail, or holds it back when it was overtaken during the attempt: {@link Outbox#holdBack} reaches queued mails only. */
    private void tryAgain(OutgoingMail mail, String response) {
        mail.tryAgain(retries, clock.instant(), response);
        if (mail.state() == MailState.QUEUED && kinds.feature(mail).whyOvertaken(mail).isPresent()) {
            mail.holdBack();
        }
    }

    List<UUID> sendingSince(Instant before) {
        return mails.idsSendingSince(before);
    }

    /** Marks a mail as uncertain that its relay has not marked since the claim: it may have been sent or not. */
    void giveUp(UUID id, Instant before) {
        transaction.executeWithoutResult(status -> {
            OutgoingMail mail = mails.lock(id).orElseThrow();
            if (mail.state() == MailState.SENDING && !mail.claimedAt().isAfter(before)) {
                mail.markUncertain("No answer was recorded after the attempt of " + mail.claimedAt());
                tell(mail);
            }
        });
    }

    private void tell(OutgoingMail mail) {
        if (mail.state() == MailState.SENT) {
            kinds.feature(mail).sent(mail);
        } else if (mail.isOpenQuestion()) {
            undelivered.getObject().needsDecision(mail);
        }
    }

    private static final class NoAnswer extends RuntimeException {

        private final transient UUID mail;

        private NoAnswer(UUID mail, RuntimeException cause) {
            super(cause);
            this.mail = mail;
        }
    }

    /** One mail in the hands of one relay. */
    record Claim(UUID id, int attempt, String recipient, byte[] raw, String sha256) {
    }
}
