package org.exchangedesk.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house in the README: every package with the first sentence of its {@code package-info.java}. */
class HouseTableTest {

    private static final Path README = Path.of("README.md");
    private static final Path ROOT = Path.of("src/main/java/org/exchangedesk");
    private static final Pattern HOUSE = Pattern
        .compile("(?s)(?<=<!-- house: generated from package-info\\.java -->\n).*?(?=<!-- /house -->)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*(@\\w+\\s*)*package org\\.exchangedesk");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("^.*?[.](?=\\s|$)");

    static List<Path> packages() throws IOException {
        try (Stream<Path> folders = Files.walk(ROOT)) {
            return folders.filter(Files::isDirectory).filter(HouseTableTest::holdsClasses).sorted().toList();
        }
    }

    private static boolean holdsClasses(Path folder) {
        return folder.toFile().list((in, name) -> name.endsWith(".java")).length > 0;
    }

    @Test
    void theReadmeShowsTheHouse() throws IOException {
        Matcher house = HOUSE.matcher(Files.readString(README));
        assertThat(house.find()).as("the marks of the house in README.md").isTrue();

        String table = "| Package | What it is for |\n|---|---|\n"
            + packages().stream().map(HouseTableTest::row).collect(Collectors.joining());

        GeneratedText.check(README, house.replaceFirst(Matcher.quoteReplacement(table)));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyPackageSaysInOneSentenceWhatItIsFor(Path folder) {
        assertThat(sentence(folder)).as("first sentence of %s/package-info.java", folder).hasSizeBetween(15, 140);
    }

    private static String row(Path folder) {
        String name = folder.equals(ROOT) ? "org.exchangedesk" : ROOT.relativize(folder).toString().replace('/', '.').replace('\\', '.');
        return ElementTables.cells("`" + name + "`", sentence(folder));
    }

    private static String sentence(Path folder) {
        Path file = folder.resolve("package-info.java");
        assertThat(file).exists();
        try {
            Matcher comment = COMMENT.matcher(Files.readString(file));
            assertThat(comment.find()).as("a comment on the package in %s", file).isTrue();
            String text = comment.group(1).replaceAll("(?m)^\\s*\\* ?", "").replaceAll("<p>[\\s\\S]*", "")
                .replaceAll("\\{@(?:code|link|linkplain) +([^}]*)}", "`$1`").replaceAll("\\s+", " ").strip();
            Matcher first = FIRST_SENTENCE.matcher(text);
            assertThat(first.find()).as("a sentence that ends in %s", file).isTrue();
            return first.group();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
