package org.exchangedesk.process.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Variables of the engine as plain texts, numbers, truth values, lists and maps. Never deserialises a Java object: what is neither a
 * primitive value nor a list or object in JSON stays {@link #UNREADABLE}.
 */
final class FormValues {

    static final Object UNREADABLE = new Object();

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private FormValues() {
    }

    static Map<String, Object> plain(VariableMap variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        variables.keySet().forEach(name -> plain.put(name, plain(variables.<TypedValue>getValueTyped(name))));
        return plain;
    }

    static Object plain(JsonNode json) {
        return JSON.convertValue(json, Object.class);
    }

    private static Object plain(TypedValue typed) {
        if (typed instanceof SerializableValue serialized) {
            return fromJson(serialized);
        }
        Object value = typed == null ? null : typed.getValue();
        boolean simple = value == null
            || (typed instanceof PrimitiveValue<?> || typed.getType() == null)
                && (value instanceof String || value instanceof Boolean || value instanceof Number);
        return simple ? value : UNREADABLE;
    }

    private static Object fromJson(SerializableValue value) {
        String format = value.getType() != null && "json".equals(value.getType().getName())
            ? "application/json"
            : value.getSerializationDataFormat();
        if (!"application/json".equals(format) || value.getValueSerialized() == null) {
            return UNREADABLE;
        }
        try {
            Object rows = JSON.readValue(value.getValueSerialized(), Object.class);
            return rows instanceof List<?> || rows instanceof Map<?, ?> ? rows : UNREADABLE;
        } catch (JsonProcessingException e) {
            return UNREADABLE;
        }
    }

    /**
     * Whether a reader sees the same: a browser turns line ends and tabs of a one-line field into blanks, and a missing value into an empty
     * text. An unreadable value equals nothing, not even another unreadable one.
     */
    static boolean same(Object one, Object other) {
        return one != UNREADABLE && other != UNREADABLE && Objects.equals(comparable(one), comparable(other));
    }

    private static Object comparable(Object value) {
        if (value == null || Boolean.FALSE.equals(value)) {
            return "";
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        if (value instanceof String text) {
            return text.replaceAll("[\r\n\t]", " ");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FormValues::comparable).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            map.forEach((name, entry) -> entries.put(name, comparable(entry)));
            return entries;
        }
        return value;
    }

    /** What stands at the end of a path, or null. */
    static Object at(Map<String, Object> values, List<String> path) {
        Object value = values;
        for (String name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    static boolean contains(Map<String, Object> values, List<String> path) {
        Object parent = at(values, path.subList(0, path.size() - 1));
        return parent instanceof Map<?, ?> map && map.containsKey(path.get(path.size() - 1));
    }

    /** Merges both maps, nested ones too; the second wins. */
    static Map<String, Object> merged(Map<String, Object> first, Map<String, Object> second) {
        Map<String, Object> both = new LinkedHashMap<>(first);
        second.forEach((name, value) -> {
            boolean nested = first.get(name) instanceof Map && value instanceof Map;
            both.put(name, nested ? merged(map(first.get(name)), map(value)) : value);
        });
        return both;
    }

    @SuppressWarnings("unchecked") // keys of what was read from JSON are texts
    static Map<String, Object> map(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
