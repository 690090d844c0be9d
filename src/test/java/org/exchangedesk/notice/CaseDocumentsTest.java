package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.exchangedesk.document.OfficialDocuments;
import org.exchangedesk.document.SampleSheets;
import org.exchangedesk.notice.CaseDocuments.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A reader who takes a document slowly keeps nobody else from printing. */
class CaseDocumentsTest {

    /** With the printer held, this would wait for ever. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anotherDocumentIsPrintedWhileOneIsWritten() throws IOException {
        OfficialDocuments printer = SampleSheets.documents();
        Record sheet = SampleSheets.all().get(0);
        byte[][] printedMeanwhile = new byte[1][];
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int b) {
                if (printedMeanwhile[0] == null) {
                    printedMeanwhile[0] = CompletableFuture.supplyAsync(() -> printer.pdf(sheet)).join();
                }
            }
        };

        new CaseDocuments(null, printer).write(new Document("115-0001", "限期改善單（稿）", null, sheet), slow);

        assertThat(printedMeanwhile[0]).isNotEmpty();
    }
}
