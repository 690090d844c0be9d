package org.exchangedesk.document;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bytes of a kept document, read slice by slice. No database connection is held between two slices, however slow the reader. */
final class KeptContent implements DocumentContent {

    private static final int SLICE = 1 << 16;

    private final JdbcClient jdbc;
    private final KeptDocument document;

    KeptContent(JdbcClient jdbc, KeptDocument document) {
        this.jdbc = jdbc;
        this.document = document;
    }

    @Override
    public long length() {
        return document.length();
    }

    /** Kept bytes never change, so slices read in separate statements belong together. */
    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (int at = 0; at < document.length(); at += SLICE) {
            out.write(jdbc.sql("select substring(content from :from for :length) from kept_document where id = :id")
                .param("from", at + 1).param("length", SLICE).param("id", document.id()).query(byte[].class).single());
        }
    }

    @Override
    public void close() {
        // each slice has given back what it held
    }
}
