package org.exchangedesk.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The official documents as they left the office, byte for byte: they are added and never changed, and never printed again. Plain SQL,
 * because the bytes shall not be loaded with every case.
 */
@Component
public class KeptDocuments {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptDocuments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds the next document of that name to a case that the caller has locked. */
    public void keep(String caseNo, String name, byte[] content) {
        jdbc.sql("""
            insert into kept_document (case_no, form, occurrence, sha256, content, kept_at)
            select :caseNo, :form, coalesce(max(occurrence), 0) + 1, encode(sha256(:content), 'hex'), :content, :at
            from kept_document where case_no = :caseNo and form = :form""")
            .param("caseNo", caseNo).param("form", name).param("content", content)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** Every document of that name, the newest first; reads no bytes of them. */
    public List<KeptDocument> all(String caseNo, String name) {
        return jdbc.sql("""
            select id, occurrence, kept_at, length(content) from kept_document where case_no = :caseNo and form = :form
            order by occurrence desc""")
            .param("caseNo", caseNo).param("form", name)
            .query((row, n) -> new KeptDocument(row.getLong(1), row.getInt(2), row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getInt(4)))
            .list();
    }

    /** To be written to a reader, outside any transaction. */
    public DocumentContent content(KeptDocument document) {
        return new KeptContent(jdbc, document);
    }

    /** The bytes of the newest document of that name, for a mail; empty while none was issued. */
    public Optional<byte[]> newest(String caseNo, String name) {
        return jdbc.sql("select content from kept_document where case_no = :caseNo and form = :form order by occurrence desc limit 1")
            .param("caseNo", caseNo).param("form", name).query(byte[].class).optional();
    }
}
