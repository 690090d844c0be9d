package org.exchangedesk.correspondence;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk's relay, which finds the mails of one case only: what other tests have queued stays where it is. */
public final class RelayOfOneCase {

    private final OutgoingMails mails;
    private final EntityManager entities;
    private final MailArchive archive;
    private final MailKinds kinds;
    private final ObjectProvider<UndeliveredMail> undelivered;
    private final TransactionTemplate transaction;
    private final SmtpServer server;
    private final MailSettings settings;
    private final Clock clock;

    RelayOfOneCase(OutgoingMails mails, EntityManager entities, MailArchive archive, MailKinds kinds,
        ObjectProvider<UndeliveredMail> undelivered,
        TransactionTemplate transaction, SmtpServer server, MailSettings settings, Clock clock) {
        this.mails = mails;
        this.entities = entities;
        this.archive = archive;
        this.kinds = kinds;
        this.undelivered = undelivered;
        this.transaction = transaction;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many mails were claimed, whatever the result */
    public int relayDue(String caseNo) {
        RelayLedger ledger = new RelayLedger(new MailsOfOneCase(caseNo), archive, kinds, undelivered, transaction, settings, clock);
        return new MailRelay(ledger, server, settings, clock).relayDue();
    }

    private final class MailsOfOneCase implements OutgoingMails {

        private final String caseNo;

        private MailsOfOneCase(String caseNo) {
            this.caseNo = caseNo;
        }

        /** By the entity manager, as the relay's own: what was held back a moment ago is written before it looks. */
        @Override
        public Optional<UUID> lockNextDue(Instant now, Collection<String> kinds) {
            List<?> next = entities.createNativeQuery("""
                select id from outgoing_mail
                 where state = 'QUEUED' and next_attempt_at <= :now and kind in (:kinds) and case_no = :caseNo
                 order by next_attempt_at, register_no limit 1 for update skip locked""", UUID.class)
                .setParameter("now", now).setParameter("kinds", kinds).setParameter("caseNo", caseNo).getResultList();
            return next.stream().map(UUID.class::cast).findFirst();
        }

        @Override
        public List<UUID> idsSendingSince(Instant before) {
            return mails.idsSendingSince(before).stream().filter(id -> mails.findById(id).orElseThrow().caseNo().equals(caseNo)).toList();
        }

        @Override
        public List<OutgoingMail> undelivered() {
            return mails.undelivered();
        }

        @Override
        public Set<String> kindsQueued() {
            return mails.kindsQueued();
        }

        @Override
        public Optional<OutgoingMail> findById(UUID id) {
            return mails.findById(id);
        }

        @Override
        public List<OutgoingMail> ofCase(String caseNo) {
            return mails.ofCase(caseNo);
        }

        @Override
        public Optional<OutgoingMail> lock(UUID id) {
            return mails.lock(id);
        }

        @Override
        public List<OutgoingMail> lockQueuedOf(String caseNo) {
            return mails.lockQueuedOf(caseNo);
        }
    }
}
