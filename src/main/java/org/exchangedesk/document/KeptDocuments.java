package org.exchangedesk.document;

import java.time.Clock;
import java.time.ZoneOffset;
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

    /** True when a document of that name was issued; reads no bytes of it. */
    public boolean has(String caseNo, String name) {
        return jdbc.sql("select exists (select from kept_document where case_no = :caseNo and form = :form)")
            .param("caseNo", caseNo).param("form", name).query(Boolean.class).single();
    }

    /** The newest document of that name; empty while none was issued. */
    public Optional<byte[]> newest(String caseNo, String name) {
        return jdbc.sql("select content from kept_document where case_no = :caseNo and form = :form order by occurrence desc limit 1")
            .param("caseNo", caseNo).param("form", name).query(byte[].class).optional();
    }
}
