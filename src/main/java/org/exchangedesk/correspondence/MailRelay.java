package org.exchangedesk.correspondence;

import java.time.Clock;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends what the register holds. Each mail is claimed in one transaction, sent outside any, and marked in another. SMTP cannot tell whether
 * a message was accepted when the connection breaks after its end, so such a mail is never sent again without a person's decision. Any
 * number of relays may run at once, in one process or in several.
 */
@Service
public class MailRelay {

    private static final Logger LOG = LoggerFactory.getLogger(MailRelay.class);

    private final RelayLedger ledger;
    private final SmtpServer server;
    private final MailSettings settings;
    private final Clock clock;
    private final Queue<Answer> unmarked = new ConcurrentLinkedQueue<>();
    private volatile boolean ending;

    MailRelay(RelayLedger ledger, SmtpServer server, MailSettings settings, Clock clock) {
        this.ledger = ledger;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends everything that is due, one after the other, until nothing is left or the mail server cannot be reached. Claims that went
     * unmarked for too long become {@code UNCERTAIN} first.
     *
     * @return how many mails were claimed, whatever the result
     * @throws IllegalStateException inside a transaction: the claim has to be committed before anything is sent
     */
    public int relayDue() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Mail is never sent inside a transaction");
        }
        markWhatIsKnown();
        giveUpTheSilent();
        int taken = 0;
        SendResult result = null;
        for (var mail = next(result); mail.isPresent(); mail = next(result)) {
            taken++;
            result = send(mail.get());
            if (result.isToBeTriedAgain()) {
                LOG.warn("Mail {} is tried again later: {}", mail.get().id(), result.outcome());
            }
            mark(new Answer(mail.get(), result));
        }
        return taken;
    }

    /** Claims no further mail. The one in hand is still sent and marked: cut off in between, its fate would be unknown. */
    void takeNoMore() {
        ending = true;
    }

    private Optional<RelayLedger.Claim> next(SendResult last) {
        boolean down = last != null && last.serverIsDown();
        return ending || down ? Optional.empty() : ledger.claimNext();
    }

    private SendResult send(RelayLedger.Claim claim) {
        if (!Sha256.hex(claim.raw()).equals(claim.sha256())) {
            return new SendResult(SendResult.Outcome.REFUSED, "The kept message does not match its SHA-256; it was not sent");
        }
        return server.send(claim.raw(), claim.recipient());
    }

    /** An answer that cannot be marked now, because the database or the process refuses, is kept and marked with the next round. */
    private void mark(Answer answer) {
        try {
            ledger.mark(answer.claim(), answer.result());
        } catch (RuntimeException e) {
            LOG.error("Mail {} is {} but could not be marked", answer.claim().id(), answer.result().outcome(), e);
            unmarked.add(answer);
        }
    }

    private void markWhatIsKnown() {
        for (int left = unmarked.size(); left > 0; left--) {
            Answer answer = unmarked.poll();
            if (answer != null) {
                mark(answer);
            }
        }
    }

    private void giveUpTheSilent() {
        for (UUID id : ledger.sendingSince(clock.instant().minus(settings.uncertainAfter()))) {
            try {
                ledger.giveUp(id, clock.instant().minus(settings.uncertainAfter()));
            } catch (RuntimeException e) {
                LOG.error("Mail {} could not be marked as uncertain", id, e);
            }
        }
    }

    private record Answer(RelayLedger.Claim claim, SendResult result) {
    }
}
