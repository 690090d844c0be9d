package org.exchangedesk.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every model has its picture in {@code src/doc/models}, drawn after the last change that shows; {@code src/lint/render.js} says how and
 * why so.
 */
class ModelPicturesTest {

    private static final Path PICTURES = Path.of("src/doc/models");

    static List<String> models() {
        return names(Path.of("processes"), ".bpmn");
    }

    private static List<String> names(Path folder, String extension) {
        return Stream.of(folder.toFile().listFiles()).map(File::getName).filter(name -> name.endsWith(extension))
            .map(name -> name.replace(extension, "")).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void thePictureShowsTheModelAsItIs(String name) throws Exception {
        String picture = Files.readString(PICTURES.resolve(name + ".svg"));

        assertThat(picture)
            .as("src/doc/models/%s.svg is stale; to draw it anew: cd src/lint && npm ci --ignore-scripts && npm run render", name)
            .startsWith("<!-- drawn by npm run render in src/lint; model sha256 " + digest(Path.of("processes", name + ".bpmn")) + " -->");
    }

    @Test
    void noPictureOutlivesItsModel() {
        assertThat(models()).isNotEmpty().isEqualTo(names(PICTURES, ".svg"));
    }

    /** Of what can be seen: attributes and extension elements of the engine are never drawn. The same lines stand in render.js. */
    private static String digest(Path model) throws IOException, NoSuchAlgorithmException {
        String visible = Files.readString(model)
            .replaceAll("<bpmn:extensionElements>[\\s\\S]*?</bpmn:extensionElements>", "")
            .replaceAll(" camunda:\\w+=\"[^\"]*\"", "")
            .replaceAll("\\s+", " ");
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(visible.getBytes(StandardCharsets.UTF_8)));
    }
}
