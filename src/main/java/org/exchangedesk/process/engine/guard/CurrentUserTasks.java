package org.exchangedesk.process.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Lets one stored filter show all users their own tasks, without an expression in its query: {@link #WHO_ASKS} as the assignee or the
 * candidate is replaced by the id of the user who asks. Nothing is evaluated.
 */
public final class CurrentUserTasks extends TaskManager {

    /** Stands for the user who asks. No user can have that id; see {@code userResourceWhitelistPattern}. */
    public static final String WHO_ASKS = "$whoAsks";

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        return super.findTasksByQueryCriteria(forWhoAsks(query));
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        return super.findTaskCountByQueryCriteria(forWhoAsks(query));
    }

    /** Without a logged-in user the placeholder stays, and no task matches. */
    private TaskQueryImpl forWhoAsks(TaskQueryImpl query) {
        String user = getCommandContext().getAuthenticatedUserId();
        if (user != null) {
            for (TaskQueryImpl part : query.getQueries()) {
                if (WHO_ASKS.equals(part.getAssignee())) {
                    part.taskAssignee(user);
                }
                if (WHO_ASKS.equals(part.getCandidateUser())) {
                    part.taskCandidateUser(user);
                }
            }
        }
        return query;
    }
}
