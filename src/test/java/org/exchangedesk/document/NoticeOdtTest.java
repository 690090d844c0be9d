package org.exchangedesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.sheet.NoticePaper;
import org.exchangedesk.notice.sheet.NoticeSheet;
import org.exchangedesk.template.FieldReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The notice as ODT says what the sheet and the paper form say, whatever is typed into either. */
class NoticeOdtTest {

    private static final byte[] SHIPPED = new DeskFiles().bytes(SampleSheets.ODT);

    private final EditableDocuments notice = new EditableDocuments(new DeskFiles(), SampleSheets.forms());

    @Test
    void everyValueStandsInTheForm() {
        NoticeSheet sheet = SampleSheet.distinct();

        byte[] odt = notice.fill(sheet);

        assertThat(OdtText.of(odt)).contains(SampleSheet.texts(sheet)).doesNotContain("${");
        assertThat(OdtText.ofHead(odt)).contains("案號：" + sheet.caseNo()).doesNotContain("${");
    }

    @Test
    void theShippedTemplateHasAPlaceForEveryField() {
        assertThat(OdtText.of(SHIPPED)).contains(FieldReader.paths(NoticeSheet.class).stream().map(name -> "${" + name + "}").toList());
        assertThat(FieldReader.paths(NoticeSheet.class)).containsAll(NoticePaper.IMPROVEMENT_NOTICE.requiredInOdt());
    }

    @Test
    @Tag("F-01")
    @Tag("F-03")
    @Tag("F-04")
    @Tag("F-20")
    @Tag("F-21")
    @Tag("F-27")
    @Tag("F-28")
    void itIsThePaperFormLineByLine() {
        String text = OdtText.of(notice.fill(SampleSheet.ofThePaperForm()));

        assertThat(PaperForm.evened(text)).containsSubsequence(PaperForm.NOTICE.stream().map(PaperForm::evened).toList());
        assertThat(PaperForm.evened(text)).contains(PaperForm.CALL_OUTS.stream().map(PaperForm::evened).toList());
    }

    @Test
    @Tag("D12")
    void everyItemIsALineOfItsOwnAboveAndEveryAnswerBelow() {
        String text = OdtText.of(notice.fill(SampleSheet.ofThePaperForm()));

        assertThat(text.lines().filter(line -> line.matches("[1-5]\\."))).containsExactly("1.", "2.", "3.", "4.", "5.",
            "1.", "2.", "3.", "4.");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void whatIsTypedIsPrintedAsItIs(String typed) {
        String text = OdtText.of(notice.fill(SampleSheet.saying(typed)));

        assertThat(text).contains("XC12345678／" + typed + "\n", "感染惡意程式。" + typed + "\n", "1.\n" + typed + "\n");
    }

    static List<String> hostileTexts() {
        return List.of("<b>&amp;</b> & \"'", "]]><text:p/>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
            "${1+1} #{2} ${caseNo}",
            "${\"freemarker.template.utility.Execute\"?new()(\"id\")}", "[#assign x=1]${x}[#-- y --]", "[/#noparse][/#escape]${caseNo}",
            "[#noparse]", "@before-row[#list items as i]", "\\u0041 \\n $1 %s", "𠮷堃喆龘、𪚥", "שלום عربي", "第一行\n第二行\t欄", "二  三   四",
            "長".repeat(20_000), "A".repeat(20_000));
    }

    @Test
    void aNoBreakSpaceIsASpace() {
        assertThat(OdtText.of(notice.fill(SampleSheet.saying("甲\u00A0乙")))).contains("1.\n甲 乙\n").doesNotContain("\u00A0");
    }

    @Test
    void windowsLinesAreLines() {
        assertThat(OdtText.of(notice.fill(SampleSheet.saying("甲\r\n乙")))).contains("1.\n甲\n乙\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\u0000", "甲\u0001", "甲\u001B", "甲\u0085", "甲\u202E乙", "甲\u2066乙", "甲\uD842", "甲\uFFFE", "甲\uDBFF\uDFFF"})
    void whatCannotBePrintedIsRefusedAndShown(String typed) {
        assertThatThrownBy(() -> notice.fill(SampleSheet.saying(typed))).isInstanceOf(Refusal.class)
            .hasMessageContaining("「甲\uFFFD").hasMessageContaining("無法印製");
    }

    @ParameterizedTest
    @MethodSource("unusableTemplates")
    void anUnusableTemplateStopsTheStartAndSaysWhy(String why, byte[] template) {
        assertThatThrownBy(() -> new EditableDocuments(holding(template), SampleSheets.forms())).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining(SampleSheets.ODT).hasMessageContaining(why);
    }

    static List<Object[]> unusableTemplates() {
        return List.of(
            unusable("unknown field: orgname", text -> text.replace("${orgName}", "${orgname}")),
            unusable("unknown field: items.note", text -> text.replace("${items.text}", "${items.note}")),
            unusable("lacks the fields [deadline]", text -> text.replace("${deadline}", "${caseNo}")),
            unusable("a field is a single ${name}", text -> text.replace("${orgName}", "${orgName?upper_case}")),
            unusable("a field is a single ${name}",
                text -> text.replace("${orgName}", "${\"freemarker.template.utility.Execute\"?new()(\"id\")}")),
            unusable("a field is a single ${name}", text -> text.replace("${orgName}", "@before-row[#list items as i]")),
            unusable("as plain text", text -> text.replace("改善事項：", "改善事項：${orgName}")),
            unusable("as plain text", text -> text.replace("改善事項：", "[/#noparse][#assign x=1]")),
            unusable("as plain text", text -> text.replace("改善事項：", "[&#35;assign x=1]")),
            unusable("as plain text", text -> text.replace("改善事項：", "[<text:span>/#noparse</text:span>]")),
            unusable("as plain text", text -> text.replace("table:name=\"改善事項\"", "table:name=\"[#assign x=1]\"")),
            unusable("as plain text", text -> text.replace("</office:text>", "<!--[/#noparse]--></office:text>")),
            unusable("holds a macro or an event", text -> text.replace("<office:text", "<office:scripts><script:event-listener "
                + "xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\"/></office:scripts><office:text")),
            unusable("links to https://city.example/x.png", text -> text.replace("改善事項：",
                "<draw:frame><draw:image xlink:href=\"https://city.example/x.png\"/></draw:frame>")),
            unusable("links to file:///etc/passwd", text -> text.replace("改善事項：", "<text:a xlink:href=\"file:///etc/passwd\">甲</text:a>")),
            unusable("links to ../../secret", text -> text.replace("改善事項：", "<text:a xlink:href=\"../../secret\">甲</text:a>")),
            unusable("document type declaration", text -> text.replaceFirst("<office:document-content",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><office:document-content")),
            unusable("broken content.xml", text -> text.substring(0, text.length() / 2)),
            unusable("cannot be filled", text -> text.replace("${caseNo}", "${items.seq}").replace("${documentNumber}", "${caseNo}")
                .replace("${authorityName}", "${documentNumber}")),
            new Object[]{"holds Basic/Standard/Module1.xml", OdtText.with(SHIPPED, "Basic/Standard/Module1.xml", text -> "Sub Main")},
            new Object[]{"holds Scripts/python/x.py", OdtText.with(SHIPPED, "Scripts/python/x.py", text -> "import os")},
            new Object[]{"holds Object 1/content.xml", OdtText.with(SHIPPED, "Object 1/content.xml", text -> "<x/>")},
            new Object[]{"unknown field: pageNo", OdtText.with(SHIPPED, "styles.xml", text -> text.replace("${caseNo}", "${pageNo}"))},
            new Object[]{"as plain text", OdtText.with(SHIPPED, "META-INF/manifest.xml", text -> text.replace("media-type=\"text/xml\"",
                "media-type=\"${caseNo}\""))},
            new Object[]{"unpacks to more than 32 MB", OdtText.with(SHIPPED, "Pictures/x.png", text -> "0".repeat(33 << 20))},
            new Object[]{"is no ODT file, it lacks content.xml", "PK".getBytes(StandardCharsets.UTF_8)},
            new Object[]{"is no ODT file", Arrays.copyOf(SHIPPED, SHIPPED.length / 2)},
            new Object[]{"is no ODT file", new byte[0]});
    }

    private static Object[] unusable(String why, UnaryOperator<String> change) {
        return new Object[]{why, OdtText.with(SHIPPED, "content.xml", change)};
    }

    @Test
    void aTemplateThatPrintsNoMoreThanItMustStillServes() {
        byte[] older = OdtText.with(SHIPPED, "content.xml", text -> text.replace("${authorityName}", "${caseNo}").replace("${items.seq}",
            "${items.text}").replace("${answers.seq}", "${items.text}"));

        String text = OdtText.of(new EditableDocuments(holding(older), SampleSheets.forms()).fill(SampleSheet.distinct()));

        assertThat(text).contains("值NoticeSheetorgName", "值Itemtext甲", "值Itemtext乙").doesNotContain("值NoticeSheetauthorityName", "值Itemseq",
            "值Answerseq");
    }

    /** Behind the check stands the engine itself, which makes no object of any class. */
    @ParameterizedTest
    @ValueSource(strings = {"${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.lang.String\")}",
        "${\"java.lang.String\"?new()}", "${caseNo?api.getClass()}"})
    void theEngineMakesNothing(String code) throws Exception {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        OdtTemplate.close(configuration);
        Template template = new Template("template", code, configuration);

        assertThatThrownBy(() -> template.process(Map.of("caseNo", "115-0001"), new StringWriter()))
            .isInstanceOf(TemplateException.class);
    }

    @Test
    void fourAtATimeEachGetTheirOwn() throws Exception {
        ExecutorService four = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> texts = new ArrayList<>();
            for (int n = 0; n < 80; n++) {
                String mine = "公會" + n + "號";
                texts.add(four.submit((Callable<String>) () -> OdtText.of(notice.fill(SampleSheet.saying(mine)))));
            }
            for (int n = 0; n < 80; n++) {
                assertThat(texts.get(n).get()).isEqualTo(OdtText.of(notice.fill(SampleSheet.saying("公會" + n + "號"))))
                    .contains("／公會" + n + "號\n");
            }
        } finally {
            four.shutdownNow();
        }
    }

    @Test
    void aThousandOfThemLeaveNothingBehind() {
        fill(100);
        long before = usedHeap();

        fill(1_000);

        assertThat(usedHeap() - before).as("bytes kept after 1,000 documents").isLessThan(8_000_000);
    }

    private void fill(int count) {
        IntStream.range(0, count).forEach(n -> assertThat(notice.fill(SampleSheet.saying("公會" + n + "號"))).isNotEmpty());
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static DeskFiles holding(byte[] template) {
        return new DeskFiles() {
            @Override
            public byte[] bytes(String path) {
                return template;
            }
        };
    }
}
