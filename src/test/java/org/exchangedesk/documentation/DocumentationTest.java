package org.exchangedesk.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages beside the code: short where everybody reads, without dead links, wrong names or anything said twice. */
class DocumentationTest {

    private static final Path README = Path.of("README.md");
    private static final Path HELP = Path.of("config/help");

    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HTML_LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern HTML_ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`|<code>([^<]+)</code>");
    private static final Pattern PATH = Pattern.compile("(?:src|config|processes|forms|\\.ci)/[\\w./-]*\\w");
    private static final Pattern CLASS = Pattern.compile("(?:[A-Z][a-z0-9]+){2,}");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.:;?!])\\s+|(?<=[。；！？])|\\|");

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("src/doc")); Stream<Path> help = Files.list(HELP)) {
            return Stream.concat(Stream.of(README), Stream.concat(docs, help)).filter(page -> page.toString().matches(".*\\.(md|html)"))
                .sorted().toList();
        }
    }

    static List<Path> help() throws IOException {
        return pages().stream().filter(page -> page.startsWith(HELP)).toList();
    }

    /** One page for everybody; what only some need stands where they look for it. */
    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.size(README)).isLessThanOrEqualTo(12_000);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        for (String link : links(page)) {
            if (link.matches("https?:.*")) {
                continue;
            }
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
            assertThat(target).as("%s in %s", link, page).exists();
            if (parts.length > 1) {
                assertThat(anchors(target)).as("%s in %s", link, page).contains(parts[1]);
            }
        }
    }

    private static List<String> links(Path page) throws IOException {
        Pattern link = page.startsWith(HELP) ? HTML_LINK : MARKDOWN_LINK;
        return link.matcher(Files.readString(page)).results().map(found -> found.group(1)).toList();
    }

    /** As the usual viewers of Markdown name headings: small letters, blanks as hyphens, no punctuation. */
    private static Set<String> anchors(Path page) throws IOException {
        String text = Files.readString(page);
        return Stream.concat(
            HEADING.matcher(text).results().map(heading -> heading.group(1).toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')),
            HTML_ID.matcher(text).results().map(id -> id.group(1))).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFileAndClassNamedExists(Path page) throws IOException {
        Set<String> classes = classes();
        for (String quoted : quoted(page)) {
            if (PATH.matcher(quoted).matches() && !quoted.contains("/x.")) {
                assertThat(Path.of(quoted)).as("named in %s", page).exists();
            } else if (CLASS.matcher(quoted).matches()) {
                assertThat(classes).as("%s, named in %s", quoted, page).contains(quoted);
            }
        }
    }

    private static List<String> quoted(Path page) throws IOException {
        return QUOTED.matcher(FENCED.matcher(Files.readString(page)).replaceAll("")).results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toList();
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                .map(name -> name.replace(".java", "")).collect(Collectors.toSet());
        }
    }

    /** Two copies of a sentence grow apart. What is generated repeats its source on purpose. */
    @Test
    void noSentenceStandsInTwoPlaces() throws IOException {
        Map<String, Path> seen = new HashMap<>();
        for (Path page : pages()) {
            if (page.endsWith("elements.md")) {
                continue;
            }
            String text = FENCED.matcher(Files.readString(page)).replaceAll("").replaceAll("(?s)<!-- house.*?/house -->|`[^`]*`", "")
                .replaceAll("</?(?:p|li|td|th|tr|h\\d|ol|ul)\\b[^>]*>", "|").replaceAll("\n\\s*\n|\n[-#|]", "|").replaceAll("\\s+", " ");
            for (String sentence : END_OF_SENTENCE.split(text)) {
                String words = sentence.replaceAll("[^\\p{L}\\p{N}]", "");
                if (words.length() >= 28) {
                    Path earlier = seen.put(words, page);
                    assertThat(earlier).as("in %s and here in %s: %s", earlier, page, sentence).isNull();
                }
            }
        }
    }

    /** The desk will serve them as they are. */
    @ParameterizedTest
    @MethodSource("help")
    void helpIsWellFormed(Path page) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);

        assertThat(parsers.newDocumentBuilder().parse(page.toFile()).getDocumentElement().getAttribute("lang")).isEqualTo("zh-Hant-TW");
    }
}
