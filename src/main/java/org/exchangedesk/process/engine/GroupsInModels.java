package org.exchangedesk.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.exchangedesk.DeskFiles;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Who starts a process ({@code camunda:candidateStarterGroups}) and who works on it ({@code camunda:candidateGroups}), as the models of
 * this release say, those beside the jar included. Read from the files and not from the engine, which may still know a process that is no
 * longer shipped. Checked before anything is deployed, because an office may put a model beside the jar that no test of ours has seen: a
 * group that no feature declares would own tasks that nobody sees, and a process without one could be started by nobody. What is not
 * executable is a drawing and left alone.
 */
@Component
public class GroupsInModels {

    private static final String FOLDER = "processes";

    private final Set<String> known = new TreeSet<>();
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Map<String, Set<String>> starters = new LinkedHashMap<>();
    private final Map<String, Set<String>> workers = new LinkedHashMap<>();

    /** @throws IllegalStateException naming file, process and group when a model names an unknown group, or none where it must */
    public GroupsInModels(DeskFiles files, List<DeclaredGroups> features) {
        features.forEach(feature -> known.addAll(feature.groups().keySet()));
        known.remove(Groups.ANALYST);
        files.resources(FOLDER, "bpmn").forEach(this::read);
    }

    /** By the id of the process, the groups that may start it; none for a process that only other processes or the desk itself start. */
    public Map<String, Set<String>> starters() {
        return starters;
    }

    /** By the id of the process, the groups that have a task in it. */
    public Map<String, Set<String>> workers() {
        return workers;
    }

    private void read(Resource file) {
        List<Process> executable = model(file).getModelElementsByType(Process.class).stream().filter(Process::isExecutable).toList();
        for (Process process : executable) {
            String path = FOLDER + "/" + file.getFilename();
            String other = paths.put(process.getId(), path);
            require(other == null, path + " and " + other + " are both the model of the process " + process.getId());
            String where = path + ", process " + process.getId() + ", ";
            Set<String> mayStart = new TreeSet<>(process.getCamundaCandidateStarterGroupsList());
            require(process.getCamundaCandidateStarterUsersList().isEmpty(),
                where + "names users that may start it (camunda:candidateStarterUsers); only groups may");
            require(!process.isCamundaStartableInTasklist() || !mayStart.isEmpty(), where
                + "names no group that may start it (camunda:candidateStarterGroups); one that only others call says camunda:isStartableInTasklist=\"false\"");
            require(process.isCamundaStartableInTasklist() || mayStart.isEmpty(), where
                + "names groups that may start it, " + mayStart + ", but says camunda:isStartableInTasklist=\"false\"");
            requireKnown(where + "may be started by", mayStart);
            starters.put(process.getId(), mayStart);
            workers.put(process.getId(), new TreeSet<>());
            for (UserTask task : process.getModelInstance().getModelElementsByType(UserTask.class)) {
                if (isIn(process, task)) {
                    requireKnown(where + "user task " + task.getId() + " is offered to", task.getCamundaCandidateGroupsList());
                    workers.get(process.getId()).addAll(task.getCamundaCandidateGroupsList());
                }
            }
        }
    }

    private static BpmnModelInstance model(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return Bpmn.readModelFromStream(in);
        } catch (IOException | ModelException e) {
            throw new IllegalStateException(FOLDER + "/" + file.getFilename() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isIn(Process process, ModelElementInstance element) {
        ModelElementInstance around = element;
        while (around != null && !around.equals(process)) {
            around = around.getParentElement();
        }
        return around != null;
    }

    private void requireKnown(String whose, Collection<String> groups) {
        require(!groups.contains(Groups.ANALYST), whose + " the group " + Groups.ANALYST + ", which only reads");
        Set<String> unknown = groups.stream().filter(group -> !known.contains(group)).collect(Collectors.toCollection(TreeSet::new));
        require(unknown.isEmpty(), whose + " an unknown group: " + String.join(", ", unknown) + "; known are " + String.join(", ", known));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Wrong("The desk does not start: " + otherwise);
        }
    }

    static final class Wrong extends IllegalStateException {

        private Wrong(String message) {
            super(message);
        }
    }

    static final class Analyzer extends AbstractFailureAnalyzer<Wrong> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, Wrong cause) {
            return new FailureAnalysis(cause.getMessage(), "Correct the model, or take the file out of the folder " + FOLDER
                + " beside the jar; the model that ships with the release then serves.", cause);
        }
    }
}
