package org.exchangedesk.process.engine.guard;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.exchangedesk.Refusal;

/**
 * Keeps what the administrators' group may do, and lets nobody take rights away by a row that forbids (REVOKE): it would also bind the last
 * administrator, and the desk's own rights are grants alone. The engine itself, which acts without a logged-in person, is not checked.
 */
final class AdministratorsRights extends AuthorizationManager {

    @Override
    public void insert(DbEntity authorization) {
        if (isAskedByAPerson() && authorization instanceof AuthorizationEntity entity) {
            refuseToForbid(entity);
        }
        super.insert(authorization);
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        if (isAskedByAPerson()) {
            refuseToForbid(authorization);
            refuseToTouch(authorization);
        }
        super.update(authorization);
    }

    @Override
    public void delete(DbEntity authorization) {
        if (isAskedByAPerson() && authorization instanceof AuthorizationEntity entity) {
            refuseToTouch(entity);
        }
        super.delete(authorization);
    }

    private boolean isAskedByAPerson() {
        return getCommandContext().getAuthenticatedUserId() != null;
    }

    private static void refuseToForbid(AuthorizationEntity authorization) {
        if (authorization.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            throw new Refusal("權限僅得授予，不得以「REVOKE」禁止；請改為刪除原授予之權限。");
        }
    }

    private static void refuseToTouch(AuthorizationEntity authorization) {
        if (Groups.CAMUNDA_ADMIN.equals(authorization.getGroupId())) {
            throw new Refusal("系統管理者群組 " + Groups.CAMUNDA_ADMIN + " 之權限不得變更或刪除。");
        }
    }
}
