package org.exchangedesk.process.access;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** The rows in which the engine keeps who may do what. */
final class Grants {

    private final AuthorizationService authorizationService;

    Grants(AuthorizationService authorizationService) {
        this.authorizationService = authorizationService;
    }

    /** Replaces whatever the group was granted on this resource, so that a new release also takes rights away. */
    void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizationService.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT)
            .groupIdIn(group).resourceType(resource).resourceId(id).singleResult();
        if (grant == null) {
            grant = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.setPermissions(permissions);
        authorizationService.saveAuthorization(grant);
    }

    /** What a group, a user or everybody was granted on a process or on all, the engine's administrators apart. */
    List<Authorization> onProcesses() {
        return authorizationService.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION).list().stream()
            .filter(grant -> grant.getAuthorizationType() != AUTH_TYPE_REVOKE && !Groups.CAMUNDA_ADMIN.equals(grant.getGroupId())).toList();
    }

    /** Removes rights on a process from a grant, and deletes the grant with the last of them. */
    void withdraw(Authorization grant, Collection<ProcessDefinitionPermissions> permissions) {
        List<ProcessDefinitionPermissions> held = Arrays.stream(ProcessDefinitionPermissions.values())
            .filter(permission -> permission != ProcessDefinitionPermissions.NONE && permission != ProcessDefinitionPermissions.ALL)
            .filter(grant::isPermissionGranted).toList();
        if (permissions.containsAll(held)) {
            authorizationService.deleteAuthorization(grant.getId());
        } else if (held.stream().anyMatch(permissions::contains)) {
            permissions.forEach(grant::removePermission);
            authorizationService.saveAuthorization(grant);
        }
    }
}
