package org.exchangedesk.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.exchangedesk.template.ClosedTemplate.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of the desk may hold beyond what a document may, and how little that is; {@code DocumentTemplatesTest} has the rest. */
class ClosedTemplateTest {

    private static final String FRAME = """
        <html><head><meta charset="UTF-8"/><link rel="stylesheet" href="/camunda/api/desk/desk.css"/></head>
        <body><h1>[[${title}]]</h1><ul th:if="${lines}"><li th:each="line : ${lines}" th:text="${line}"></li></ul>
        <p th:each="row : ${rows}"><a th:href="${row.link}" th:text="${row.name}"></a></p></body></html>""";

    private record Page(String title, List<String> lines, List<Row> rows) {
    }

    private record Row(Link link, String name) {
    }

    private static ClosedTemplate page(String text) {
        return new ClosedTemplate(Kind.PAGE, "page.html", text, Page.class, Set.of());
    }

    @Test
    void whatPeopleTypedIsTextWhereverItStands() {
        String hostile = "<script>alert(1)</script>\"&'${title}[[${title}]]";

        String filled = page(FRAME).fill(new Page(hostile, List.of(hostile, "no"), List.of(new Row(new Link("a/b.odt"), hostile))));

        String escaped = "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;&#39;${title}[[${title}]]";
        assertThat(filled).contains("<h1>" + escaped + "</h1>", "<ul><li>" + escaped + "</li><li>no</li></ul>",
            "<p><a href=\"a/b.odt\">" + escaped + "</a></p>").doesNotContain("<script", "th:");
    }

    @Test
    void aListWithoutEntriesIsNotThere() {
        assertThat(page(FRAME).fill(new Page("甲", List.of(), List.of()))).contains("<h1>甲</h1>").doesNotContain("<ul", "<p");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ${row.link}                 | ${row.name}                     | links to something that is no link: row.name
        th:text="${row.name}"       | th:text="${row.link}"           | prints something that is no text: row.link
        th:href="${row.link}"       |                                 | does not print the required field rows.link
        th:href="${row.link}"       | href="javascript:alert(1)"      | leads elsewhere
        /camunda/api/desk/desk.css  | //elsewhere.example/desk.css    | leads elsewhere
        th:text="${line}"           | th:text="${lines}"              | prints something that is no text: lines
        <h1>                        | <style>p {}</style><h1>         | an element that is not allowed: style
        <h1>                        | <script>1</script><h1>          | an element that is not allowed: script
        <h1>                        | <h1 style="color: red">         | an attribute that is not allowed: style
        <h1>                        | <h1 data-th-utext="${title}">   | an attribute that is not allowed: data-th-utext
        <h1>                        | <h1 TH:UTEXT="${title}">        | an attribute that is not allowed: TH:UTEXT
        """)
    void whatIsWrongIsSaidWhenItIsRead(String old, String replacement, String message) {
        assertThat(FRAME).contains(old);

        assertThatIllegalStateException().isThrownBy(() -> page(FRAME.replace(old, replacement == null ? "" : replacement)))
            .withMessageStartingWith("page.html ").withMessageContaining(message);
    }

    @Test
    void paperHasNoLinks() {
        assertThatIllegalStateException().isThrownBy(() -> new ClosedTemplate(Kind.PAPER, "paper.html", FRAME, Page.class, Set.of()))
            .withMessageContainingAll("not allowed: a;", "not allowed: link;", "not allowed: th:href");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "//a.example", "javascript:alert(1)", "a:b", "../a", "a/../b", "a?b", "a#b", "a\\b", "a b", "a//b",
        "\""})
    void aLinkLeadsToWhatLiesBehindItsPage(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Link(address));
        assertThatCode(() -> new Link("documents/improvementNotice.odt")).doesNotThrowAnyException();
    }
}
