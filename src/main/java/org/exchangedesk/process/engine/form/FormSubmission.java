package org.exchangedesk.process.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Validates one submission against the form as the browser would have shown it: no unknown field, no value in a hidden field, no change of
 * a read-only one, every required field, and each value within its rules. Collects every complaint, not only the first.
 */
final class FormSubmission {

    private final FormExpressions expressions;
    private final FieldRules rules;
    private final List<FormField> form;
    private final List<String> complaints = new ArrayList<>();

    FormSubmission(List<FormField> form, FormExpressions expressions, FieldRules rules) {
        this.form = form;
        this.expressions = expressions;
        this.rules = rules;
    }

    /** @param shown the variables the form could show, as they were before */
    List<String> complaints(Map<String, Object> sent, Map<String, Object> shown) {
        complaints.addAll(new FormNames(form).strangers(sent));
        Map<String, Object> known = FormValues.merged(initial(form), shown);
        look(form, new Scope(sent, known, FormValues.merged(known, sent), ""), false);
        return complaints;
    }

    /** The values of one scope of a form: its top, or one row of a list. */
    private record Scope(Map<String, Object> sent, Map<String, Object> shown, Map<String, Object> values, String where) {

        Scope within(List<String> path) {
            return path.isEmpty()
                ? this
                : new Scope(FormValues.map(FormValues.at(sent, path)),
                    FormValues.map(FormValues.at(shown, path)), values, where);
        }

        Scope row(int number, Object sentRow, Object shownRow, List<FormField> fields) {
            Map<String, Object> known = FormValues.merged(initial(fields), FormValues.map(shownRow));
            Map<String, Object> row = FormValues.merged(known, FormValues.map(sentRow));
            Map<String, Object> visible = FormValues.merged(values, row);
            visible.put("this", row);
            visible.put("parent", values);
            visible.put("i", number);
            return new Scope(FormValues.map(sentRow), known, visible, where + "（第" + number + "列）");
        }
    }

    private static Map<String, Object> initial(List<FormField> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : fields) {
            if (field.hasValue() && field.path().size() == 1) {
                values.put(field.path().get(0), field.initialValue());
            } else if (!field.hasRows() && field.path().isEmpty()) {
                values.putAll(initial(field.inside()));
            }
        }
        return values;
    }

    private void look(List<FormField> fields, Scope scope, boolean insideHidden) {
        for (FormField field : fields) {
            String hide = field.json().path("conditional").path("hide").asText("");
            boolean hidden = insideHidden || !hide.isEmpty() && expressions.holds(hide, scope.values());
            if (field.hasValue()) {
                lookAtValue(field, scope, hidden);
            } else if (field.hasRows()) {
                lookAtRows(field, scope, hidden);
            } else {
                look(field.inside(), scope.within(field.path()), hidden);
            }
        }
    }

    private void lookAtValue(FormField field, Scope scope, boolean hidden) {
        Object value = FormValues.at(scope.sent(), field.path());
        if (hidden) {
            complainIf(!field.isBlank(value), field, scope, "於所填情形下不適用，不得填寫");
        } else if (isReadOnly(field, scope)) {
            boolean changed = FormValues.contains(scope.sent(), field.path())
                && !FormValues.same(value, FormValues.at(scope.shown(), field.path()));
            complainIf(changed, field, scope, "僅供閱覽，不得變更");
        } else if (field.isOneOf("expression")) {
            Object computed = expressions.value(field.json().path("expression").asText(), scope.values());
            complainIf(value != null && !FormValues.same(value, computed), field, scope, "由系統計算，不得變更");
        } else if (field.isBlank(value)) {
            complainIf(field.isRequired(), field, scope, "為必填");
        } else {
            String complaint = rules.complaint(field, value, scope.values());
            complainIf(complaint != null, field, scope, complaint);
        }
    }

    private void lookAtRows(FormField list, Scope scope, boolean hidden) {
        Object value = FormValues.at(scope.sent(), list.path());
        Object shown = FormValues.at(scope.shown(), list.path());
        List<?> rows = value instanceof List<?> several ? several : List.of();
        if (value != null && !(value instanceof List<?>) || rows.stream().anyMatch(row -> !(row instanceof Map))) {
            complain(list, scope, "的資料型別不符");
            return;
        }
        if (hidden) {
            complainIf(!rows.isEmpty(), list, scope, "於所填情形下不適用，不得填寫");
            return;
        }
        List<?> before = shown instanceof List<?> several ? several : List.of();
        boolean fixed = !list.json().path("allowAddRemove").asBoolean();
        int expected = shown instanceof List<?> ? before.size() : list.json().path("defaultRepetitions").asInt(1);
        complainIf(fixed && rows.size() != expected, list, scope, "之列數不得增減");
        for (int i = 0; i < rows.size(); i++) {
            Object shownRow = i < before.size() ? before.get(i) : null;
            look(list.inside(), scope.row(i + 1, rows.get(i), shownRow, list.inside()), false);
        }
    }

    private boolean isReadOnly(FormField field, Scope scope) {
        String readOnly = field.json().path("readonly").asText("");
        return field.json().path("disabled").asBoolean()
            || (FormExpressions.isExpression(readOnly) ? expressions.holds(readOnly, scope.values()) : readOnly.equals("true"));
    }

    private void complainIf(boolean wrong, FormField field, Scope scope, String complaint) {
        if (wrong) {
            complain(field, scope, complaint);
        }
    }

    private void complain(FormField field, Scope scope, String complaint) {
        complaints.add("「" + expressions.words(field.label(), scope.values()) + "」" + scope.where() + complaint);
    }
}
