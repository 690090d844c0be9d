package org.exchangedesk.process.engine.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** FEEL in forms, with the engine's own interpreter; each expression of a deployed form is parsed once. */
final class FormExpressions {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

    static boolean isExpression(String text) {
        return text.startsWith("=");
    }

    boolean holds(String expression, Map<String, Object> values) {
        return Boolean.TRUE.equals(value(expression, values));
    }

    /** @throws IllegalStateException when the form carries an expression that cannot be computed: guessing would let answers pass */
    Object value(String expression, Map<String, Object> values) {
        EvaluationResult result = feel.evaluate(parsed.computeIfAbsent(expression, this::parse), values);
        if (result.isFailure()) {
            throw new IllegalStateException("a form's expression fails: " + expression + ": " + result.failure().message());
        }
        return result.result();
    }

    /** A text that may be an expression, as the browser shows it. */
    String words(String text, Map<String, Object> values) {
        return isExpression(text) ? String.valueOf(value(text, values)) : text;
    }

    private ParsedExpression parse(String expression) {
        ParseResult result = feel.parseExpression(expression.substring(1));
        if (result.isFailure()) {
            throw new IllegalStateException("a form's expression cannot be read: " + expression + ": " + result.failure().message());
        }
        return result.parsedExpression();
    }
}
