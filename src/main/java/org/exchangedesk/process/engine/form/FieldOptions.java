package org.exchangedesk.process.engine.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The options a field offers: listed in the form, taken from a variable, or computed. */
final class FieldOptions {

    private final FormExpressions expressions;

    FieldOptions(FormExpressions expressions) {
        this.expressions = expressions;
    }

    String complaint(FormField field, Collection<?> chosen, Map<String, Object> values) {
        List<Object> offered = offered(field, values);
        return chosen.stream().map(value -> value == null ? "" : value)
            .filter(value -> offered.stream().noneMatch(option -> isSame(option, value)))
            .findFirst()
            .map(value -> "沒有選項「" + shortened(String.valueOf(value)) + "」")
            .orElse(null);
    }

    /** An option is an object with a value, or the value itself. */
    List<Object> offered(FormField field, Map<String, Object> values) {
        return source(field, values).stream()
            .map(option -> option instanceof Map<?, ?> entry ? entry.get("value") : option)
            .filter(Objects::nonNull)
            .map(Object.class::cast)
            .toList();
    }

    private Collection<?> source(FormField field, Map<String, Object> values) {
        String expression = field.json().path("valuesExpression").asText("");
        String key = field.json().path("valuesKey").asText("");
        Object options = !expression.isEmpty()
            ? expressions.value(expression, values)
            : !key.isEmpty()
                ? FormValues.at(values, List.of(key.split("\\.")))
                : FormValues.plain(field.json().path("values"));
        return options instanceof Collection<?> several ? several : List.of();
    }

    private static boolean isSame(Object option, Object value) {
        boolean comparable = option.getClass() == value.getClass() || option instanceof Number && value instanceof Number;
        return comparable && FormValues.same(option, value);
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= 40 ? value : value.substring(0, value.offsetByCodePoints(0, 40)) + "…";
    }
}
