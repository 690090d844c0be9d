package org.exchangedesk.document;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.exchangedesk.template.FieldReader;
import org.exchangedesk.template.Tick;

/** The texts of a sheet and what people call them, see {@link Label}. */
final class SheetTexts {

    private SheetTexts() {
    }

    /** Every text of the sheet behind what people call its field, in the order of the form. */
    static void each(Record sheet, BiConsumer<String, String> text) {
        for (RecordComponent c : sheet.getClass().getRecordComponents()) {
            Object value = FieldReader.value(sheet, c.getName()).orElse(null);
            for (Object one : value instanceof List<?> list ? list : Collections.singletonList(value)) {
                if (one instanceof String string) {
                    text.accept(label(c), string);
                } else if (one instanceof Record part && !(one instanceof Tick)) {
                    each(part, text);
                }
            }
        }
    }

    /** What people call a text of the sheet, in whichever of its records it stands. */
    static String label(Class<?> sheet, String field) {
        return texts(sheet).filter(c -> c.getName().equals(field)).findFirst().map(SheetTexts::label)
            .orElseThrow(() -> new IllegalArgumentException(sheet.getSimpleName() + " has no text " + field));
    }

    private static Stream<RecordComponent> texts(Class<?> sheet) {
        return Arrays.stream(sheet.getRecordComponents()).flatMap(c -> {
            Class<?> type = FieldReader.type(sheet, c.getName()).orElseThrow();
            return type == String.class ? Stream.of(c) : type.isRecord() && type != Tick.class ? texts(type) : Stream.of();
        });
    }

    private static String label(RecordComponent text) {
        Label label = text.getAnnotation(Label.class);
        if (label == null) {
            throw new IllegalStateException(text.getDeclaringRecord().getSimpleName() + "." + text.getName() + " has no @Label");
        }
        return label.value();
    }
}
