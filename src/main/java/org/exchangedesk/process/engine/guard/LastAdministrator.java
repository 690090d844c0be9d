package org.exchangedesk.process.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.exchangedesk.Refusal;

/**
 * Keeps the last administrator, whoever asks: without one the desk does not start any more. Two administrators who remove each other at the
 * same time are decided one after the other. The engine itself, which acts without a logged-in person, is not checked.
 */
abstract class LastAdministrator extends DbIdentityServiceProvider {

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        keepOneBeside(userId);
        return super.deleteUser(userId);
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        if (Groups.CAMUNDA_ADMIN.equals(groupId)) {
            keepOneBeside(userId);
        }
        return super.deleteMembership(userId, groupId);
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        if (Groups.CAMUNDA_ADMIN.equals(groupId)) {
            throw new Refusal("系統管理者群組 " + groupId + " 不得刪除。");
        }
        return super.deleteGroup(groupId);
    }

    private static void keepOneBeside(String leaving) {
        if (Context.getCommandContext().getAuthenticatedUserId() == null) {
            return;
        }
        Context.getCommandContext().getPropertyManager().acquireExclusiveLock();
        List<String> administrators = Context.getCommandContext().runWithoutAuthorization(() -> Context.getProcessEngineConfiguration()
            .getIdentityService().createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list().stream().map(User::getId).toList());
        if (administrators.equals(List.of(leaving))) {
            throw new Refusal("「" + leaving + "」是唯一的系統管理者，請先將另一位使用者加入 " + Groups.CAMUNDA_ADMIN + " 群組。");
        }
    }
}
