package org.exchangedesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.document.PaperForm.evened;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text as long as its field takes goes on on the next pages, under their heads and above their numbers, and nothing of it is lost. */
class LongTextTest {

    /** What a text area takes. */
    private static final int LONGEST = 4_000;

    private static final float MM = 72 / 25.4f;

    /** As people write: at a stretch, or a short line for each thing. Numbered, so that what is lost, doubled or misplaced is seen. */
    enum Typed {
        SENTENCES("第%04d句，說明改善情形及後續應辦事項；"), LINES("第%04d行\n");

        private final String text;

        Typed(String pattern) {
            text = IntStream.range(0, LONGEST).mapToObj(pattern::formatted).limit(LONGEST / pattern.formatted(0).length())
                .collect(Collectors.joining());
        }
    }

    /**
     * What stands around a text.
     *
     * @param running in the margin of each page but the first
     * @param head    of the table, on each of its pages
     * @param label   beside the text, once
     */
    private record Around(String running, String head, String label) {
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F-37")
    void ofAnotherResultInTheFirstFollowUp(Typed typed) {
        flows(SampleSheets.followUps(typed.text, "設備送修"), typed, new Around("公文電子交換系統限期改善單追蹤評估表115-0001", "交換中心主管機關追蹤評估意見", "第一次追蹤結果"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F-37")
    void ofAnotherResultInTheSecondFollowUp(Typed typed) {
        flows(SampleSheets.followUps("設備送修", typed.text), typed, new Around("公文電子交換系統限期改善單追蹤評估表115-0001", "交換中心主管機關追蹤評估意見", "第二次追蹤結果"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("C5")
    void ofACall(Typed typed) {
        flows(SampleSheets.calls(SampleSheets.call(typed.text)), typed, new Around("公務電話紀錄115-0001", "", "發(受)話人通話內容"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F-38")
    void ofTheReasonForASuspension(Typed typed) {
        flows(SampleSheets.suspension(typed.text), typed, new Around("範例市政府函範府智字第1150000002號", "", ""));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F-36")
    void ofACorrectionToTheBureau(Typed typed) {
        flows(SampleSheets.connectionChange("2", typed.text), typed, new Around("連線異動表115-0001", "", "補正說明"));
    }

    /** Too long for the rest of its page, and not for one of its own. */
    @Test
    @Tag("F-37")
    void ofAPageDoesNotLeaveTheOneBeforeEmpty() {
        String text = evened(Typed.SENTENCES.text.substring(0, 1_000));

        assertThat(List.of(SampleSheets.followUps(text, "設備送修"), SampleSheets.followUps("設備送修", text))).allSatisfy(sheet -> {
            List<String> pages = PdfText.pages(SampleSheets.documents().pdf(sheet)).stream().map(PaperForm::evened).toList();
            assertThat(pages.get(0)).contains(text.substring(0, 50)).doesNotContain(text.substring(950));
        });
    }

    private static void flows(Record sheet, Typed typed, Around around) {
        byte[] pdf = SampleSheets.documents().pdf(sheet);
        String text = evened(typed.text);
        List<String> pages = PdfText.pages(pdf).stream().map(PaperForm::evened).toList();

        assertThat(pages.get(0)).as("begins where its place is").contains(text.substring(0, 50), around.label)
            .doesNotContain(around.running);
        String rest = String.join("", pages);
        StringBuilder numbers = new StringBuilder();
        for (int page = 1; page <= pages.size(); page++) {
            String number = "第" + page + "頁,共" + pages.size() + "頁";
            assertThat(pages.get(page - 1)).contains(number, page == 1 ? "" : around.running);
            rest = rest.replace(number, "");
            numbers.append(number);
        }
        assertThat(pages).filteredOn(page -> page.matches(".*第\\d{4}[句行].*")).hasSizeGreaterThan(2)
            .allSatisfy(page -> assertThat(page).contains(around.head));
        assertThat(rest.replace(around.running, "").replace(around.head, "").replace(around.label, "")).containsOnlyOnce(text);

        List<TextPosition> glyphs = PdfText.glyphs(pdf);
        assertThat(glyphs).allSatisfy(glyph -> assertThat(glyph.getXDirAdj()).isBetween(17 * MM, (210 - 17) * MM - glyph.getWidthDirAdj()));
        assertThat(evened(glyphs.stream().filter(glyph -> glyph.getYDirAdj() > (297 - 18) * MM).map(TextPosition::getUnicode)
            .collect(Collectors.joining())))
            .as("nothing else stands in the margin below").isEqualTo(numbers.toString());
    }
}
