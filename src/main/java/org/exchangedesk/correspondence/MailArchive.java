package org.exchangedesk.correspondence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is written once and never again: the row with its message and attachments. Plain SQL, because only {@code on conflict do nothing}
 * is idempotent without breaking the caller's transaction, and because the bytes shall not be loaded with every row.
 */
@Component
class MailArchive {

    private static final String INSERT = """
        insert into outgoing_mail (id, case_no, kind, occurrence, dedupe_key, message_id, sender, recipient, subject, body,
                                   raw_message, raw_sha256, queued_at, next_attempt_at, replaces, state)
        values (:id, :caseNo, :kind, :occurrence, :dedupeKey, :messageId, :sender, :recipient, :subject, :body,
                :raw, :sha256, :at, :at, cast(:replaces as uuid), 'QUEUED')
        on conflict (dedupe_key) do nothing""";

    private final JdbcClient jdbc;

    MailArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> idOf(String dedupeKey) {
        return jdbc.sql("select id from outgoing_mail where dedupe_key = :key").param("key", dedupeKey)
            .query(UUID.class).optional();
    }

    /** Waits for a transaction that is writing the same dedupe key. @return the id of the row that has the key */
    UUID keep(Entry entry, ComposedMail message) {
        UUID id = UUID.randomUUID();
        String key = Occurrence.dedupeKey(entry.caseNo(), entry.kind(), entry.occurrence());
        int written = jdbc.sql(INSERT)
            .param("id", id).param("caseNo", entry.caseNo()).param("kind", entry.kind().name())
            .param("occurrence", entry.occurrence()).param("dedupeKey", key)
            .param("messageId", message.messageId()).param("sender", message.sender())
            .param("recipient", entry.recipient()).param("subject", entry.subject()).param("body", entry.body())
            .param("raw", message.raw()).param("sha256", message.sha256())
            .param("at", utc(entry.at())).param("replaces", entry.replaces() == null ? null : entry.replaces().toString())
            .update();
        if (written == 0) {
            return idOf(key).orElseThrow();
        }
        for (int i = 0; i < entry.attachments().size(); i++) {
            keep(id, i + 1, entry.attachments().get(i));
        }
        return id;
    }

    /** The whole message, byte for byte as it goes out. */
    byte[] rawMessage(UUID mailId) {
        return jdbc.sql("select raw_message from outgoing_mail where id = :id").param("id", mailId).query(byte[].class).single();
    }

    /** In their order. */
    List<Attachment> attachments(UUID mailId) {
        return jdbc.sql("select name, content_type, content from outgoing_mail_attachment where mail_id = :id order by position")
            .param("id", mailId)
            .query((row, n) -> new Attachment(row.getString(1), row.getString(2), row.getBytes(3))).list();
    }

    private void keep(UUID mailId, int position, Attachment attachment) {
        jdbc.sql("""
            insert into outgoing_mail_attachment (mail_id, position, name, content_type, sha256, content)
            values (:mailId, :position, :name, :contentType, :sha256, :content)""")
            .param("mailId", mailId).param("position", position)
            .param("name", attachment.name()).param("contentType", attachment.contentType())
            .param("sha256", Sha256.hex(attachment.content())).param("content", attachment.content())
            .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * What is to be registered.
     *
     * @param replaces the row this one is sent again for, or null
     */
    record Entry(String caseNo, MailKind kind, String occurrence, String recipient, String subject, String body,
        List<Attachment> attachments, UUID replaces, Instant at) {
    }
}
