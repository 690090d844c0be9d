package org.exchangedesk.documentation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.exchangedesk.process.Models.Model;

/** What lies behind each element of the processes, as Markdown: one section a process, one row an element, in the order of the file. */
final class ElementTables {

    private ElementTables() {
    }

    static String section(Model model) {
        String starters = model.process().getCamundaCandidateStarterGroups();
        return "## `%s`　%s\n\n![%s](models/%s.svg)\n\n".formatted(model.name(), model.process().getName(), model.process().getName(),
            model.name())
            + (starters == null || starters.isBlank() ? "" : "Started by: " + starters + "\n\n")
            + "| Element | Label | Behind it | Form |\n|---|---|---|---|\n"
            + rows(model.process().getFlowElements()).collect(Collectors.joining());
    }

    private static Stream<String> rows(Collection<FlowElement> elements) {
        return elements.stream().filter(element -> !(element instanceof SequenceFlow))
            .flatMap(element -> Stream.concat(Stream.of(row(element)),
                element instanceof SubProcess inner ? rows(inner.getFlowElements()) : Stream.empty()));
    }

    private static String row(FlowElement element) {
        return cells("`" + element.getId() + "`", element.getName(), behind(element), form(element));
    }

    static String cells(String... cells) {
        return Stream.of(cells).map(cell -> cell == null ? "" : cell.strip().replaceAll("\\s+", " ").replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String form(FlowElement element) {
        String form = element instanceof UserTask task
            ? task.getCamundaFormRef()
            : element instanceof StartEvent start ? start.getCamundaFormRef() : null;
        return form == null ? "" : "`forms/" + form + ".form`";
    }

    private static String behind(FlowElement element) {
        if (element instanceof UserTask task) {
            return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .map(listener -> bean(listener.getCamundaDelegateExpression())).sorted().distinct().collect(Collectors.joining(", "))
                + " (" + task.getCamundaCandidateGroups() + ")";
        }
        if (element instanceof ServiceTask task) {
            return bean(task.getCamundaDelegateExpression());
        }
        if (element instanceof BusinessRuleTask task) {
            return "`processes/" + task.getCamundaDecisionRef() + ".dmn`";
        }
        if (element instanceof CallActivity call) {
            return "process `" + call.getCalledElement() + "`";
        }
        if (element instanceof SubProcess inner) {
            return inner.triggeredByEvent()
                ? "event sub-process" + (interrupts(inner) ? "" : ", non-interrupting")
                : "embedded sub-process";
        }
        return gateway(element) + events(element);
    }

    private static String gateway(FlowElement element) {
        return element instanceof ExclusiveGateway
            ? "exclusive"
            : element instanceof ParallelGateway
                ? "parallel"
                : element instanceof EventBasedGateway ? "event-based" : "";
    }

    private static boolean interrupts(SubProcess inner) {
        return inner.getChildElementsByType(StartEvent.class).stream().allMatch(StartEvent::isInterrupting);
    }

    private static String events(FlowElement element) {
        String definitions = element.getChildElementsByType(EventDefinition.class).stream().map(ElementTables::definition)
            .collect(Collectors.joining(", "));
        return element instanceof BoundaryEvent boundary
            ? definitions + (boundary.cancelActivity() ? "" : ", non-interrupting") + " on `" + boundary.getAttachedTo().getId() + "`"
            : definitions;
    }

    private static String definition(EventDefinition definition) {
        if (definition instanceof MessageEventDefinition message) {
            return "message `" + message.getMessage().getName() + "`";
        }
        if (definition instanceof TimerEventDefinition timer) {
            return "timer `" + Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle()).filter(time -> time != null)
                .map(time -> time.getTextContent().strip()).collect(Collectors.joining()) + "`";
        }
        if (definition instanceof TerminateEventDefinition) {
            return "ends the whole process instance";
        }
        return definition.getElementType().getTypeName();
    }

    /** The class behind a bean: {@code ${closeCaseTask}} is {@code CloseCaseTask}. */
    private static String bean(String expression) {
        String name = expression.replaceAll("[${}]", "");
        return "`" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "`";
    }

    static List<Model> inReadingOrder(List<Model> models, List<String> first) {
        return models.stream()
            .sorted(Comparator.comparingInt((Model model) -> first.contains(model.name()) ? first.indexOf(model.name()) : first.size())
                .thenComparing(Model::name))
            .toList();
    }
}
