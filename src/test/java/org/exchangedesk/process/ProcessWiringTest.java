package org.exchangedesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.process.Models.Field;
import org.exchangedesk.process.Models.Model;
import org.exchangedesk.process.engine.DeclaredGroups;
import org.exchangedesk.process.engine.RoutingFacts;
import org.exchangedesk.process.older.OlderModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * One step, one name: element, bean, form, decision and group of every model belong together, and what a feature declares beside its
 * models is what they name. Nothing here lists processes, groups, messages or variables. For the build; {@code src/lint/rules} says the part
 * that a model alone can break to analysts without Java, while they draw.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ProcessWiringTest {

    private final DeskFiles files = files();
    private final List<Model> models = Models.processes(files);
    private final Map<String, Class<?>> beans = beans();

    /** Where models and forms lie. */
    DeskFiles files() {
        return new DeskFiles();
    }

    /** Where the classes of their steps lie. */
    List<String> packages() {
        return List.of("org.exchangedesk.process");
    }

    /** Of a feature that is there in a profile only. */
    Environment environment() {
        return new StandardEnvironment();
    }

    List<Model> models() {
        return models;
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFileIsTheProcessAndItsHistoryIsKept(Model model) {
        assertThat(model.process().getId()).isEqualTo(model.name());
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getName()).isNotBlank();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        Bpmn.validateModel(model.bpmn());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyIdSaysWhatItsElementIs(Model model) {
        for (FlowElement element : model.all(FlowElement.class)) {
            assertThat(element.getId()).as(model.file()).matches(prefix(element) + "_[a-z][A-Za-z]*(_[a-z][A-Za-z]*)*");
        }
    }

    private static String prefix(FlowElement element) {
        if (element instanceof SequenceFlow) {
            return "flow";
        }
        if (element instanceof Gateway) {
            return "gateway";
        }
        if (element instanceof EndEvent) {
            return "endEvent";
        }
        if (element instanceof StartEvent) {
            return element.getParentElement() instanceof SubProcess parent && parent.triggeredByEvent() ? "event" : "startEvent";
        }
        return element instanceof Event ? "event" : element.getElementType().getTypeName();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasItsFormItsClassAndItsGroup(Model model) {
        Set<String> groups = declared(DeclaredGroups.class).flatMap(feature -> feature.groups().keySet().stream())
            .collect(Collectors.toSet());
        for (UserTask task : model.all(UserTask.class)) {
            String step = task.getId().replace("userTask_", "");
            assertThat(task.getName()).as(step).isNotBlank();
            assertThat(task.getCamundaFormRef()).as(step).isEqualTo(step);
            assertThat(task.getCamundaFormRefBinding()).as(step).isEqualTo("deployment");
            assertThat(task.getCamundaCandidateGroups()).as(step).isIn(groups);
            List<CamundaTaskListener> listeners = task.getExtensionElements().getElementsQuery()
                .filterByType(CamundaTaskListener.class).list();
            assertThat(listeners).as(step).filteredOn(CamundaTaskListener::getCamundaEvent, "complete").singleElement()
                .extracting(CamundaTaskListener::getCamundaDelegateExpression).isEqualTo("${" + step + "Task}");
            assertThat(listeners).as(step).filteredOn(listener -> !listener.getCamundaEvent().equals("complete")).allSatisfy(listener -> {
                assertThat(listener.getCamundaEvent()).isEqualTo("assignment");
                assertThat(listener.getCamundaDelegateExpression()).isEqualTo("${" + step + "Officer}");
                assertThat(TaskListener.class).isAssignableFrom(beans.get(step + "Officer"));
            });
            assertThat(beans.get(step + "Task")).as(step).isNotNull().satisfies(type -> {
                assertThat(TaskListener.class).isAssignableFrom(type);
                assertThat(type.getSimpleName()).isEqualToIgnoringCase(step + "Task");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyAnswerIsLocalToItsTask(Model model) {
        for (UserTask task : model.all(UserTask.class)) {
            List<String> fields = Models.fields(files, task.getCamundaFormRef()).stream().map(Field::key).toList();
            List<String> expected = new ArrayList<>(fields);
            Models.inputs(task).stream().filter(input -> !fields.contains(input.getKey()) && isMadeByTheTask(input, task))
                .map(Map.Entry::getKey).forEach(expected::add);
            assertThat(fields).as(task.getId() + ": fields of the form").doesNotHaveDuplicates();
            assertThat(Models.inputs(task)).as(task.getId()).extracting(Map.Entry::getKey).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** No form field fills it: it is empty until the task class makes it of the answers, for an output to read. */
    private static boolean isMadeByTheTask(Map.Entry<String, String> input, UserTask task) {
        return input.getValue().isEmpty() && Models.outputs(task).contains("${" + input.getKey() + "}");
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsShownIsComputedAndNotTyped(Model model) {
        for (UserTask task : model.all(UserTask.class)) {
            Map<String, String> inputs = Models.inputs(task).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Models.fields(files, task.getCamundaFormRef()).stream().filter(Field::readOnly)
                .forEach(f -> assertThat(inputs.get(f.key())).as(task.getId() + "." + f.key()).startsWith("${"));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyServiceTaskHasItsClassAndItsOwnTransaction(Model model) {
        for (ServiceTask task : model.all(ServiceTask.class)) {
            String step = task.getId().replace("serviceTask_", "");
            assertThat(task.getName()).as(step).isNotBlank();
            assertThat(task.getCamundaDelegateExpression()).as(step).isEqualTo("${" + step + "Delegate}");
            assertThat(beans.get(step + "Delegate")).as(step).isNotNull()
                .satisfies(type -> assertThat(JavaDelegate.class).isAssignableFrom(type));
            assertThat(task.isCamundaAsyncBefore()).as(step + ": asynchronous, except behind a start form")
                .isNotEqualTo(behindStartForm(task));
        }
    }

    private static boolean behindStartForm(ServiceTask task) {
        return task.getIncoming().stream().anyMatch(f -> f.getSource() instanceof StartEvent start && start.getCamundaFormRef() != null);
    }

    /** Whoever looks for an element by its label finds its class. */
    @ParameterizedTest
    @MethodSource("models")
    void theClassOfAStepBeginsWithTheLabelOfItsElement(Model model) {
        Stream.concat(model.all(UserTask.class).stream(), model.all(ServiceTask.class).stream()).forEach(step -> {
            boolean byAPerson = step instanceof UserTask;
            String bean = step.getId().replaceAll(".*_", "") + (byAPerson ? "Task" : "Delegate");
            assertThat(documentation(beans.get(bean))).as(bean).startsWith(step.getName() + ":");
        });
    }

    /** What the comment in front of a class says. */
    private static String documentation(Class<?> type) {
        try {
            String file = type.getName().replace('.', '/') + ".java";
            Path main = Path.of("src/main/java", file);
            String source = Files.readString(Files.exists(main) ? main : Path.of("src/test/java", file));
            Matcher comment = Pattern.compile("(?s)/\\*\\*\\s*(?:\\* )?(.*?)\\*/").matcher(source);
            return comment.find() ? comment.group(1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aStartFormIsNamedAfterTheStepBehindIt(Model model) {
        for (StartEvent start : model.all(StartEvent.class)) {
            if (start.getCamundaFormRef() != null) {
                String step = start.getCamundaFormRef();
                assertThat(start.getId()).isEqualTo("startEvent_" + step);
                assertThat(start.getCamundaFormRefBinding()).isEqualTo("deployment");
                assertThat(start.getSucceedingNodes().singleResult().getId()).isEqualTo("serviceTask_" + step);
                assertThat(Models.fields(files, step)).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDecisionIsATableBesideTheModel(Model model) {
        for (BusinessRuleTask task : model.all(BusinessRuleTask.class)) {
            assertThat(task.getId()).isEqualTo("businessRuleTask_" + task.getCamundaDecisionRef());
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
            assertThat(Models.decisions(files)).contains(task.getCamundaDecisionRef());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCalledProcessIsTheOneDeployedTogetherAndKnowsItsCase(Model model) {
        Set<String> known = models().stream().map(Model::name).collect(Collectors.toSet());
        for (CallActivity call : model.all(CallActivity.class)) {
            assertThat(known).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list())
                .extracting(CamundaIn::getCamundaBusinessKey).contains("#{execution.processBusinessKey}");
        }
    }

    @Test
    void everyMessageIsOneThatAFeatureSends() {
        List<String> sent = types(Message.class).stream().flatMap(type -> Stream.of((Message[]) type.getEnumConstants()))
            .map(Message::messageName).toList();
        Set<String> awaited = new TreeSet<>();
        for (Model model : models()) {
            for (org.camunda.bpm.model.bpmn.instance.Message message : model.all(org.camunda.bpm.model.bpmn.instance.Message.class)) {
                assertThat(message.getId()).as(model.file()).isEqualTo("message_" + message.getName());
                awaited.add(message.getName());
            }
        }
        assertThat(sent).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(awaited);
    }

    private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*\\b");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne");

    /** What a case does next is read off its history; so what it depends on is declared beside the process, and kept. */
    @ParameterizedTest
    @MethodSource("models")
    void whatAGatewayOrATimerReadsIsARoutingFact(Model model) {
        Set<String> facts = declared(RoutingFacts.class).flatMap(process -> process.routingFacts().stream()).collect(Collectors.toSet());
        Stream.concat(model.all(ConditionExpression.class).stream(), model.all(TimeDate.class).stream())
            .map(expression -> expression.getTextContent().strip()).forEach(expression -> {
                Matcher name = NAME.matcher(expression.replaceAll("'[^']*'", ""));
                while (name.find()) {
                    assertThat(WORDS.contains(name.group()) || facts.contains(name.group())).as(model.file() + ": " + expression).isTrue();
                }
            });
    }

    @Test
    void everyRoutingFactIsAVariableOfAModel() {
        String all = models().stream().map(ProcessWiringTest::text).collect(Collectors.joining())
            + Models.decisions(files).stream().map(decision -> files.text("processes/" + decision + ".dmn")).collect(Collectors.joining());
        assertThat(declared(RoutingFacts.class).filter(process -> !(process instanceof OlderModels))).isNotEmpty()
            .allSatisfy(process -> assertThat(process.routingFacts()).as(process.toString())
                .allSatisfy(fact -> assertThat(all).containsPattern("\\b" + fact + "\\b")));
    }

    /** {@code process.engine.GroupsInModels} holds this at start too, where a model lies that no test has seen. */
    @ParameterizedTest
    @MethodSource("models")
    void whoStartsItAPersonFindsInItsModel(Model model) {
        boolean hasForm = model.all(StartEvent.class).stream().anyMatch(start -> start.getCamundaFormRef() != null);
        assertThat(model.process().isCamundaStartableInTasklist()).isEqualTo(hasForm);
        assertThat(model.process().getCamundaCandidateStarterGroupsList().isEmpty()).isNotEqualTo(hasForm);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyQuestionNamesAndConditionsItsAnswers(Model model) {
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() < 2) {
                continue;
            }
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("？");
            assertThat(gateway.getDefault()).as(gateway.getId()).isNull();
            for (SequenceFlow flow : gateway.getOutgoing()) {
                assertThat(flow.getId()).startsWith(gateway.getId().replace("gateway_", "flow_") + "_");
                assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull();
                assertThat(flow.getConditionExpression().getTextContent()).as(flow.getId()).matches("\\$\\{.+}");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void noModelContainsCode(Model model) {
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(model.all(Script.class)).isEmpty();
        assertThat(model.all(CamundaScript.class)).isEmpty();
        assertThat(text(model)).doesNotContain("camunda:class=", "camunda:expression=", "scriptFormat");
    }

    /** A bean of a model and one of its methods, with what is handed over. */
    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w*)\\.(\\w+)\\(([^()]*)\\)");

    @ParameterizedTest
    @MethodSource("models")
    void whatAModelCallsExists(Model model) {
        Matcher call = CALL.matcher(text(model));
        while (call.find()) {
            Class<?> type = beans.get(call.group(1));
            if (type == null) {
                assertThat(call.group(1)).as(model.file() + ": " + call.group()).isIn("execution", "decisionResult");
                continue;
            }
            int arity = call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
            assertThat(type.getMethods()).as(model.file() + ": " + call.group())
                .anyMatch(m -> m.getName().equals(call.group(2)) && m.getParameterCount() == arity);
        }
    }

    @Test
    void everyTaskAndDelegateClassIsAStepOfAModel() {
        String all = models().stream().map(ProcessWiringTest::text).collect(Collectors.joining());
        assertThat(beans.keySet()).filteredOn(name -> name.endsWith("Task") || name.endsWith("Delegate"))
            .isNotEmpty().allSatisfy(name -> assertThat(all).contains("${" + name + "}"));
    }

    @Test
    void everyFormBelongsToAStepAndIsNamedAfterItsFile() {
        Set<String> used = new TreeSet<>();
        for (Model model : models()) {
            model.all(UserTask.class).forEach(t -> used.add(t.getCamundaFormRef()));
            model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef).filter(f -> f != null).forEach(used::add);
        }
        Map<String, String> forms = Models.formIds(files);
        assertThat(forms.keySet()).containsExactlyInAnyOrderElementsOf(used);
        forms.forEach((file, id) -> assertThat(id).isEqualTo(file));
    }

    private static String text(Model model) {
        return Bpmn.convertToString(model.bpmn());
    }

    /** What the features declare by beans that need no other bean. */
    private <T> Stream<T> declared(Class<T> type) {
        return beans.values().stream().filter(type::isAssignableFrom).map(bean -> type.cast(BeanUtils.instantiateClass(bean)));
    }

    /** Component classes of the packages by bean name. */
    private Map<String, Class<?>> beans() {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        for (String folder : packages()) {
            for (BeanDefinition definition : new ClassPathScanningCandidateComponentProvider(true, environment())
                .findCandidateComponents(folder)) {
                found.put(new AnnotationBeanNameGenerator().generateBeanName(definition, new SimpleBeanDefinitionRegistry()),
                    type(definition));
            }
        }
        return found;
    }

    private List<Class<?>> types(Class<?> of) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false, environment());
        scan.addIncludeFilter(new AssignableTypeFilter(of));
        return packages().stream().flatMap(folder -> scan.findCandidateComponents(folder).stream())
            .<Class<?>>map(ProcessWiringTest::type).toList();
    }

    private static Class<?> type(BeanDefinition definition) {
        try {
            return Class.forName(definition.getBeanClassName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
