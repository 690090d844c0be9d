package org.exchangedesk.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.exchangedesk.DeskFiles;
import org.springframework.core.io.Resource;

/** The models as they ship, for tests that read them: one process a file, and the forms with their fields. */
public final class Models {

    private static final DeskFiles SHIPPED = new DeskFiles();

    private Models() {
    }

    /** One BPMN file. */
    public record Model(String file, BpmnModelInstance bpmn) {

        public Process process() {
            Collection<Process> processes = bpmn.getModelElementsByType(Process.class);
            if (processes.size() != 1) {
                throw new AssertionError(file + " has " + processes.size() + " processes");
            }
            return processes.iterator().next();
        }

        public String name() {
            return file.replace(".bpmn", "");
        }

        public <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /**
     * One field of a form.
     *
     * @param json as it stands in the file
     */
    public record Field(String key, boolean readOnly, JsonNode json) {

        /** The words above it, or the expression that makes them. */
        public String label() {
            return json.path("label").asText();
        }
    }

    public static List<Model> processes() {
        return processes(SHIPPED);
    }

    /** With what lies beside the files that ship. */
    public static List<Model> processes(DeskFiles files) {
        return resources(files, "processes", "bpmn").map(r -> new Model(r.getFilename(), Bpmn.readModelFromStream(open(r)))).toList();
    }

    public static List<String> decisions(DeskFiles files) {
        return resources(files, "processes", "dmn").map(r -> r.getFilename().replace(".dmn", "")).toList();
    }

    /** Form id as written in the file, by file name. */
    public static Map<String, String> formIds(DeskFiles files) {
        return resources(files, "forms", "form")
            .collect(Collectors.toMap(r -> r.getFilename().replace(".form", ""), r -> json(r).get("id").asText()));
    }

    public static List<Field> fields(DeskFiles files, String form) {
        Resource file = resources(files, "forms", "form").filter(r -> r.getFilename().equals(form + ".form")).findFirst()
            .orElseThrow(() -> new AssertionError("no forms/" + form + ".form"));
        List<Field> fields = new ArrayList<>();
        collect(json(file).get("components"), fields);
        return fields;
    }

    private static void collect(JsonNode components, List<Field> fields) {
        for (JsonNode component : components) {
            if (component.has("components")) {
                collect(component.get("components"), fields);
            } else if (component.has("key")) {
                fields.add(new Field(component.get("key").asText(),
                    component.path("readonly").asBoolean() || component.path("disabled").asBoolean(), component));
            }
        }
    }

    /** Input parameters of an element in order, with their expression ("" when they only make the answer local). */
    public static List<Map.Entry<String, String>> inputs(BaseElement element) {
        return io(element).flatMap(io -> io.getCamundaInputParameters().stream()).map(Models::entry).toList();
    }

    private static Map.Entry<String, String> entry(CamundaInputParameter parameter) {
        return Map.entry(parameter.getCamundaName(), parameter.getTextContent().strip());
    }

    /** The expressions of an element's output parameters. */
    public static List<String> outputs(BaseElement element) {
        return io(element).flatMap(io -> io.getCamundaOutputParameters().stream()).map(output -> output.getTextContent().strip()).toList();
    }

    private static Stream<CamundaInputOutput> io(BaseElement element) {
        return element.getExtensionElements() == null
            ? Stream.empty()
            : element.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream();
    }

    private static Stream<Resource> resources(DeskFiles files, String folder, String extension) {
        return files.resources(folder, extension).stream().sorted(Comparator.comparing(Resource::getFilename));
    }

    private static InputStream open(Resource resource) {
        try {
            return resource.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Resource resource) {
        try (InputStream stream = resource.getInputStream()) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
