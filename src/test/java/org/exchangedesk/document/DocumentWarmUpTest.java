package org.exchangedesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** After the start one of each document has been printed, and nobody waited for it. */
class DocumentWarmUpTest {

    @Test
    void printsOneOfEachInTheBackground() {
        OfficialDocuments documents = SampleSheets.documents();
        DocumentWarmUp warmUp = new DocumentWarmUp(documents, SampleSheets.forms());

        warmUp.begin();

        await().atMost(Duration.ofMinutes(2))
            .untilAsserted(() -> assertThat(warmUp.printed()).isEqualTo(SampleSheets.forms().all().size()));
    }
}
