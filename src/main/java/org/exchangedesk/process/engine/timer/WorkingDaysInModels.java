package org.exchangedesk.process.engine.timer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.exchangedesk.calendar.WorkingDayTime;

/**
 * Refuses to deploy a model whose working days ({@code 5WD@17:00}) are wrongly written or stand where a legal deadline could run. They
 * are for internal tasks: the due date and the follow-up date of a user task, and the duration of a timer on one. Legal deadlines are
 * computed by the case record, with their computation, and reach a timer as a date.
 */
final class WorkingDaysInModels extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        List<Element> all = inside(process).toList();
        Set<String> userTasks = all.stream().filter(element -> element.getTagName().equals("userTask"))
            .map(task -> task.attribute("id")).collect(Collectors.toSet());
        for (Element element : all) {
            for (Element timer : element.elements("timerEventDefinition")) {
                boolean ofUserTask = userTasks.contains(String.valueOf(element.attribute("attachedToRef")));
                timer.elements().forEach(when -> check(when.getText(), ofUserTask && when.getTagName().equals("timeDuration"), element));
            }
            if (element.getTagName().equals("userTask")) {
                check(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "dueDate"), true, element);
                check(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "followUpDate"), true, element);
            }
        }
    }

    /** Leaves out values that are computed at run time: {@link CheckedTimers} refuses them then, and the step fails. */
    private static void check(String text, boolean allowed, Element where) {
        if (text == null || text.contains("{") || !WorkingDayTime.isMeantBy(text)) {
            return;
        }
        try {
            WorkingDayTime.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ProcessEngineException(where.attribute("id") + ": " + e.getMessage(), e);
        }
        if (!allowed) {
            throw new ProcessEngineException(where.attribute("id") + ": working days (" + text.strip()
                + ") are for due dates of user tasks and for durations of timers on them, never for a legal deadline");
        }
    }

    private static Stream<Element> inside(Element element) {
        return Stream.concat(Stream.of(element), element.elements().stream().flatMap(WorkingDaysInModels::inside));
    }
}
