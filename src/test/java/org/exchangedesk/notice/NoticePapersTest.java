package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.exchangedesk.DeskSettings;
import org.exchangedesk.document.DocumentSettings;
import org.exchangedesk.document.SampleSheets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every document says of the office itself is looked at when the desk starts, since nobody types it. */
class NoticePapersTest {

    @ParameterizedTest
    @CsvSource({"𠮷市政府, 範例路1號, 06-0000000, exchange-desk.authority-name", "範例市政府, 𠮷路1號, 06-0000000, exchange-desk.documents.address",
        "範例市政府, 範例路1號, 06𠮷, exchange-desk.documents.fax"})
    void anOfficeWhoseNameCannotBePrintedDoesNotStart(String authority, String address, String fax, String setting) {
        assertThatIllegalStateException().isThrownBy(() -> new NoticePapers(SampleSheets.documents(), null, null,
            new DeskSettings(authority, "bureau@archives.example", 5), new DocumentSettings(List.of(), address, fax)))
            .withMessageContaining(setting).withMessageContaining("𠮷（U+20BB7）");
    }
}
