package org.exchangedesk.process.engine.guard;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.exchangedesk.Refusal;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates the expressions of models and nothing else. An expression of a model always has a scope: the case, the task, or an empty
 * one. A query is the only thing in the engine that evaluates an expression without any, and whoever is logged in may send a query.
 * The engine checks the outermost query alone (CVE-2026-109432); here none gets through, whether it comes by itself, as an alternative
 * of another, out of a stored filter or as an extension of one.
 */
final class ModelExpressions extends SpringExpressionManager {

    ModelExpressions(ApplicationContext context, Map<Object, Object> beans) {
        super(context, beans);
    }

    @Override
    public ELContext getElContext(VariableScope scope) {
        if (scope == null) {
            throw new Refusal(FiltersWithoutExpressions.NO_EXPRESSIONS);
        }
        return super.getElContext(scope);
    }
}
