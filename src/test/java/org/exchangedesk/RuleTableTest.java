package org.exchangedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code src/doc/rules.md} says of every rule where it is proved, or why not yet; this says whether that is so. */
class RuleTableTest {

    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z]-?\\d+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]-?\\d+)\"\\)");
    private static final Pattern TEST_CLASS = Pattern.compile("`(\\w+Test)`");

    /** Rule to its third column, and rule to the test classes that carry its tag. */
    private static final Map<String, String> TABLE = new LinkedHashMap<>();
    private static final Map<String, Set<String>> TAGGED = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (Matcher row = ROW.matcher(Files.readString(Path.of("src/doc/rules.md"))); row.find();) {
            assertThat(TABLE.put(row.group(1), row.group(3).strip())).as("%s stands twice", row.group(1)).isNull();
        }
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                for (Matcher tag = TAG.matcher(Files.readString(file)); tag.find();) {
                    TAGGED.computeIfAbsent(tag.group(1), rule -> new TreeSet<>()).add(name);
                }
            }
        }
    }

    @Test
    void everyRuleOfTheSourcesHasARow() {
        Set<String> rules = new TreeSet<>();
        IntStream.rangeClosed(1, 38).forEach(n -> rules.add("F-%02d".formatted(n)));
        IntStream.rangeClosed(1, 18).forEach(n -> rules.add("L-%02d".formatted(n)));
        IntStream.rangeClosed(1, 28).forEach(n -> rules.add("D" + n));
        assertThat(TABLE.keySet()).containsAll(rules);
    }

    @Test
    void whatIsListedAsProvedIsProvedThere() {
        TABLE.forEach((rule, where) -> {
            Set<String> listed = new TreeSet<>();
            for (Matcher test = TEST_CLASS.matcher(where); test.find();) {
                listed.add(test.group(1));
            }
            if (listed.isEmpty()) {
                assertThat(where).as("%s has neither a test nor a reason", rule).matches("— .{10,}");
                assertThat(TAGGED).as("%s is proved, the table says it is not", rule).doesNotContainKey(rule);
            } else {
                assertThat(TAGGED.getOrDefault(rule, Set.of())).as("tests tagged %s", rule).containsAll(listed);
            }
        });
    }

    @Test
    void everyTagIsARuleOfTheTable() {
        assertThat(TABLE.keySet()).containsAll(TAGGED.keySet());
    }
}
