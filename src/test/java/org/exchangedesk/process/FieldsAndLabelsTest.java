package org.exchangedesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.MainSources;
import org.exchangedesk.MainSources.Method;
import org.exchangedesk.process.Models.Field;
import org.exchangedesk.process.Models.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the classes read and what they call it, held against the forms: one field, one name, one label. */
class FieldsAndLabelsTest {

    private static final DeskFiles SHIPPED = new DeskFiles();
    private static final Pattern QUOTED = Pattern.compile("「([^「」]+)」");
    private static final Pattern TEXT_OF_AN_EXPRESSION = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern OPTION_OF_AN_EXPRESSION = Pattern.compile("label: (?:if .*? then )?\"([^\"]+)\"(?: else \"([^\"]+)\")?");
    /** What a person has before the eyes elsewhere: columns and names of official files, examples of what to write, a part of a mail. */
    private static final Set<String> NOT_OF_A_FORM = Set.of("西元日期", "是否放假", "備註", "修正", "更新", "法規名稱第○點（條）第○項第○款第○目",
        "5年", "永久", "※", "1. 已由防火牆設定阻擋規則", "附件名稱", "%s");

    private static final List<CompilationUnitTree> STEPS = MainSources.parsed("process").stream()
        .filter(unit -> !unit.getPackageName().toString().startsWith("org.exchangedesk.process.engine")).toList();
    private static final Map<String, List<Method>> METHODS = MainSources.methods(STEPS).stream()
        .collect(Collectors.groupingBy(method -> method.type() + "." + method.name()));

    static List<Model> models() {
        return Models.processes();
    }

    // ---- every key has its field -------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("models")
    void aTaskReadsTheFieldsOfItsForm(Model model) {
        for (UserTask task : model.all(UserTask.class)) {
            String step = task.getCamundaFormRef();
            readsWhatIsAsked(step, read(named(step) + "Task", "notify"));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theStepBehindAStartFormReadsItsFields(Model model) {
        for (StartEvent start : model.all(StartEvent.class)) {
            if (start.getCamundaFormRef() != null) {
                String step = start.getCamundaFormRef();
                readsWhatIsAsked(step, read(named(step) + "Delegate", "execute"));
            }
        }
    }

    private static void readsWhatIsAsked(String form, Reading reading) {
        List<Field> fields = Models.fields(SHIPPED, form);
        assertThat(reading.keys).as("what the class of %s reads and what its form asks for", form).containsExactlyInAnyOrderElementsOf(
            fields.stream().filter(field -> !field.readOnly()).map(Field::key).toList());
        assertThat(reading.texts.stream().flatMap(FieldsAndLabelsTest::quoted)).as("labels that refusals of %s name", form)
            .isSubsetOf(fields.stream().flatMap(FieldsAndLabelsTest::labels).toList());
        assertThat(reading.texts).as("%s: a label typed once more, where the form has it", form)
            .doesNotContainAnyElementsOf(fields.stream().flatMap(FieldsAndLabelsTest::labels).toList());
    }

    private static String named(String step) {
        return Character.toUpperCase(step.charAt(0)) + step.substring(1);
    }

    /** The keys that a method asks its {@link FormAnswers} for, itself or through others of these packages, and the texts written there. */
    private static Reading read(String type, String method) {
        Reading reading = new Reading();
        reading.follow(type + "." + method);
        return reading;
    }

    private static final class Reading {

        private final Set<String> keys = new TreeSet<>();
        private final Set<String> texts = new TreeSet<>();
        private final Set<String> seen = new HashSet<>();

        private void follow(String name) {
            List<Method> methods = METHODS.getOrDefault(name, List.of());
            assertThat(methods).as(name).hasSizeLessThan(2);
            if (methods.isEmpty() || !seen.add(name)) {
                return;
            }
            Method method = methods.get(0);
            Set<String> answers = answers(method);
            texts.addAll(MainSources.texts(method.tree()));
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
                    if (!(call.getMethodSelect() instanceof MemberSelectTree member)) {
                        follow(method.type() + "." + call.getMethodSelect());
                    } else if (member.toString().equals("OlderModels.name")) {
                        // today's name of a field, behind the task; a constant names a variable
                        if (call.getArguments().get(1) instanceof LiteralTree today) {
                            keys.add((String) today.getValue());
                        }
                    } else if (member.getExpression() instanceof NewClassTree || answers.contains(member.getExpression().toString())) {
                        ask(call, method);
                    } else if (member.getExpression() instanceof IdentifierTree type) {
                        follow(type + "." + member.getIdentifier());
                    }
                    return super.visitMethodInvocation(call, unused);
                }
            }.scan(method.tree(), null);
        }

        private void ask(MethodInvocationTree call, Method method) {
            List<String> named = call.getArguments().stream().filter(LiteralTree.class::isInstance)
                .map(argument -> (String) ((LiteralTree) argument).getValue()).toList();
            String key = call.getArguments().get(0).toString();
            assertThat(!named.isEmpty() || key.startsWith("OlderModels.name(")
                || method.tree().toString().contains(key + " = OlderModels.name(")).as("the key is written out: %s", call).isTrue();
            keys.addAll(named);
            texts.removeAll(named);
        }

        private static Set<String> answers(Method method) {
            Set<String> names = new HashSet<>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitVariable(VariableTree variable, Void unused) {
                    if ("FormAnswers".equals(String.valueOf(variable.getType()))) {
                        names.add(variable.getName().toString());
                    }
                    return super.visitVariable(variable, unused);
                }
            }.scan(method.tree(), null);
            return names;
        }
    }

    // ---- what the record refuses names what people see -----------------------------------------------------------------------

    /** A parameter that is called label takes the label of a field. */
    @Test
    void theRulesOfTheRecordNameFieldsByTheirLabels() {
        List<CompilationUnitTree> units = features();
        Map<String, Integer> labelled = new HashMap<>(Map.of("requireText", 1, "requirePresent", 1));
        for (Method method : MainSources.methods(units)) {
            List<String> parameters = method.tree().getParameters().stream().map(p -> p.getName().toString()).toList();
            if (parameters.contains("label") && !method.name().equals("<init>")) {
                boolean isStatic = method.tree().getModifiers().getFlags().contains(Modifier.STATIC);
                labelled.put(isStatic ? method.type() + "." + method.name() : method.name(), parameters.indexOf("label"));
            }
        }
        List<String> named = new ArrayList<>();
        MainSources.methods(units).forEach(method -> new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
                List<? extends ExpressionTree> arguments = call.getArguments();
                calledAs(method, call).map(labelled::get).filter(at -> at != null && at < arguments.size()).map(arguments::get)
                    .filter(LiteralTree.class::isInstance).map(label -> String.valueOf(((LiteralTree) label).getValue()))
                    .forEach(named::add);
                return super.visitMethodInvocation(call, unused);
            }
        }.scan(method.tree(), null));
        assertThat(named).hasSizeGreaterThan(40).isSubsetOf(labels());
    }

    /** The ways in which a call may name its method: a static one by its class, which is its own where none stands before it. */
    private static Stream<String> calledAs(Method caller, MethodInvocationTree call) {
        if (call.getMethodSelect() instanceof MemberSelectTree member) {
            boolean ofAClass = member.getExpression() instanceof IdentifierTree type && Character.isUpperCase(type.getName().charAt(0));
            return Stream.of(ofAClass ? member.toString() : member.getIdentifier().toString());
        }
        return Stream.of(call.getMethodSelect().toString(), caller.type() + "." + call.getMethodSelect());
    }

    @Test
    void whatARefusalQuotesStandsOnAScreen() {
        Set<String> screens = new TreeSet<>(labels());
        screens.addAll(NOT_OF_A_FORM);
        fields().forEach(field -> {
            field.json().path("values").forEach(option -> screens.add(option.path("label").asText()));
            OPTION_OF_AN_EXPRESSION.matcher(field.json().path("valuesExpression").asText()).results()
                .flatMap(option -> Stream.of(option.group(1), option.group(2))).filter(words -> words != null).forEach(screens::add);
        });
        for (Model model : models()) {
            screens.add(model.process().getName());
            model.all(FlowElement.class).stream().map(FlowElement::getName).filter(name -> name != null).forEach(screens::add);
        }
        List<String> quoted = features().stream().flatMap(unit -> MainSources.texts(unit).stream()).flatMap(FieldsAndLabelsTest::quoted)
            .filter(Predicate.not(String::isBlank)).toList();
        assertThat(quoted).hasSizeGreaterThan(20).isSubsetOf(screens);
    }

    private static List<CompilationUnitTree> features() {
        return MainSources
            .parsed(Stream.of(Path.of("src/main/java/org/exchangedesk").toFile().listFiles(File::isDirectory)).map(File::getName)
                .filter(name -> !Set.of("process", "desk", "template", "document", "date").contains(name)).toArray(String[]::new));
    }

    private static Stream<Field> fields() {
        return Models.formIds(SHIPPED).keySet().stream().flatMap(form -> Models.fields(SHIPPED, form).stream());
    }

    private static Set<String> labels() {
        return fields().flatMap(FieldsAndLabelsTest::labels).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> labels(Field field) {
        return field.label().startsWith("=")
            ? TEXT_OF_AN_EXPRESSION.matcher(field.label()).results().map(text -> text.group(1))
            : Stream.of(field.label());
    }

    private static Stream<String> quoted(String text) {
        return QUOTED.matcher(text).results().map((MatchResult words) -> words.group(1));
    }

    // ---- the two forms of one notice -----------------------------------------------------------------------------------------

    /** A field that the revision does not ask for is emptied by it. A report of the incident is no part of the notice. */
    @Test
    void aRevisionAsksForWhatTheRegistrationAskedFor() {
        Map<String, Field> registered = writable("registerNotice");
        Map<String, Field> revised = writable("reviseNotice");

        registered.keySet().removeIf(key -> key.startsWith("incidentReport"));
        assertThat(revised.keySet()).isEqualTo(registered.keySet());
        registered.forEach((key, field) -> List.of("label", "type", "validate", "values", "properties", "conditional")
            .forEach(part -> assertThat(revised.get(key).json().path(part)).as("%s of %s", part, key).isEqualTo(field.json().path(part))));
    }

    private static Map<String, Field> writable(String form) {
        return Models.fields(SHIPPED, form).stream().filter(field -> !field.readOnly())
            .collect(Collectors.toMap(Field::key, field -> field));
    }
}
