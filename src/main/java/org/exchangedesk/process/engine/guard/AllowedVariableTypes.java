package org.exchangedesk.process.engine.guard;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.spin.plugin.variable.type.JsonValueType;

/**
 * The types of which a process variable may be: text, numbers, yes or no, dates, and the rows of a form's list, which Tasklist sends as
 * JSON. An object would be read back by whoever sent its class name, files and documents belong into the case record.
 */
final class AllowedVariableTypes extends ValueTypeResolverImpl {

    private static final Set<ValueType> ALLOWED = Set.of(ValueType.NULL, ValueType.STRING, ValueType.BOOLEAN, ValueType.SHORT,
        ValueType.INTEGER, ValueType.LONG, ValueType.DOUBLE, ValueType.DATE, ValueType.NUMBER);

    /** For every other name the interface answers that the type is not supported. */
    @Override
    public ValueType typeForName(String name) {
        ValueType type = super.typeForName(name);
        return isAllowed(type) ? type : null;
    }

    private static boolean isAllowed(ValueType type) {
        return type != null && (ALLOWED.contains(type) || type == JsonValueType.JSON);
    }

    /** Takes away what would write values of other types into the database or read them from there. */
    static void leaveOnly(VariableSerializers serializers) {
        List.copyOf(serializers.getSerializers()).stream()
            .filter(serializer -> !isAllowed(serializer.getType())).forEach(serializers::removeSerializer);
        serializers.addSerializer(new DecisionResults());
    }

    /** The result of a decision is an object, a transient one, which passes through here within its step and leaves nothing behind. */
    private static final class DecisionResults extends JavaObjectSerializer {

        @Override
        protected boolean canSerializeValue(Object value) {
            return value instanceof DmnDecisionResult;
        }

        @Override
        protected byte[] serializeToByteArray(Object result) {
            return new byte[0];
        }

        @Override
        protected Object deserializeFromByteArray(byte[] bytes, String type) {
            throw new IllegalStateException("the desk stores no objects: " + type);
        }
    }
}
