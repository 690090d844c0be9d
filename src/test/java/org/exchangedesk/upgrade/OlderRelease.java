package org.exchangedesk.upgrade;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.exchangedesk.process.Models.Model;

/**
 * The models and forms of a release on which cases may still be running, as they lay in it; the directory is named after the commit.
 * Whoever changes a shipped model so that it becomes another version puts the release before it here: {@code processes} and
 * {@code forms} of that commit, {@code SHA256SUMS} of them as {@code sha256sum} writes it, and {@code variables.csv}, the process
 * variables that the release wrote; {@link RunningCasesTest} names them while that file is missing. A directory may go when no office runs a case on it any more.
 */
record OlderRelease(Path directory) {

    private static final Path RELEASES = Path.of("src/test/resources/olderRelease");
    private static final String VARIABLES = "variables.csv";

    static List<OlderRelease> all() {
        return list(RELEASES).filter(Files::isDirectory).map(OlderRelease::new).toList();
    }

    List<Model> processes() {
        return models().entrySet().stream().filter(file -> file.getKey().endsWith(".bpmn"))
            .map(file -> new Model(file.getKey(), Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue())))).toList();
    }

    /** Processes, decisions and forms by file name, as the engine knows them. */
    Map<String, byte[]> models() {
        Map<String, byte[]> models = new TreeMap<>();
        Stream.of("processes", "forms").flatMap(folder -> list(directory.resolve(folder)))
            .forEach(file -> models.put(file.getFileName().toString(), content(file)));
        return models;
    }

    /** Process and variable, separated by a comma: what the release kept for longer than one task. Empty as long as nobody has listed them. */
    Set<String> variables() {
        return Files.exists(directory.resolve(VARIABLES)) ? new TreeSet<>(lines(VARIABLES)) : Set.of();
    }

    /** Checksum and path of each file of the models. */
    List<String> checksums() {
        return lines("SHA256SUMS");
    }

    byte[] file(String path) {
        return content(directory.resolve(path));
    }

    /** Paths of the models, as the checksums name them. */
    List<String> paths() {
        return Stream.of("forms", "processes").flatMap(folder -> list(directory.resolve(folder)))
            .map(file -> directory.relativize(file).toString().replace('\\', '/')).toList();
    }

    @Override
    public String toString() {
        return directory.getFileName().toString();
    }

    private List<String> lines(String name) {
        try {
            return Files.readAllLines(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
