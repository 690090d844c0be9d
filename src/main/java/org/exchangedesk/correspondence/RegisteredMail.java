package org.exchangedesk.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** The part of the register that is written once by {@link MailArchive}: what was written, to whom, and its fingerprint. */
@MappedSuperclass
public abstract class RegisteredMail {

    @Id
    private UUID id;
    @Column(insertable = false, updatable = false)
    private long registerNo;
    @Column(updatable = false)
    private String caseNo;
    @Column(updatable = false)
    @Convert(converter = StoredKind.class)
    private MailKind kind;
    @Column(updatable = false)
    private String occurrence;
    @Column(updatable = false)
    private String messageId;
    @Column(updatable = false)
    private String sender;
    @Column(updatable = false)
    private String recipient;
    @Column(updatable = false)
    private String subject;
    @Column(updatable = false)
    private String body;
    @Column(name = "raw_sha256", updatable = false)
    private String rawSha256;
    @Column(updatable = false)
    private Instant queuedAt;
    @Column(updatable = false)
    private UUID replaces;

    RegisteredMail() {
        // for JPA
    }

    /** Identity of the row, random. */
    public UUID id() {
        return id;
    }

    /** Running number in the register; later rows have greater numbers, gaps are possible. */
    public long registerNo() {
        return registerNo;
    }

    /** Case number (案號). */
    public String caseNo() {
        return caseNo;
    }

    /** What kind of letter it is. */
    public MailKind kind() {
        return kind;
    }

    /** The draft's occurrence; a mail that was sent again carries {@code #2}, {@code #3} … behind it. */
    public String occurrence() {
        return occurrence;
    }

    /** The draft's occurrence, the same for a mail and for everything that was sent again in its place. */
    public String originalOccurrence() {
        return Occurrence.original(occurrence);
    }

    /** The Message-ID header, with angle brackets; random, and the same in every copy of this row's message. */
    public String messageId() {
        return messageId;
    }

    /** Address of the envelope sender. */
    public String sender() {
        return sender;
    }

    /** The one address it goes to. */
    public String recipient() {
        return recipient;
    }

    /** The subject as written, not encoded. */
    public String subject() {
        return subject;
    }

    /** The body as written, lines ended by {@code \n}. */
    public String body() {
        return body;
    }

    /** SHA-256 of the whole message as sent, 64 lower-case hex digits. */
    public String rawSha256() {
        return rawSha256;
    }

    /** When it was registered (a point in time, UTC). */
    public Instant queuedAt() {
        return queuedAt;
    }

    /** The row this one was sent again for, or null. */
    public UUID replaces() {
        return replaces;
    }
}
