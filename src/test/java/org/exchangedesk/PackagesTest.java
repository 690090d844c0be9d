package org.exchangedesk;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every package says in its package-info what it is for and which packages it may know; the classes do what it says. */
class PackagesTest {

    private static final String ROOT = "org.exchangedesk";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int MOST_CLASSES = 40;
    private static final int MOST_LINES = 250;

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(ROOT);

    @ParameterizedTest
    @MethodSource("packages")
    void knowsWhatItSays(String name) throws IOException {
        assertThat(known(name)).isEqualTo(said(name));
    }

    /** By the same measure as above: the rule over the compiled classes does not see a constant that was copied. */
    @Test
    void knowsNoPackageThatKnowsIt() throws IOException {
        Map<String, Set<String>> left = new TreeMap<>();
        for (String name : packages().toList()) {
            left.put(name, known(name));
        }
        while (left.entrySet().removeIf(each -> each.getValue().stream().noneMatch(left::containsKey))) {
            // what knows none of the rest is in no circle
        }
        assertThat(left).isEmpty();
    }

    /** Classes that are in the documentation and not in the house any more are the first thing that grows stale. */
    @ParameterizedTest
    @MethodSource("packages")
    void namesClassesThatExist(String name) throws IOException {
        List<String> named = Pattern.compile("\\{@code ([A-Z][a-z]+[A-Z]\\w+)(?:\\.\\w+)?}").matcher(info(name)).results()
            .map(m -> m.group(1)).toList();

        assertThat(named).allSatisfy(simpleName -> assertThat(javaFiles(Path.of("src")).map(file -> file.getFileName().toString()))
            .contains(simpleName + ".java"));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void canBeTakenInAtAGlance(String name) throws IOException {
        List<Path> classes = javaFiles(folder(name)).filter(file -> file.getParent().equals(folder(name))).toList();

        assertThat(classes).hasSizeLessThanOrEqualTo(MOST_CLASSES + 1);
        for (Path file : classes) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }

    static Stream<String> packages() throws IOException {
        return javaFiles(SOURCES).map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.')).distinct().sorted();
    }

    /**
     * What the compiled classes use, and what their sources import: a constant of another package is copied when it is compiled. The root
     * package is known to all.
     */
    private static Set<String> known(String name) throws IOException {
        Set<String> known = CLASSES.getPackage(name).getClassDependenciesFromThisPackage().stream()
            .map(dependency -> dependency.getTargetClass().getPackageName()).collect(toCollection(TreeSet::new));
        for (Path file : javaFiles(folder(name)).filter(file -> file.getParent().equals(folder(name))).toList()) {
            Pattern.compile("^import (?:static )?([a-z.]+)\\.[A-Z]", Pattern.MULTILINE).matcher(Files.readString(file)).results()
                .forEach(m -> known.add(m.group(1)));
        }
        known.removeIf(other -> !other.startsWith(ROOT + ".") || other.equals(name));
        return known;
    }

    private static Set<String> said(String name) throws IOException {
        Matcher list = Pattern.compile("<p>May know: ([^.]*(?:\\.[a-z][^.]*)*)\\.").matcher(info(name));
        assertThat(list.find()).as("%s says what it may know", name).isTrue();
        return Pattern.compile("\\{@code ([a-z.]+)}").matcher(list.group(1)).results()
            .map(m -> ROOT + "." + m.group(1)).collect(toCollection(TreeSet::new));
    }

    /** The text of the package-info, without its line breaks. */
    private static String info(String name) throws IOException {
        return Files.readAllLines(folder(name).resolve("package-info.java")).stream().map(line -> line.replaceFirst("^ \\* ?", ""))
            .collect(joining(" "));
    }

    private static Path folder(String name) {
        return SOURCES.resolve(name.replace('.', '/'));
    }

    private static Stream<Path> javaFiles(Path folder) throws IOException {
        return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
    }
}
