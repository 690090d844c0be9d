package org.exchangedesk.template;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the fields of the record that a template is filled from by name; nothing else of it can be reached, no method and no class. */
public final class FieldReader {

    private FieldReader() {
    }

    /** The value of one field; empty when the record has none of that name. */
    public static Optional<Object> value(Object of, String name) {
        return of instanceof Record ? component(of.getClass(), name).map(c -> read(c, of)) : Optional.empty();
    }

    /** The type of a field, or of its elements when it is a list; empty when there is no such field. */
    public static Optional<Class<?>> type(Class<?> of, String name) {
        return component(of, name).map(FieldReader::type);
    }

    static boolean isList(Class<?> of, String name) {
        return component(of, name).filter(c -> c.getType() == List.class).isPresent();
    }

    /** All fields that hold a text, a tick or a link, with their paths, for example {@code items.seq}. */
    public static List<String> paths(Class<?> of) {
        return Arrays.stream(of.getRecordComponents()).flatMap(c -> hasFields(type(c))
            ? paths(type(c)).stream().map(path -> c.getName() + "." + path)
            : Stream.of(c.getName())).toList();
    }

    /**
     * Maps the field names of a record without ticks to its texts, and lists to lists of such maps: a template finds nothing but texts, no
     * object to call.
     */
    public static Map<String, Object> values(Record of) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent c : of.getClass().getRecordComponents()) {
            Object value = read(c, of);
            // a no-break space becomes a space, as in the PDF; an ODT has elements of its own for line breaks and tabs
            values.put(c.getName(), value instanceof List<?> list
                ? list.stream().map(entry -> values((Record) entry)).toList()
                : ((String) value).replace('\u00A0', ' '));
        }
        return values;
    }

    /** A record with the same short text in every field and one entry in every list. */
    public static Record sample(Class<?> of) {
        RecordComponent[] components = of.getRecordComponents();
        Object[] values = Arrays.stream(components).map(FieldReader::sample).toArray();
        try {
            var constructor = of.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object sample(RecordComponent c) {
        Class<?> type = type(c);
        Object value = type == String.class
            ? "範例"
            : type == Tick.class ? new Tick(false) : type == Link.class ? new Link("sample") : sample(type);
        return c.getType() == List.class ? List.of(value) : value;
    }

    private static Optional<RecordComponent> component(Class<?> of, String name) {
        return of.isRecord() ? Arrays.stream(of.getRecordComponents()).filter(c -> c.getName().equals(name)).findFirst() : Optional.empty();
    }

    /** A record that stands for several fields, not for a single mark. */
    private static boolean hasFields(Class<?> type) {
        return type.isRecord() && type != Tick.class && type != Link.class;
    }

    private static Class<?> type(RecordComponent c) {
        return c.getGenericType() instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : c.getType();
    }

    private static Object read(RecordComponent c, Object of) {
        try {
            Method accessor = c.getAccessor();
            // the records of a page are known in their package only
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
