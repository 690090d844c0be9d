package org.exchangedesk.process.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
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

    /** What anybody was granted on a process by its name, to a group, a user or everybody. */
    List<Authorization> onNamedProcesses() {
        return authorizationService.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION).list().stream()
            .filter(grant -> !ANY.equals(grant.getResourceId()) && grant.getAuthorizationType() != AUTH_TYPE_REVOKE).toList();
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
