package org.exchangedesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every document is PDF/A-2u, as the reference validator reads it: all typefaces within, every glyph with its character. */
class PdfaTest {

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<Record> sheets() {
        return SampleSheets.all();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void isValid(Record sheet) throws Exception {
        assertThat(violations(SampleSheets.documents().pdf(sheet))).isEmpty();
    }

    @Test
    void isValidInTwoTypefacesOverManyPages() throws Exception {
        OfficialDocuments documents = SampleSheets.documents(List.of(Path.of("src/test/resources/fonts/kai-ext-b.ttf")));

        assertThat(violations(documents.pdf(SampleSheets.notice("𠮷先生、𪚥。".repeat(400))))).isEmpty();
    }

    private static List<String> violations(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
            var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            assertThat(result.getPDFAFlavour()).isEqualTo(PDFAFlavour.PDFA_2_U);
            return result.getTestAssertions().stream().map(a -> a.getRuleId() + " " + a.getMessage()).distinct().toList();
        }
    }
}
