package org.exchangedesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.notice.sheet.NoticePaper;
import org.exchangedesk.notice.sheet.NoticeSheet;
import org.exchangedesk.template.FieldReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A template is layout and fields; what is more, less or broken stops the start with a word about it. */
class DocumentTemplatesTest {

    private static final String FORM = "config/documents/connectionChangeForm.html";

    private static final List<String> TICKS = List.of("completed", "extended", "suspended", "other");

    /** The templates that ship, but one of them changed as an office might change it. */
    private static DocumentTemplates with(String path, String old, String replacement) {
        return new DocumentTemplates(new DeskFiles() {
            @Override
            public String text(String wanted) {
                String text = super.text(wanted);
                if (!wanted.equals(path)) {
                    return text;
                }
                assertThat(text).contains(old);
                return text.replace(old, replacement);
            }
        }, SampleSheets.forms());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        [[${documentNumber}]]              | [[${documentNo}]]                                     | uses an unknown field: documentNo
        [[${documentNumber}]]              |                                                       | does not print the required field documentNumber
        </table>                           |                                                       | is not well-formed
        <td th:text="${orgName}">          | <td th:utext="${orgName}">                            | an attribute that is not allowed: th:utext
        <td th:text="${orgName}">          | <td onclick="x" th:text="${orgName}">                 | an attribute that is not allowed: onclick
        <td th:text="${orgName}">          | <td style="a" th:text="${orgName}">                   | an attribute that is not allowed: style
        ${orgName}                         | ${T(java.lang.Runtime).getRuntime()}                  | more than the name of a field
        ${orgName}                         | ${orgName.getClass()}                                 | more than the name of a field
        ${orgName}                         | ${orgName.class}                                      | uses an unknown field: orgName.class
        ${orgName}                         | __${orgName}__                                        | more than the name of a field
        ${orgName}                         | ~{other}                                              | more than the name of a field
        [[${contactName}]]                 | [[${contactName} + 'x']]                              | more than the name of a field
        <td th:text="${orgName}">          | <td th:if="${orgName}">                               | does not print the required field orgName
        <head>                             | <head th:unless="${orgName}">                         | cannot be filled: its head is left out
        [[${contactName}]]                 | [(${contactName})]                                    | without escaping
        <h1>連線異動表</h1>                 | <img src="file:///etc/passwd"/>                        | an element that is not allowed: img
        <h1>連線異動表</h1>                 | <script>1</script>                                     | an element that is not allowed: script
        <h1>連線異動表</h1>                 | <object data="x"/>                                     | an element that is not allowed: object
        <h1>連線異動表</h1>                 | <div th:insert="~{x}"/>                                | an attribute that is not allowed: th:insert
        <h1>連線異動表</h1>                 | <div th:each="x : ${orgName}"/>                        | repeats for an unknown list
        <h1>連線異動表</h1>                 | <!--/*/ <img src="x"/> /*/-->                          | a comment that Thymeleaf reads
        <h1>連線異動表</h1>                 | <style>p { background: URL(http://x.example) }</style> | a style that fetches something
        <h1>連線異動表</h1>                 | <![CDATA[ [[${x.y()}]] ]]>                             | something other than elements
        <h1>連線異動表</h1>                 | <?php x ?>                                             | something other than elements
        """)
    void whatIsWrongStopsTheStart(String old, String replacement, String message) {
        assertThatIllegalStateException().isThrownBy(() -> with(FORM, old, replacement == null ? "" : replacement))
            .withMessageStartingWith(FORM).withMessageContaining(message);
    }

    /** Which of the entries would be printed? None: the list would be asked for the field of an entry. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [[${items.text}]]   | uses an unknown field: items.text
        [[${items}]]        | prints something that is no text: items
        """)
    void aListIsPrintedByRepeatingOnly(String field, String message) {
        assertThatIllegalStateException().isThrownBy(() -> with("config/documents/improvementNotice.html", "[[${caseNo}]]", field))
            .withMessageContaining(message);
    }

    /** Nobody types the words of a template, so nobody would be told of them later. */
    @Test
    void wordingThatNoTypefaceHasStopsTheStart() {
        DocumentTemplates templates = with(FORM, "異動類別", "異動𠮷類別");
        Typefaces typefaces = new Typefaces(new DocumentSettings(List.of(), null, null));

        assertThatIllegalStateException()
            .isThrownBy(() -> new OfficialDocuments(templates, SampleSheets.forms(), typefaces, new PdfPrinter(typefaces)))
            .withMessageStartingWith(FORM).withMessageContaining("𠮷（U+20BB7）");
    }

    @Test
    void aDocumentTypeStopsTheStart() {
        assertThatIllegalStateException().isThrownBy(() -> with(FORM, "<html", "<!DOCTYPE html SYSTEM \"file:///etc/passwd\"><html"))
            .withMessageContaining("DOCTYPE");
    }

    @Test
    void theCommonStyleFetchesNothingEither() {
        assertThatIllegalStateException().isThrownBy(() -> with("config/documents/official.css", "body {", "@import 'x'; body {"))
            .withMessageContaining("official.css has a style that fetches something");
    }

    /** A release that adds a field marks it optional, so that the office's own template of before goes on working. */
    @Test
    void anOldTemplateWithoutAnOptionalFieldGoesOnWorking() {
        DocumentTemplates old = with(FORM, "填表日期：[[${reportDate}]]<span th:if=\"${again}\">　[[${again}]]</span>", "連線異動");

        assertThat(old.fill(SampleSheets.connectionChange()).getDocumentElement().getTextContent()).contains("臺南市範例公會")
            .doesNotContain("填表日期");
    }

    @Test
    void anOfficesOwnWordingIsTaken() {
        DocumentTemplates own = with(FORM, "異動類別", "異動種類");

        assertThat(own.fill(SampleSheets.connectionChange()).getDocumentElement().getTextContent()).contains("異動種類").doesNotContain("異動類別");
    }

    @ParameterizedTest
    @EnumSource(NoticePaper.class)
    void theHandbookNamesEveryField(NoticePaper form) throws Exception {
        String row = Files.readAllLines(Path.of("src/doc/templates.md")).stream()
            .filter(line -> line.startsWith("| `" + form.id() + "` " + form.title() + " |"))
            .findFirst().orElseThrow();

        assertThat(FieldReader.paths(form.sheet())).allSatisfy(path -> assertThat(row)
            .contains("`" + path.replaceFirst("^(first|second|third)\\.", "") + "`"));
        assertThat(form.optional()).allSatisfy(path -> assertThat(row).contains("*`" + path + "`*"));
    }

    @ParameterizedTest
    @EnumSource(NoticePaper.class)
    void everyOptionalFieldExistsAndEveryFieldHasAName(NoticePaper form) {
        List<String> paths = FieldReader.paths(form.sheet());

        assertThat(paths).containsAll(form.optional());
        assertThat(paths.stream().map(path -> path.substring(path.lastIndexOf('.') + 1))).filteredOn(field -> !TICKS.contains(field))
            .allSatisfy(field -> assertThat(SheetTexts.label(form.sheet(), field)).as(field).isNotBlank());
    }

    /** A form as a feature to come might declare it. */
    private record Form(String id, Class<? extends Record> sheet) implements OfficialForm {

        @Override
        public String title() {
            return "範例";
        }
    }

    /** A sheet whose author forgot to say what people call a field. */
    public record Unlabelled(@Label("案號") String caseNo, String note) {
    }

    @Test
    void aFormIsDeclaredOnceAndHasARecordOfItsOwn() {
        OfficialForms ours = () -> List.of(NoticePaper.values());

        assertThatIllegalStateException()
            .isThrownBy(() -> new DeclaredForms(List.of(ours, () -> List.of(new Form("caseHistory", Unlabelled.class)))))
            .withMessage("Two official forms have the id caseHistory");
        assertThatIllegalStateException()
            .isThrownBy(() -> new DeclaredForms(List.of(ours, () -> List.of(new Form("other", NoticeSheet.class)))))
            .withMessage("The official forms improvementNotice and other are both filled from NoticeSheet");
    }

    @Test
    void aFieldWithoutALabelStopsTheStart() {
        DeclaredForms forms = new DeclaredForms(List.of(() -> List.of(new Form("unlabelled", Unlabelled.class))));
        DocumentTemplates templates = new DocumentTemplates(new DeskFiles() {
            @Override
            public String text(String path) {
                return path.endsWith("unlabelled.html")
                    ? "<html><head><title>x</title></head><body>[[${caseNo}]][[${note}]]</body></html>"
                    : super.text(path);
            }
        }, forms);
        Typefaces typefaces = new Typefaces(new DocumentSettings(List.of(), null, null));

        assertThatIllegalStateException().isThrownBy(() -> new OfficialDocuments(templates, forms, typefaces, new PdfPrinter(typefaces)))
            .withMessage("Unlabelled.note has no @Label");
    }
}
