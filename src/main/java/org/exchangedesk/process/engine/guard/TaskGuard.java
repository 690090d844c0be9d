package org.exchangedesk.process.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.exchangedesk.Refusal;
import org.exchangedesk.process.engine.Groups;

/**
 * Lets only those who may do a task hold or complete it, through Tasklist and through the engine's interface alike: the assignee must be a
 * candidate, and only the assignee completes. A candidate claims an unassigned task; every other change of the assignee is up to the
 * present assignee or a supervisor. The engine itself, which acts without a logged-in person, is not checked.
 */
public final class TaskGuard extends AbstractBpmnParseListener {

    /** The engine's name for a task that the model is just creating. */
    private static final String NEW = "Created";

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        // built-in listeners come before those of the model: nothing is taken over from someone who is then refused
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, TaskGuard::checkHolder);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, TaskGuard::checkCompletion);
    }

    /** Drops the model's assignee when no longer a candidate, which would block the case; the others can claim the task instead. */
    private static void checkHolder(DelegateTask task) {
        boolean byTheModel = NEW.equals(((TaskEntity) task).getTaskState());
        if (task.getAssignee() != null && !isCandidate(task, task.getAssignee())) {
            if (!byTheModel) {
                throw new Refusal("「" + task.getAssignee() + "」不是「" + task.getName() + "」的承辦人選，不得受指派或認領。");
            }
            task.setAssignee(null);
        }
        if (!byTheModel) {
            checkWhoHandsOver((TaskEntity) task);
        }
    }

    private static void checkWhoHandsOver(TaskEntity task) {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (user == null) {
            return;
        }
        String holder = task.getPropertyChanges().get(TaskEntity.ASSIGNEE).getOrgValueString();
        boolean claims = holder == null && user.equals(task.getAssignee());
        if (!claims && !user.equals(holder) && !isMember(user, Groups.SUPERVISOR)) {
            throw new Refusal("「" + task.getName() + "」不是您承辦的工作，請洽承辦人或主管改派。");
        }
    }

    public static void checkCompletion(DelegateTask task) {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (user == null) {
            return;
        }
        if (!user.equals(task.getAssignee())) {
            throw new Refusal("請先認領「" + task.getName() + "」再完成。");
        }
        if (!isCandidate(task, user)) {
            throw new Refusal("「" + user + "」已不是「" + task.getName() + "」的承辦人選，不得完成。");
        }
    }

    private static boolean isCandidate(DelegateTask task, String user) {
        List<IdentityLink> candidates = task.getCandidates().stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .toList();
        return candidates.stream().anyMatch(link -> user.equals(link.getUserId()) || isMember(user, link.getGroupId()));
    }

    private static boolean isMember(String user, String group) {
        return group != null && Context.getProcessEngineConfiguration().getIdentityService()
            .createGroupQuery().groupId(group).groupMember(user).count() > 0;
    }
}
