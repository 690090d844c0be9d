package org.exchangedesk.bench;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The yard-stick L2: the recorded SQL of one unit of work, sent again for another case with the same binding and in transactions of the
 * same size, without the engine. Ids that belong to the recorded case become those of the other one, ids that the unit itself made
 * become new ones. A statement that changes another number of rows than it did is an error: then it did not do the work.
 */
final class Replay {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Looking a method up anew for every value would be work that no engine does. */
    private static final Map<Object, Method> BINDING = new ConcurrentHashMap<>();

    private final RecordedUnit unit;
    private final Set<String> lasting;
    private final Numbering recorded;
    private final String recordedCase;

    /**
     * @param lasting ids of definitions and the like, which are the same for every case
     * @param recorded which copy was recorded, or null when the unit began a case of its own
     * @param recordedCase its case number
     */
    Replay(RecordedUnit unit, Set<String> lasting, Numbering recorded, String recordedCase) {
        this.unit = unit;
        this.lasting = lasting;
        this.recorded = recorded;
        this.recordedCase = recordedCase;
    }

    int statements() {
        return unit.statements();
    }

    /** Does the unit for another copy. */
    void run(Connection connection, Numbering copy) throws Exception {
        Map<String, String> made = new HashMap<>();
        connection.setAutoCommit(false);
        for (RecordedUnit.Transaction transaction : unit.transactions()) {
            for (RecordedUnit.Statement statement : transaction.statements()) {
                send(connection, statement, copy, made);
            }
            connection.commit();
        }
    }

    private void send(Connection connection, RecordedUnit.Statement statement, Numbering copy, Map<String, String> made) throws Exception {
        RecordedUnit.Call prepared = statement.prepared();
        Method prepare = Connection.class.getMethod(prepared.method(), prepared.types());
        try (PreparedStatement sql = (PreparedStatement) prepare.invoke(connection, prepared.arguments())) {
            for (List<RecordedUnit.Call> row : statement.rows()) {
                for (RecordedUnit.Call bound : row) {
                    Object[] arguments = bound.arguments().clone();
                    arguments[1] = bound.method().equals("setNull") ? arguments[1] : translated(arguments[1], copy, made);
                    method(bound).invoke(sql, arguments);
                }
                if (statement.batch()) {
                    sql.addBatch();
                }
            }
            if (statement.batch()) {
                int[] changed = sql.executeBatch();
                for (int i = 0; i < changed.length; i++) {
                    check(statement, statement.changed().get(i), changed[i]);
                }
            } else if (sql.execute()) {
                read(sql.getResultSet());
            } else {
                check(statement, statement.changed().get(0), sql.getUpdateCount());
            }
        }
    }

    private static void read(ResultSet rows) throws Exception {
        while (rows.next()) {
            rows.getObject(1);
        }
    }

    private static void check(RecordedUnit.Statement statement, int expected, int changed) {
        if (expected >= 0 && expected != changed) {
            throw new IllegalStateException(
                "Changed " + changed + " rows instead of " + expected + ": " + statement.prepared().arguments()[0]);
        }
    }

    private Object translated(Object value, Numbering copy, Map<String, String> made) {
        if (value instanceof String text) {
            return translated(text, copy, made);
        }
        if (value instanceof UUID id) {
            return UUID.fromString(translated(id.toString(), copy, made));
        }
        if (value instanceof Long number && recorded != null) {
            return recorded.owns(number) ? copy.number(recorded.original(number)) : number;
        }
        return value;
    }

    private String translated(String text, Numbering copy, Map<String, String> made) {
        String own = text.replace(recordedCase, copy.caseNo());
        if (own.length() < 36) {
            return own;
        }
        Matcher ids = ID.matcher(own);
        return ids.replaceAll(id -> lasting.contains(id.group())
            ? id.group()
            : recorded != null && recorded.owns(id.group())
                ? copy.id(id.group())
                : made.computeIfAbsent(id.group(), old -> UUID.randomUUID().toString()));
    }

    private static Method method(RecordedUnit.Call call) {
        return BINDING.computeIfAbsent(List.of(call.method(), List.of(call.types())), key -> {
            try {
                return PreparedStatement.class.getMethod(call.method(), call.types());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
