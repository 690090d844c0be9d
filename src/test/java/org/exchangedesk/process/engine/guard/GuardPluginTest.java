package org.exchangedesk.process.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.exchangedesk.Answers;
import org.exchangedesk.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine could do and the desk has no use for: scripts, objects, files, foreign entities. */
@DeskTest
class GuardPluginTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;

    private final List<Deployment> deployments = new ArrayList<>();

    @AfterEach
    void remove() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void theSettingsAreClosed() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings.isEnableXxeProcessing()).isFalse();
        assertThat(settings.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(settings.isEnablePasswordPolicy()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javax.naming.InitialContext", "com.zaxxer.hikari.HikariConfig", "org.exchangedesk.Refusal"})
    void noClassIsNamedByARequest(String name) {
        assertThat(
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeserializationTypeValidator().validate(name))
            .isFalse();
    }

    // ---- scripts: the engine's own jars bring JUEL and FEEL as languages ---------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"juel", "feel", "javascript", "groovy", "python", "ruby"})
    void noScriptRuns(String language) {
        BpmnModelInstance model = Bpmn.createExecutableProcess("scripted").camundaHistoryTimeToLiveString("P1D")
            .startEvent().scriptTask().scriptFormat(language).scriptText("1 + 1").endEvent().done();

        deploy(model);

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("scripted")).hasStackTraceContaining("the desk runs no scripts");
    }

    @Test
    void noListenerIsAScript() {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(
            """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                             targetNamespace="https://exchange-desk.example/bpmn">
                  <process id="scripted" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start">
                      <extensionElements>
                        <camunda:executionListener event="end"><camunda:script scriptFormat="juel">${1 + 1}</camunda:script></camunda:executionListener>
                      </extensionElements>
                    </startEvent>
                  </process>
                </definitions>"""
                .getBytes(StandardCharsets.UTF_8)));

        deploy(model);

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("scripted")).hasStackTraceContaining("the desk runs no scripts");
    }

    /** Another library may bring one; a model could still not use it, but it should be seen. */
    @Test
    void theClassPathHoldsNoLanguageButTheEnginesOwn() {
        var languages = ServiceLoader.load(ScriptEngineFactory.class).stream()
            .map(factory -> factory.type().getSimpleName()).toList();

        assertThat(languages).containsExactlyInAnyOrder("JuelScriptEngineFactory", "FeelScriptEngineFactory",
            "FeelUnaryTestsScriptEngineFactory");
    }

    // ---- variables -----------------------------------------------------------------------------------------------------------

    static Stream<Object> notPlain() {
        return Stream.of(
            Variables.objectValue(new ArrayList<>(List.of("a"))).serializationDataFormat("application/x-java-serialized-object").create(),
            Variables.serializedObjectValue("rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0")
                .serializationDataFormat("application/x-java-serialized-object")
                .objectTypeName("java.util.ArrayList").create(),
            Variables.objectValue(new ArrayList<>(List.of("a"))).serializationDataFormat("application/json").create(),
            Variables.serializedObjectValue("[\"a\"]").serializationDataFormat("application/json").objectTypeName("java.util.ArrayList")
                .create(),
            Variables.serializedObjectValue("<a/>").serializationDataFormat("application/xml").objectTypeName("java.util.ArrayList")
                .create(),
            Variables.fileValue("a.txt").file("a".getBytes()).create(),
            Variables.byteArrayValue(new byte[]{1}),
            new ArrayList<>(List.of("a")),
            new Unknown());
    }

    @ParameterizedTest
    @MethodSource("notPlain")
    void aVariableIsPlain(Object value) {
        deploy(Bpmn.createExecutableProcess("scripted").camundaHistoryTimeToLiveString("P1D").startEvent().userTask().endEvent().done());

        assertThat(catchThrowable(() -> runtime.startProcessInstanceByKey("scripted", Map.of("variable", value)))).isNotNull();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("scripted").count()).isZero();
    }

    @Test
    void textNumbersDatesJsonAndNothingAreAllowed() {
        deploy(Bpmn.createExecutableProcess("scripted").camundaHistoryTimeToLiveString("P1D").startEvent().userTask().endEvent().done());
        JsonValue json = SpinValues.jsonValue("[{\"name\":\"x\"}]").create();
        Map<String, Object> plain = Variables.putValue("a", "text").putValue("b", 1).putValue("c", 2L).putValue("d", 1.5)
            .putValue("e", true)
            .putValue("f", Date.from(Instant.EPOCH)).putValue("g", null);

        String id = runtime.startProcessInstanceByKey("scripted", Answers.with(plain, "json", json)).getId();

        assertThat(runtime.getVariables(id, plain.keySet())).isEqualTo(plain);
        assertThat(runtime.<JsonValue>getVariableTyped(id, "json", false).getValueSerialized()).isEqualTo(json.getValueSerialized());
    }

    // ---- models ----------------------------------------------------------------------------------------------------------------

    @Test
    void aModelReadsNoFileOfTheServer() {
        String model = """
            <?xml version="1.0"?>
            <!DOCTYPE definitions [<!ENTITY file SYSTEM "file:///etc/hostname">]>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="https://exchange-desk.example/bpmn">
              <process id="scripted" name="&file;" isExecutable="true"><startEvent id="start"/></process>
            </definitions>""";

        assertThatThrownBy(() -> repository.createDeployment().addString("scripted.bpmn", model).deploy())
            .hasStackTraceContaining("DOCTYPE");
    }

    private void deploy(BpmnModelInstance model) {
        deployments.add(repository.createDeployment().addModelInstance("scripted.bpmn", model).deploy());
    }

    private static final class Unknown implements Serializable {

        private static final long serialVersionUID = 1;
    }
}
