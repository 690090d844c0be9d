package org.exchangedesk.process.access;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.exchangedesk.process.engine.GroupsInModels;

/**
 * The rights that models give: who may start a process, and for the groups of features also which processes they see and work on. Withdraws
 * what a model of an older release gave and this one does not, and every other right to start a process, whoever granted it to whom:
 * what the analyst reads in the model is all there is. The engine's own administrators may do anything. Rights to read that an administrator
 * gave to a group the desk does not know stay his business.
 */
final class ModelGrants {

    private static final Set<ProcessDefinitionPermissions> WORK = Set.of(ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
        ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE, ProcessDefinitionPermissions.TASK_WORK,
        ProcessDefinitionPermissions.TASK_ASSIGN);

    private record Place(String group, String process) {
    }

    private final Grants grants;
    private final Set<String> ofFeatures;
    private final Map<Place, Set<ProcessDefinitionPermissions>> given = new HashMap<>();

    /** @param ofFeatures groups that have no rights on all processes */
    ModelGrants(Grants grants, GroupsInModels models, Set<String> ofFeatures) {
        this.grants = grants;
        this.ofFeatures = ofFeatures;
        models.starters().forEach((process, groups) -> groups.forEach(group -> {
            give(group, process, Set.of(ProcessDefinitionPermissions.CREATE_INSTANCE));
            if (ofFeatures.contains(group)) {
                give(group, process, Set.of(ProcessDefinitionPermissions.READ));
            }
        }));
        models.workers().forEach((process, groups) -> groups.stream().filter(ofFeatures::contains)
            .forEach(group -> give(group, process, WORK)));
    }

    private void give(String group, String process, Set<ProcessDefinitionPermissions> permissions) {
        given.computeIfAbsent(new Place(group, process), place -> EnumSet.noneOf(ProcessDefinitionPermissions.class)).addAll(permissions);
    }

    void bring() {
        grants.onProcesses().stream().filter(held -> !given.containsKey(new Place(held.getGroupId(), held.getResourceId())))
            .forEach(this::withdraw);
        given.forEach((place, permissions) -> grants.grant(place.group(), Resources.PROCESS_DEFINITION, place.process(),
            permissions.toArray(ProcessDefinitionPermissions[]::new)));
    }

    private void withdraw(Authorization held) {
        Set<ProcessDefinitionPermissions> gone = EnumSet.of(ProcessDefinitionPermissions.CREATE_INSTANCE);
        if (ofFeatures.contains(held.getGroupId())) {
            gone.addAll(WORK);
        }
        grants.withdraw(held, gone);
    }
}
