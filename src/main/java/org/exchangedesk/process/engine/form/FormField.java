package org.exchangedesk.process.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.exchangedesk.TypedText;

/**
 * One component of a Camunda Form as the server needs to know it: its kind, under which name its value is sent, and what lies inside.
 *
 * @param path the names that lead to the value in the submission; empty for what sends nothing of its own
 */
record FormField(String type, List<String> path, JsonNode json, List<FormField> inside) {

    private static final Set<String> WITHOUT_VALUE = Set.of(
        "default", "text", "image", "table", "html", "spacer", "separator", "iframe", "button", "group", "dynamiclist");

    private static final Set<String> WITH_VALUE = Set.of(
        "textfield", "textarea", "number", "datetime", "checkbox", "select", "radio", "checklist", "taglist", "expression");

    /** The components of a form, in order. Fails on a component type that the server cannot check. */
    static List<FormField> of(JsonNode components) {
        List<FormField> fields = new ArrayList<>();
        for (JsonNode json : components) {
            String type = json.path("type").asText();
            if (!WITHOUT_VALUE.contains(type) && !WITH_VALUE.contains(type)) {
                throw new IllegalStateException("no check is known for form components of type \"" + type + "\"");
            }
            String name = json.path(WITH_VALUE.contains(type) ? "key" : "path").asText("");
            List<String> path = name.isEmpty() ? List.of() : Arrays.asList(name.split("\\."));
            fields.add(new FormField(type, path, json, of(json.path("components"))));
        }
        return List.copyOf(fields);
    }

    /** The field whose value is sent under this name at the top of the form, wherever it stands in it. */
    static Optional<FormField> sending(String key, List<FormField> form) {
        return form.stream().flatMap(field -> field.hasValue() && field.path().equals(List.of(key))
            ? Stream.of(field)
            : field.hasRows() ? Stream.empty() : sending(key, field.inside()).stream()).findFirst();
    }

    boolean hasValue() {
        return WITH_VALUE.contains(type);
    }

    boolean hasRows() {
        return "dynamiclist".equals(type);
    }

    boolean isOneOf(String... types) {
        return Arrays.asList(types).contains(type);
    }

    boolean holdsSeveral() {
        return isOneOf("checklist", "taglist");
    }

    /** The words above the field, perhaps an expression; a name when nobody gave it any. */
    String label() {
        for (String words : List.of("label", "dateLabel", "timeLabel")) {
            String label = json.path(words).asText("");
            if (!label.isBlank()) {
                return label;
            }
        }
        return String.join(".", path);
    }

    JsonNode rule(String name) {
        return json.path("validate").path(name);
    }

    boolean isRequired() {
        return rule("required").asBoolean();
    }

    /** A text that has to name a day; the form says so among its custom properties, {@code reads: date}. */
    boolean isDate() {
        return "date".equals(reads());
    }

    /** A text that has to name a day and a time of day, {@code reads: moment}. */
    boolean isMoment() {
        return "moment".equals(reads());
    }

    private String reads() {
        return isOneOf("textfield") ? json.path("properties").path("reads").asText() : "";
    }

    /** What form-js puts into the field when nothing else is known. */
    Object initialValue() {
        JsonNode value = json.path("defaultValue");
        if (!value.isMissingNode()) {
            return FormValues.plain(value);
        }
        return isOneOf("textfield", "textarea") ? "" : isOneOf("checkbox") ? Boolean.FALSE : holdsSeveral() ? List.of() : null;
    }

    /** Whether nothing was answered; a text in which nothing is seen is no answer either. */
    boolean isBlank(Object value) {
        return value == null
            || value instanceof String text && !TypedText.isVisible(text)
            || isOneOf("checkbox") && Boolean.FALSE.equals(value)
            || holdsSeveral() && value instanceof List<?> list && list.isEmpty();
    }
}
