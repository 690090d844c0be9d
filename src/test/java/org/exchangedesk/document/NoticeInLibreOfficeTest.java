package org.exchangedesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.notice.sheet.NoticeSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the recipient sees: the notice opened and saved by LibreOffice still says what the sheet and the paper form say. */
@ExtendWith(LibreOffice.class)
class NoticeInLibreOfficeTest {

    private static final String TEXT = "txt:Text (encoded):UTF8,LF";

    @TempDir
    static Path folder;

    private final EditableDocuments notice = new EditableDocuments(new DeskFiles(), SampleSheets.forms());

    @Test
    void aReaderSeesThePaperFormLineByLine() {
        String text = new String(LibreOffice.saved(folder, notice.fill(SampleSheet.ofThePaperForm()), TEXT), StandardCharsets.UTF_8);

        assertThat(PaperForm.evened(text)).containsSubsequence(PaperForm.NOTICE.stream().map(PaperForm::evened).toList());
    }

    @Test
    void aReaderSeesEveryValue() {
        NoticeSheet sheet = SampleSheet.distinct();

        String text = new String(LibreOffice.saved(folder, notice.fill(sheet), TEXT), StandardCharsets.UTF_8);

        assertThat(text).contains(SampleSheet.texts(sheet)).doesNotContain("${");
    }

    @Test
    void whoFillsItInAndSavesItKeepsAllOfIt() {
        byte[] sent = notice.fill(SampleSheet.ofThePaperForm());

        byte[] saved = LibreOffice.saved(folder, sent, "odt");

        assertThat(PaperForm.evened(OdtText.of(saved))).isEqualTo(PaperForm.evened(OdtText.of(sent)))
            .contains(PaperForm.CALL_OUTS.stream().map(PaperForm::evened).toList());
        assertThat(OdtText.ofHead(saved)).contains("案號：115-0001");
    }

    @Test
    void whatIsTypedIsShownAsItIs() {
        String typed = "<b>&amp;</b> ${caseNo} [#assign x=1] 「𠮷堃喆龘」 שלום 一  二   三    四\n第二行\t欄";

        String text = new String(LibreOffice.saved(folder, notice.fill(SampleSheet.saying(typed)), TEXT), StandardCharsets.UTF_8);

        assertThat(text).contains("感染惡意程式。" + typed);
    }

    /** Staff open the template, change nothing and save: fields stay whole, nothing that comes with saving is refused. */
    @Test
    void theTemplateOutlivesBeingSaved() {
        byte[] saved = LibreOffice.saved(folder, new DeskFiles().bytes(SampleSheets.ODT), "odt");
        EditableDocuments again = new EditableDocuments(new DeskFiles() {
            @Override
            public byte[] bytes(String path) {
                return saved;
            }
        }, SampleSheets.forms());

        for (NoticeSheet sheet : List.of(SampleSheet.distinct(), SampleSheet.ofThePaperForm())) {
            assertThat(OdtText.of(again.fill(sheet))).isEqualTo(OdtText.of(notice.fill(sheet)));
        }
    }
}
