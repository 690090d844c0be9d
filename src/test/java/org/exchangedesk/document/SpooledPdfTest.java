package org.exchangedesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A document that somebody opens waits in a file for its reader, however slow, and no file is left whatever happens. */
class SpooledPdfTest {

    private final OfficialDocuments printer = SampleSheets.documents();
    private final Record sheet = SampleSheets.notice("很長的補充說明。".repeat(2_000));

    /** Another process on this machine may be about to open one of its own. */
    @AfterEach
    void noFileIsLeft() {
        await().untilAsserted(() -> assertThat(files()).isEmpty());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith(SpooledPdf.PREFIX)).toList();
        }
    }

    @Test
    void theReaderGetsTheWholeOfIt() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();

        try (DocumentContent content = printer.spooled(sheet)) {
            content.writeTo(read);

            assertThat(content.length()).isEqualTo(read.size()).isGreaterThan(50_000);
        }

        assertThat(PdfText.of(read.toByteArray())).contains("很長的補充說明。", "本用戶已於");
    }

    @Test
    void aReaderWhoGoesAwayInTheMiddleLeavesNothing() throws IOException {
        try (DocumentContent content = printer.spooled(sheet)) {
            assertThatIOException().isThrownBy(() -> content.writeTo(new GoneAfter(20_000))).withMessage("gone");
        }
    }

    @Test
    void whatFailsInTheMiddleOfPrintingLeavesNothing() {
        assertThatIllegalStateException().isThrownBy(() -> SpooledPdf.of(out -> {
            try {
                out.write("%PDF".repeat(10_000).getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            throw new IllegalStateException("printer on fire");
        })).withMessage("printer on fire");
    }

    /** With the printer held, this would wait for ever. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anotherDocumentIsPrintedWhileOneIsRead() throws IOException {
        byte[][] printedMeanwhile = new byte[1][];
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int b) {
                if (printedMeanwhile[0] == null) {
                    printedMeanwhile[0] = CompletableFuture.supplyAsync(() -> printer.pdf(SampleSheets.connectionChange())).join();
                }
            }
        };

        try (DocumentContent content = printer.spooled(SampleSheets.connectionChange())) {
            content.writeTo(slow);
        }

        assertThat(printedMeanwhile[0]).isNotEmpty();
    }
}
