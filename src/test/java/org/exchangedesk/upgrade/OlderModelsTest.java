package org.exchangedesk.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.exchangedesk.DeskTest;
import org.exchangedesk.process.Models.Model;
import org.exchangedesk.process.engine.RoutingFacts;
import org.exchangedesk.process.older.OlderModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whatever the models of an older release name is still there; {@link RunningCasesTest} proves that it does what it should. Messages
 * are proved there alone: a case waits for each of them until today's code sends it.
 */
@DeskTest
class OlderModelsTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w*)\\.(\\w+)\\(([^()]*)\\)");
    /** A name that is no property of another one. */
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[a-z]\\w*");
    private static final Set<String> OF_THE_ENGINE = Set.of("execution", "decisionResult", "true", "false", "null", "not", "empty");

    @Autowired
    private ApplicationContext beans;

    static Stream<OlderRelease> releases() {
        return OlderRelease.all().stream();
    }

    /** One process of an older release. */
    record Older(OlderRelease release, Model model) {

        @Override
        public String toString() {
            return release + " " + model;
        }
    }

    static Stream<Older> processes() {
        return releases().flatMap(release -> release.processes().stream().map(model -> new Older(release, model)));
    }

    /** A name that is changed everywhere at once must not be changed here. */
    @ParameterizedTest
    @MethodSource("releases")
    void theModelsAreThoseOfTheRelease(OlderRelease release) {
        assertThat(release.paths().stream().map(path -> sha256(release.file(path)) + "  " + path))
            .containsExactlyElementsOf(release.checksums());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyStepHasItsBean(Older older) {
        for (ServiceTask task : older.model().all(ServiceTask.class)) {
            assertThat(JavaDelegate.class).as(task.getId()).isAssignableFrom(bean(task.getCamundaDelegateExpression()));
        }
        for (CamundaTaskListener listener : older.model().all(CamundaTaskListener.class)) {
            assertThat(TaskListener.class).isAssignableFrom(bean(listener.getCamundaDelegateExpression()));
        }
    }

    private Class<?> bean(String expression) {
        String name = expression.substring(2, expression.length() - 1);
        assertThat(beans.containsBean(name)).as("bean " + name).isTrue();
        return beans.getType(name);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyMethodIsThere(Older older) {
        for (String expression : expressions(older.model())) {
            CALL.matcher(expression).results().filter(call -> !OF_THE_ENGINE.contains(call.group(1))).forEach(call -> {
                assertThat(beans.containsBean(call.group(1))).as(expression).isTrue();
                assertThat(beans.getType(call.group(1)).getMethods()).as(expression)
                    .anyMatch(method -> method.getName().equals(call.group(2)) && method.getParameterCount() == arguments(call));
            });
        }
    }

    private static int arguments(MatchResult call) {
        return call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
    }

    /** A variable is set by the model itself or by today's code, as by the release before. */
    @ParameterizedTest
    @MethodSource("processes")
    void everyVariableIsSetBySomebody(Older older) {
        Set<String> known = new TreeSet<>(OF_THE_ENGINE);
        older.model().all(CamundaInputParameter.class).forEach(parameter -> known.add(parameter.getCamundaName()));
        older.model().all(CamundaOutputParameter.class).forEach(parameter -> known.add(parameter.getCamundaName()));
        older.model().all(CamundaOut.class).forEach(variable -> known.add(variable.getCamundaTarget()));
        older.release().processes().stream().flatMap(caller -> caller.all(CallActivity.class).stream())
            .filter(call -> call.getCalledElement().equals(older.model().name()))
            .flatMap(call -> call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream())
            .map(CamundaIn::getCamundaTarget).filter(target -> target != null).forEach(known::add);
        String process = older.model().name() + ",";
        older.release().variables().stream().filter(variable -> variable.startsWith(process))
            .forEach(variable -> known.add(variable.substring(process.length())));

        for (String expression : expressions(older.model())) {
            assertThat(NAME.matcher(expression).results().map(MatchResult::group).filter(name -> !beans.containsBean(name)))
                .as(expression).isSubsetOf(known);
        }
    }

    /** The history of a case goes on as it began. */
    @ParameterizedTest
    @MethodSource("processes")
    void whatAGatewayOrATimerReadsIsStillKept(Older older) {
        Set<String> kept = beans.getBeansOfType(RoutingFacts.class).values().stream().flatMap(process -> process.routingFacts().stream())
            .collect(Collectors.toSet());
        Stream.concat(older.model().all(ConditionExpression.class).stream(), older.model().all(TimeDate.class).stream())
            .map(expression -> LITERAL.matcher(expression.getTextContent()).replaceAll("")).forEach(expression -> assertThat(
                NAME.matcher(expression).results().map(MatchResult::group).filter(name -> !OF_THE_ENGINE.contains(name)))
                .as(expression).isSubsetOf(kept));
    }

    @Test
    void whatIsKeptForOlderModelsIsReadByOne() {
        Set<String> all = processes().flatMap(older -> expressions(older.model()).stream()).collect(Collectors.toSet());
        assertThat(beans.getBean(OlderModels.class).routingFacts())
            .allSatisfy(fact -> assertThat(all).anyMatch(expression -> expression.matches(".*\\b" + fact + "\\b.*")));
    }

    /** A case stays with the deployment it began in, in its forms, its decisions and the processes it calls. */
    @ParameterizedTest
    @MethodSource("processes")
    void whatIsReferredToWasDeployedTogether(Older older) {
        List<String> files = new ArrayList<>();
        for (UserTask task : older.model().all(UserTask.class)) {
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
            files.add(task.getCamundaFormRef() + ".form");
        }
        for (StartEvent start : older.model().all(StartEvent.class)) {
            if (start.getCamundaFormRef() != null) {
                assertThat(start.getCamundaFormRefBinding()).as(start.getId()).isEqualTo("deployment");
                files.add(start.getCamundaFormRef() + ".form");
            }
        }
        for (BusinessRuleTask task : older.model().all(BusinessRuleTask.class)) {
            assertThat(task.getCamundaDecisionRefBinding()).as(task.getId()).isEqualTo("deployment");
            files.add(task.getCamundaDecisionRef() + ".dmn");
        }
        for (CallActivity call : older.model().all(CallActivity.class)) {
            assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
            files.add(call.getCalledElement() + ".bpmn");
        }
        assertThat(older.release().models()).containsKeys(files.toArray(String[]::new));
    }

    /** Of every expression what is outside its literals. */
    private static Set<String> expressions(Model model) {
        return EXPRESSION.matcher(Bpmn.convertToString(model.bpmn())).results()
            .map(expression -> LITERAL.matcher(expression.group(1).replace("&#34;", "\"").replace("&quot;", "\"").replace("&amp;", "&"))
                .replaceAll(""))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
