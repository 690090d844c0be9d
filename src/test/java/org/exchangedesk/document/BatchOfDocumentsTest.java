package org.exchangedesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A batch of documents needs no more memory than the first hundred. */
@Tag("slow")
class BatchOfDocumentsTest {

    private static final long MEGABYTE = 1 << 20;

    private final OfficialDocuments documents = SampleSheets.documents();

    @Test
    void aThousandDocumentsLeaveTheHeapAsItWas() throws Exception {
        print(100);
        long before = usedHeap();

        print(900);

        assertThat(usedHeap() - before).as("bytes more after 1,000 documents than after 100").isLessThan(10 * MEGABYTE);
    }

    /** One page each; what could pile up does so with any document. */
    private void print(int count) {
        for (int i = 0; i < count; i++) {
            documents.pdf(SampleSheets.connectionChange(String.valueOf(i)));
        }
    }

    private static long usedHeap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
