package org.exchangedesk.process.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.exchangedesk.process.engine.CaseOnTask;
import org.exchangedesk.process.engine.guard.CurrentUserTasks;
import org.springframework.stereotype.Component;

/** The three lists with which Tasklist opens. */
@Component
class ReadyFilters {

    private final FilterService filterService;
    private final TaskService taskService;

    ReadyFilters(FilterService filterService, TaskService taskService) {
        this.filterService = filterService;
        this.taskService = taskService;
    }

    /** Creates what is missing and gives each the query of this release; returns the ids of all three. */
    List<String> ensure() {
        rename("可認領", "待認領");
        return List.of(
            filter("我的待辦", -30, taskService.createTaskQuery().taskAssignee(CurrentUserTasks.WHO_ASKS)),
            filter("待認領", -20, taskService.createTaskQuery().taskCandidateUser(CurrentUserTasks.WHO_ASKS).taskUnassigned()),
            filter("全部待辦", -10, taskService.createTaskQuery()));
    }

    /** An earlier release called it otherwise; it stays the same list, with its rights. */
    private void rename(String before, String now) {
        Filter present = filterService.createTaskFilterQuery().filterName(before).singleResult();
        if (present != null) {
            filterService.saveFilter(present.setName(now));
        }
    }

    private String filter(String name, int position, TaskQuery query) {
        Filter present = filterService.createTaskFilterQuery().filterName(name).singleResult();
        Filter filter = present != null ? present : filterService.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("priority", position, "refresh", true, "showUndefinedVariable", false,
            "variables", List.of(Map.of("name", CaseOnTask.LABEL, "label", "案件"))));
        return filterService.saveFilter(filter).getId();
    }
}
