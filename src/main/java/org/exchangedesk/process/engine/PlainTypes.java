package org.exchangedesk.process.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.variable.type.ValueType;

/**
 * The types of which a process variable may be: text, numbers, yes or no, dates. An object would be read back by whoever sent its
 * class name, files and documents belong into the case record.
 */
final class PlainTypes extends ValueTypeResolverImpl {

    private static final Set<ValueType> ALLOWED = Set.of(ValueType.NULL, ValueType.STRING, ValueType.BOOLEAN, ValueType.SHORT,
            ValueType.INTEGER, ValueType.LONG, ValueType.DOUBLE, ValueType.DATE, ValueType.NUMBER);

    static final Set<String> SERIALIZERS_TAKEN_AWAY = Set.of("serializable", "file", "bytes");

    /** For every other name the interface answers that the type is not supported. */
    @Override
    public ValueType typeForName(String name) {
        ValueType type = super.typeForName(name);
        return type != null && ALLOWED.contains(type) ? type : null;
    }
}
