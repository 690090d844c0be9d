package org.exchangedesk.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A connection pool that writes down what goes through it while somebody listens, one unit of work at a time. While nobody does, its
 * connections are the driver's and nothing is added to what is measured.
 */
final class SqlRecorder extends HikariDataSource {

    private volatile boolean listening;
    private final List<RecordedUnit.Transaction> transactions = new ArrayList<>();

    /** Takes the place of a pool that has not been opened yet. */
    SqlRecorder(HikariDataSource configured) {
        configured.copyStateTo(this);
    }

    void listen() {
        synchronized (transactions) {
            transactions.clear();
        }
        listening = true;
    }

    RecordedUnit heard() {
        listening = false;
        synchronized (transactions) {
            return new RecordedUnit(new ArrayList<>(transactions));
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return listening ? new Recording(connection).proxy() : connection;
    }

    /** One connection from its opening to its closing. */
    private final class Recording {

        private final Connection real;
        private List<RecordedUnit.Statement> statements = new ArrayList<>();

        Recording(Connection real) {
            this.real = real;
        }

        Connection proxy() {
            return proxy(Connection.class, (method, arguments) -> {
                Object result = call(real, method, arguments);
                switch (method.getName()) {
                    case "prepareStatement" -> {
                        return statement((PreparedStatement) result,
                            new RecordedUnit.Call(method.getName(), method.getParameterTypes(), arguments));
                    }
                    case "createStatement", "prepareCall" -> throw new IllegalStateException("A unit of work binds its values: " + method);
                    case "commit", "close" -> end();
                    case "rollback" -> statements = new ArrayList<>();
                    default -> {
                    }
                }
                return result;
            });
        }

        private void end() {
            if (!statements.isEmpty()) {
                synchronized (transactions) {
                    transactions.add(new RecordedUnit.Transaction(statements));
                }
                statements = new ArrayList<>();
            }
        }

        private PreparedStatement statement(PreparedStatement real, RecordedUnit.Call prepared) {
            List<List<RecordedUnit.Call>> batch = new ArrayList<>();
            List<RecordedUnit.Call> bound = new ArrayList<>();
            return proxy(PreparedStatement.class, (method, arguments) -> {
                Object result = call(real, method, arguments);
                String name = method.getName();
                if (name.startsWith("set") && arguments.length > 1) {
                    bound.add(new RecordedUnit.Call(name, method.getParameterTypes(), arguments.clone()));
                } else if (name.equals("addBatch")) {
                    batch.add(new ArrayList<>(bound));
                    bound.clear();
                } else if (name.equals("executeBatch")) {
                    List<Integer> changed = IntStream.of((int[]) result).boxed().toList();
                    statements.add(new RecordedUnit.Statement(prepared, new ArrayList<>(batch), true, changed));
                    batch.clear();
                } else if (name.startsWith("execute")) {
                    int changed = result instanceof Integer count ? count : Boolean.FALSE.equals(result) ? real.getUpdateCount() : -1;
                    statements.add(new RecordedUnit.Statement(prepared, List.of(new ArrayList<>(bound)), false, List.of(changed)));
                    bound.clear();
                }
                return result;
            });
        }

        private <T> T proxy(Class<T> type, Handler handler) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (self, method, arguments) -> handler.handle(method, arguments)));
        }
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method.getName() + Arrays.toString(arguments), e.getCause());
        }
    }

    /** What a proxy does. */
    private interface Handler {
        Object handle(Method method, Object[] arguments) throws Throwable;
    }
}
