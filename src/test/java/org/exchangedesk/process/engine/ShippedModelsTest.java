package org.exchangedesk.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.exchangedesk.DeskFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;

class ShippedModelsTest {

    @TempDir
    private Path beside;

    @Test
    void modelsAreKnownByTheirFileNameAlone() throws IOException {
        Files.createDirectories(beside.resolve("processes"));
        Files.createDirectories(beside.resolve("forms"));
        Files.writeString(beside.resolve("processes/ours.bpmn"), "process");
        Files.writeString(beside.resolve("processes/ours.dmn"), "decision");
        Files.writeString(beside.resolve("forms/ours.form"), "form");
        Files.writeString(beside.resolve("forms/ours.txt"), "no model");

        assertThat(new ShippedModels(new DeskFiles(beside)).getDeploymentResources())
            .extracting(resource -> ((ContextResource) resource).getPathWithinContext())
            .contains("ours.bpmn", "ours.dmn", "ours.form")
            .doesNotHaveDuplicates()
            .allSatisfy(name -> assertThat(name).doesNotContain("/").matches(".*\\.(bpmn|dmn|form)"));
    }

    @Test
    void aFileBesideTheJarReplacesItsTwin() throws IOException {
        Files.createDirectories(beside.resolve("engine"));
        Files.writeString(beside.resolve("engine/smallCase.bpmn"), "ours");

        assertThat(new DeskFiles(beside).resources("engine", "bpmn"))
            .filteredOn(resource -> "smallCase.bpmn".equals(resource.getFilename())).singleElement()
            .extracting(ShippedModelsTest::content).isEqualTo("ours");
        assertThat(new DeskFiles(beside).text("engine/smallCase.bpmn")).isEqualTo("ours");
        assertThat(new DeskFiles().text("engine/smallCase.bpmn")).contains("<bpmn:process id=\"smallCase\"");
    }

    private static String content(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
