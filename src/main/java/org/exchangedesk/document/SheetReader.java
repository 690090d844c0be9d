package org.exchangedesk.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Reads the fields of a sheet by name; nothing else of it can be reached, no method and no class. */
final class SheetReader {

    private SheetReader() {
    }

    /** The value of one field; empty when the record has none of that name. */
    static Optional<Object> value(Object of, String name) {
        return of instanceof Record ? component(of.getClass(), name).map(c -> read(c, of)) : Optional.empty();
    }

    /** The type of a field, or of its elements when it is a list; empty when there is no such field. */
    static Optional<Class<?>> type(Class<?> of, String name) {
        return component(of, name).map(SheetReader::type);
    }

    static boolean isList(Class<?> of, String name) {
        return component(of, name).filter(c -> c.getType() == List.class).isPresent();
    }

    /** Every text of the sheet behind what people call its field, in the order of the form. */
    static void eachText(Record sheet, BiConsumer<String, String> text) {
        for (RecordComponent c : sheet.getClass().getRecordComponents()) {
            Object value = read(c, sheet);
            for (Object one : value instanceof List<?> list ? list : Collections.singletonList(value)) {
                if (one instanceof String string) {
                    text.accept(label(c), string);
                } else if (one instanceof Record part && !(one instanceof Tick)) {
                    eachText(part, text);
                }
            }
        }
    }

    /** What people call a text of the sheet, in whichever of its records it stands. */
    static String label(Class<?> sheet, String field) {
        return texts(sheet).filter(c -> c.getName().equals(field)).findFirst().map(SheetReader::label)
            .orElseThrow(() -> new IllegalArgumentException(sheet.getSimpleName() + " has no text " + field));
    }

    private static Stream<RecordComponent> texts(Class<?> sheet) {
        return Arrays.stream(sheet.getRecordComponents())
            .flatMap(
                c -> type(c) == String.class ? Stream.of(c) : type(c).isRecord() && type(c) != Tick.class ? texts(type(c)) : Stream.of());
    }

    private static String label(RecordComponent text) {
        Label label = text.getAnnotation(Label.class);
        if (label == null) {
            throw new IllegalStateException(text.getDeclaringRecord().getSimpleName() + "." + text.getName() + " has no @Label");
        }
        return label.value();
    }

    /** All fields that hold a text or a tick, with their paths, for example {@code items.seq}. */
    static List<String> paths(Class<?> sheet) {
        return Arrays.stream(sheet.getRecordComponents()).flatMap(c -> type(c).isRecord() && type(c) != Tick.class
            ? paths(type(c)).stream().map(path -> c.getName() + "." + path)
            : Stream.of(c.getName())).toList();
    }

    /**
     * Maps the field names of a sheet without ticks to its texts, and lists to lists of such maps: a template finds nothing but texts, no
     * object to call.
     */
    static Map<String, Object> values(Record sheet) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent c : sheet.getClass().getRecordComponents()) {
            Object value = read(c, sheet);
            // a no-break space becomes a space, as in the PDF; an ODT has elements of its own for line breaks and tabs
            values.put(c.getName(), value instanceof List<?> list
                ? list.stream().map(entry -> values((Record) entry)).toList()
                : ((String) value).replace('\u00A0', ' '));
        }
        return values;
    }

    /** A sheet with the same short text in every field and one entry in every list. */
    static Record sample(Class<?> sheet) {
        RecordComponent[] components = sheet.getRecordComponents();
        Object[] values = Arrays.stream(components).map(SheetReader::sample).toArray();
        try {
            var constructor = sheet.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object sample(RecordComponent c) {
        Class<?> type = type(c);
        Object value = type == String.class ? "範例" : type == Tick.class ? new Tick(false) : sample(type);
        return c.getType() == List.class ? List.of(value) : value;
    }

    private static Optional<RecordComponent> component(Class<?> of, String name) {
        return of.isRecord() ? Arrays.stream(of.getRecordComponents()).filter(c -> c.getName().equals(name)).findFirst() : Optional.empty();
    }

    private static Class<?> type(RecordComponent c) {
        return c.getGenericType() instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : c.getType();
    }

    private static Object read(RecordComponent c, Object of) {
        try {
            return c.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
