package org.exchangedesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.sql.DataSource;
import org.exchangedesk.CasePath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A kept document is read in slices, which together are what was kept. */
class KeptDocumentsTest extends CasePath {

    private static final int SLICE = 1 << 16;

    @Autowired
    private KeptDocuments kept;
    @Autowired
    private DataSource dataSource;

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private DocumentContent keep(byte[] document) {
        String caseNo = stages().registered();
        kept.keep(caseNo, "improvementNotice", document);
        return kept.content(kept.all(caseNo, "improvementNotice").get(0));
    }

    @Test
    void whatArrivesIsWhatWasKept() throws IOException {
        for (int length : new int[]{1, SLICE - 1, SLICE, SLICE + 1, 5 * SLICE, 5 * SLICE + 7}) {
            byte[] document = bytes(length);
            DocumentContent content = keep(document);
            ByteArrayOutputStream read = new ByteArrayOutputStream();

            content.writeTo(read);

            assertThat(read.toByteArray()).isEqualTo(document);
            assertThat(content.length()).isEqualTo(length);
        }
    }

    @Test
    void whileAReaderTakesASliceNothingOfTheDatabaseIsHeld() throws IOException {
        int[] slices = new int[1];

        keep(bytes(3 * SLICE + 7)).writeTo(new ByteArrayOutputStream() {
            @Override
            public void write(byte[] slice) {
                assertThat(slice).hasSizeLessThanOrEqualTo(SLICE);
                assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
                assertThat(TransactionSynchronizationManager.hasResource(dataSource)).as("a connection is held").isFalse();
                slices[0]++;
            }
        });

        assertThat(slices[0]).isEqualTo(4);
    }

    @Test
    void aReaderWhoGoesAwayIsReadNothingMore() {
        GoneAfter reader = new GoneAfter(SLICE + 10);
        DocumentContent content = keep(bytes(5 * SLICE));

        assertThatIOException().isThrownBy(() -> content.writeTo(reader)).withMessage("gone");

        assertThat(reader.taken()).isEqualTo(SLICE + 10);
    }

    /** Else PostgreSQL would unpack the document from its beginning for each slice. */
    @Test
    void theBytesAreStoredAsTheyAre() {
        assertThat(one("select attstorage::text from pg_attribute where attrelid = 'kept_document'::regclass and attname = 'content'"))
            .isEqualTo("e");
    }

    @Test
    void theNewestComesFirst() {
        String caseNo = stages().registered();
        kept.keep(caseNo, "suspensionNotice", bytes(10));
        kept.keep(caseNo, "suspensionNotice", bytes(20));
        kept.keep(caseNo, "connectionChangeForm", bytes(30));

        assertThat(kept.all(caseNo, "suspensionNotice")).extracting(KeptDocument::occurrence, KeptDocument::length)
            .containsExactly(tuple(2, 20), tuple(1, 10));
        assertThat(kept.newest(caseNo, "suspensionNotice")).contains(bytes(20));
    }
}
