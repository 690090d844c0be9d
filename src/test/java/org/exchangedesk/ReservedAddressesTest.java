package org.exchangedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing here can send a mail to somebody who exists or make a telephone ring: addresses and numbers are those reserved for examples or
 * invented.
 */
@Tag("D23")
class ReservedAddressesTest {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@([\\w-]+(?:\\.[\\w-]+)+)");
    private static final Pattern RESERVED = Pattern.compile("(.*\\.)?(example|invalid|test|localhost|example\\.(org|com|net))");

    /** The telephone number of a real office, which the paper form prints as an example, however it is grouped. */
    private static final Pattern REAL_NUMBER = Pattern.compile("2[- ]?99[- ]?1{2}[- ]?1{2}");
    private static final String TEXT_FILES = ".*\\.(java|txt|yml|csv|form|bpmn|dmn|sql|js|json|properties|html|css|md)";

    @ParameterizedTest
    @ValueSource(strings = {"config", "forms", "processes", "src/doc", "src/main", "src/test", "README.md"})
    void everyAddressIsReserved(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(f -> f.toString().matches(TEXT_FILES)).toList()) {
                for (Matcher address = ADDRESS.matcher(text(file)); address.find();) {
                    assertThat(address.group(1)).as("%s in %s", address.group(), file).matches(RESERVED);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "forms", "processes", "src", "README.md"})
    void noNumberIsThatOfARealOffice(String place) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(place))) {
            for (Path file : files.filter(f -> f.toString().matches(TEXT_FILES) && !f.toString().contains("node_modules")).toList()) {
                assertThat(text(file)).as(file.toString()).doesNotContainPattern(REAL_NUMBER);
            }
        }
    }

    /** One published calendar is in Big5: its digits and signs are those of ASCII all the same. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
