package org.exchangedesk.process.engine.guard;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.camunda.bpm.engine.query.Query;
import org.exchangedesk.Refusal;

/** Refuses to store a filter with an expression in its query or in an alternative of it; the engine checks the outermost query only. */
final class FiltersWithoutExpressions extends FilterManager {

    static final String NO_EXPRESSIONS = "查詢條件不得使用運算式。";

    @Override
    public Filter insertOrUpdateFilter(Filter filter) {
        Query<?, ?> query = filter.getQuery();
        if (query instanceof TaskQueryImpl tasks && tasks.getQueries().stream().anyMatch(part -> !part.getExpressions().isEmpty())) {
            throw new Refusal(NO_EXPRESSIONS);
        }
        return super.insertOrUpdateFilter(filter);
    }
}
