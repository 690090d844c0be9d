package org.exchangedesk.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.exchangedesk.Checks;
import org.exchangedesk.UnsafeCharacters;

/** What a record of texts calls its values in a template: {@code orgName}, and {@code items.text} for what stands once per item. */
final class SheetFields {

    private SheetFields() {
    }

    /** Every name, those of a list with a dot. */
    static Set<String> names(Class<?> type) {
        Map<String, Boolean> names = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getGenericType() instanceof ParameterizedType list) {
                names((Class<?>) list.getActualTypeArguments()[0]).forEach(name -> names.put(component.getName() + "." + name, true));
            } else {
                names.put(component.getName(), true);
            }
        }
        return names.keySet();
    }

    /** The texts by name, lists as lists of such maps: nothing but texts, so that a template finds no object to call. */
    static Map<String, Object> values(Record sheet) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : sheet.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(sheet);
                values.put(component.getName(), value instanceof List<?> list ? list.stream().map(i -> values((Record) i)).toList() : printed(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
        return values;
    }

    /** A no-break space is a space as in the PDF; of line breaks and tabs an ODT has its own. */
    private static Object printed(Object text) {
        return text instanceof String typed ? typed.replace('\u00A0', ' ') : text;
    }

    /** @throws org.exchangedesk.Refusal showing every text with a character that cannot be printed as what it is */
    static void requirePrintable(Record sheet) {
        Checks checks = new Checks();
        texts(sheet).filter(UnsafeCharacters::anyInLines).map(SheetFields::aroundTheCharacter).forEach(text -> checks.require(false,
            "「" + text + "」含有控制字元或改變文字方向之字元（以「\uFFFD」標示），無法印製"));
        checks.refuseIfAny();
    }

    private static Stream<String> texts(Object value) {
        if (value instanceof Record sheet) {
            return values(sheet).values().stream().flatMap(SheetFields::texts);
        }
        return value instanceof Map<?, ?> map ? map.values().stream().flatMap(SheetFields::texts)
            : value instanceof List<?> list ? list.stream().flatMap(SheetFields::texts) : Stream.of((String) value);
    }

    private static String aroundTheCharacter(String text) {
        String shown = UnsafeCharacters.shownIn(text);
        int at = shown.indexOf('\uFFFD');
        return shown.substring(Math.max(0, at - 20), Math.min(shown.length(), at + 20));
    }
}
