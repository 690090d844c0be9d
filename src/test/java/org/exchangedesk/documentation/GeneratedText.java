package org.exchangedesk.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed text that is derived from code or models: a test fails while it is stale, and writes it anew with {@code -Dregenerate}. */
final class GeneratedText {

    private GeneratedText() {
    }

    static void check(Path file, String expected) throws IOException {
        if (System.getProperty("regenerate") != null) {
            Files.writeString(file, expected);
            return;
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
            .as("%s is stale; to write it anew: mvn test -Dtest='ElementTablesTest,HouseTableTest' -Dregenerate", file).isEqualTo(expected);
    }
}
