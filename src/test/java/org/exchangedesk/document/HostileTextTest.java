package org.exchangedesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.sheet.NoticeSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is printed as it is or refused, naming field and character; it is never dropped, replaced or obeyed. */
class HostileTextTest {

    private static final OfficialDocuments DOCUMENTS = SampleSheets.documents();
    private static final Path KAI = Path.of("src/test/resources/fonts/kai-ext-b.ttf");

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script><b>&amp;&#x41;</b>", "${authorityName}[[${deadline}]][(${deadline})]",
        "]]><!DOCTYPE-x><?php?>", "th:text=\"${x}\"__${x}__@{/x}~{x}#{x}", "<imgsrc=\"file:///etc/passwd\"/><!--", "{{orgName}}{{#items}}",
        "url(http://198.51.100.1/a.png)", "\"'`\\\\", "no", "false", "off"})
    void isPrintedAsItIs(String text) {
        assertThat(PdfText.of(DOCUMENTS.pdf(SampleSheets.notice("〔" + text + "〕")))).contains("〔" + text + "〕");
        assertThat(DOCUMENTS.text(SampleSheets.notice("〔" + text + "〕"))).contains("〔" + text + "〕");
    }

    @Test
    void everyValueOfTheNoticeStandsInItsPdf() {
        NoticeSheet sheet = SampleSheet.distinct();

        assertThat(PdfText.of(DOCUMENTS.pdf(sheet))).contains(SampleSheet.texts(sheet));
    }

    /** In a draft, or where nobody is there to change it any more. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u0001b", "a\u202Eb", "a\uD842b"})
    void whatWouldBeRefusedInPrintIsShownInText(String text) {
        assertThat(DOCUMENTS.text(SampleSheets.notice(text))).contains("a\uFFFDb");
    }

    @Test
    void whatLooksLikeNoIsNoGap() {
        assertThat(PdfText.of(DOCUMENTS.pdf(SampleSheets.suspension("no")))).contains("因事態嚴重：no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001Bb", "a\u0085b", "\u202Eabc", "\u2066abc", "a\u200Fb", "a\uD842", "\uDFB7a", "a\uFFFFb",
        "\u2028"})
    void whatDoesSomethingToTheTextIsRefused(String text) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DOCUMENTS.pdf(SampleSheets.notice(text)))
            .withMessageContaining("「事由補充說明」").withMessageContaining("控制字元");
    }

    @ParameterizedTest
    @CsvSource({"𠮷, U+20BB7", "𪚥, U+2A6A5", "😀, U+1F600", "葛󠄀, U+E0100"})
    void aCharacterThatNoTypefaceHasIsRefused(String text, String code) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DOCUMENTS.pdf(SampleSheets.notice("王" + text)))
            .withMessageContaining("「事由補充說明」").withMessageContaining(code);
    }

    @Test
    void everyFieldIsLookedAtAndAllAreTold() {
        NoticeSheet n = SampleSheets.notice("𪚥");
        NoticeSheet both = new NoticeSheet(n.authorityName(), n.caseNo(), n.documentNumber(), n.issueDate(), n.orgCode(), "𠮷野家工會",
            n.userComputerIps(),
            n.maliciousIps(), n.periodFrom(), n.periodTo(), n.reasonText(), List.of(new NoticeSheet.Item("1", "𠮷")), n.answers(),
            n.legalBases(), n.deadline(), n.contactUnit(), n.contactName(), n.contactPhone(), n.contactEmail());

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DOCUMENTS.check(both))
            .withMessageContainingAll("「機關（構）名稱」", "𠮷（U+20BB7）", "「事由補充說明」", "𪚥（U+2A6A5）", "「改善事項」");
    }

    /** 堃, 喆 and 龘 are in the typeface that ships; the two of Extension B come from one that the office adds. */
    @Test
    void rareNamesArePrinted() {
        assertThat(PdfText.of(DOCUMENTS.pdf(SampleSheets.notice("王堃、陳喆、龘")))).contains("王堃、陳喆、龘");

        byte[] pdf = SampleSheets.documents(List.of(KAI)).pdf(SampleSheets.notice("王𠮷、𪚥"));
        assertThat(PdfText.of(pdf)).contains("王𠮷、𪚥");
    }

    @Test
    void theWholeOfBig5IsPrinted() throws Exception {
        Typefaces shipped = new Typefaces(new DocumentSettings(List.of(), null, null));
        StringBuilder han = new StringBuilder();
        for (int lead = 0xA4; lead <= 0xF9; lead++) {
            for (int trail = 0x40; trail <= 0xFE; trail++) {
                if (trail <= 0x7E || trail >= 0xA1) {
                    String c = new String(new byte[]{(byte) lead, (byte) trail}, "Big5");
                    if (c.length() == 1 && Character.isIdeographic(c.charAt(0))) {
                        han.append(c);
                    }
                }
            }
        }

        assertThat(han).hasSizeGreaterThan(13_000);
        assertThat(shipped.missing(han.toString())).isEmpty();
    }

    /** What stands in the log can no longer be changed: there a character that cannot be printed is spelled out instead of refused. */
    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "${authorityName}[[${caseNo}]][(${caseNo})]", "]]><?php?>&#x41;", "no"})
    void theHistoryPrintsWhatWasTyped(String text) {
        assertThat(PdfText.of(DOCUMENTS.pdf(SampleSheets.history(1, DOCUMENTS.spelledOut("〈" + text + "〉"))))).contains("〈" + text + "〉");
    }

    @ParameterizedTest
    @CsvSource({"王𠮷, 王〔U+20BB7〕", "😀, 〔U+1F600〕", "'a\u202Eb', a〔U+202E〕b", "'a\u0001b', a〔U+0001〕b", "'a\uD842b', a〔U+D842〕b",
        "'a\uFFFFb', a〔U+FFFF〕b"})
    void theHistorySpellsOutWhatCannotBePrinted(String text, String spelled) {
        assertThat(DOCUMENTS.spelledOut(text)).isEqualTo(spelled);
        assertThat(PdfText.of(DOCUMENTS.pdf(SampleSheets.history(1, DOCUMENTS.spelledOut(text))))).contains(spelled);
    }

    @Test
    void twentyThousandCharactersInALineOfTheHistoryArePrinted() {
        String text = "一二三四五六七八九十".repeat(2_000);

        assertThat(PdfText.of(DOCUMENTS.pdf(SampleSheets.history(1, DOCUMENTS.spelledOut(text)))).replaceAll("[^三五七九]", "").length())
            .isGreaterThanOrEqualTo(8_000);
    }

    @Test
    void noBreakSpacesAndTabsAreSpace() {
        assertThat(DOCUMENTS.text(SampleSheets.notice("甲\u00A0乙\t丙\r\n丁"))).contains("甲 乙　丙\n丁");
        assertThat(PdfText.of(DOCUMENTS.pdf(SampleSheets.notice("甲\u00A0乙\t丙\r\n丁")))).contains("甲乙丙丁");
    }

    @Test
    void fourHundredLettersWithoutABreakStayWithinThePage() {
        NoticeSheet n = SampleSheets.notice("W".repeat(400));
        NoticeSheet wide = new NoticeSheet(n.authorityName(), n.caseNo(), "W".repeat(120), n.issueDate(), n.orgCode(), "W".repeat(150),
            n.userComputerIps(), n.maliciousIps(), n.periodFrom(), n.periodTo(), n.reasonText(), n.items(), n.answers(), n.legalBases(),
            n.deadline(), n.contactUnit(), n.contactName(), n.contactPhone(), "W".repeat(120) + "@city.example");

        assertThat(PdfText.glyphs(DOCUMENTS.pdf(wide))).hasSizeGreaterThan(700)
            .allSatisfy(glyph -> assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj()).isLessThan(595f - 45));
    }

    @Test
    void twentyThousandCharactersArePrinted() {
        String text = "一二三四五六七八九十".repeat(2_000);

        assertThat(PdfText.of(DOCUMENTS.pdf(SampleSheets.notice(text))).replaceAll("[^一二三四五六七八九十]", "").length())
            .isGreaterThanOrEqualTo(20_000);
    }
}
