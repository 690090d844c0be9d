package org.exchangedesk.correspondence;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Rows of the register. Rows are added by {@link MailArchive} only, and never removed. */
interface OutgoingMails extends Repository<OutgoingMail, UUID> {

    Optional<OutgoingMail> findById(UUID id);

    @Query("select m from OutgoingMail m where m.caseNo = :caseNo order by m.registerNo")
    List<OutgoingMail> ofCase(String caseNo);

    /** Locked, so that two decisions about one row are made one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from OutgoingMail m where m.id = :id")
    Optional<OutgoingMail> lock(UUID id);

    /** Waits for a row that a relay is claiming, then leaves it out, because it is no longer queued. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from OutgoingMail m where m.caseNo = :caseNo and m.state = MailState.QUEUED order by m.registerNo")
    List<OutgoingMail> lockQueuedOf(String caseNo);

    /**
     * The id only: the row also holds the whole message, which is read by those who need it.
     *
     * @param kinds those that this release sends; the mail of another one waits for a release that knows it
     */
    @Query(nativeQuery = true, value = """
        select id from outgoing_mail
         where state = 'QUEUED' and next_attempt_at <= :now and kind in (:kinds)
         order by next_attempt_at, register_no limit 1 for update skip locked""")
    Optional<UUID> lockNextDue(Instant now, Collection<String> kinds);

    @Query("select m.id from OutgoingMail m where m.state = MailState.SENDING and m.claimedAt <= :before order by m.claimedAt")
    List<UUID> idsSendingSince(Instant before);

    @Query("select m from OutgoingMail m where m.state in (MailState.FAILED, MailState.UNCERTAIN)")
    List<OutgoingMail> undelivered();

    @Query(nativeQuery = true, value = "select distinct kind from outgoing_mail where state = 'QUEUED'")
    Set<String> kindsQueued();
}
