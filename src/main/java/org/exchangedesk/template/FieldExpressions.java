package org.exchangedesk.template;

import java.util.List;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * What stands between <code>${</code> and <code>}</code> in a template: the name of a field, or of a field of a field. Nothing is
 * evaluated, so that a template cannot do anything.
 */
final class FieldExpressions implements IStandardVariableExpressionEvaluator {

    /** Name of the filled record among the variables; a template cannot write it. */
    static final String FILLED = " filled";

    @Override
    public Object evaluate(IExpressionContext context, IStandardVariableExpression expression, StandardExpressionExecutionContext how) {
        String[] names = expression.getExpression().split("\\.");
        Object value = context.containsVariable(names[0])
            ? context.getVariable(names[0])
            : field(context.getVariable(FILLED), names[0]);
        for (int i = 1; i < names.length; i++) {
            value = field(value, names[i]);
        }
        return value instanceof String text
            ? (text.isEmpty() ? null : new Text(PrintableText.text(text)))
            : isEmptyList(value) ? null : value;
    }

    /** Asked for, a list without entries is not there, as an empty text is not. */
    private static boolean isEmptyList(Object value) {
        return value instanceof List<?> list && list.isEmpty();
    }

    private static Object field(Object of, String name) {
        return FieldReader.value(of, name).orElseThrow(() -> new IllegalStateException("no field " + name));
    }

    /** A text that counts as present whatever it says: Thymeleaf takes the plain strings 「no」 and 「off」 for false. */
    private record Text(String text) {

        @Override
        public String toString() {
            return text;
        }
    }
}
