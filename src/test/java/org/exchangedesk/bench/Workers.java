package org.exchangedesk.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/**
 * The yard-sticks' hands: as many connections as the desk has threads for jobs, kept open, each doing its share of the units. They are
 * opened as the desk opens its own: a time limit costs the server and the driver something for each statement, whoever sends it.
 */
final class Workers implements AutoCloseable {

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService pool;

    Workers(String database, int count) throws Exception {
        pool = Executors.newFixedThreadPool(count);
        for (int i = 0; i < count; i++) {
            connections.add(DriverManager.getConnection(database, asTheDesk()));
        }
    }

    private static Properties asTheDesk() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("config/application.yml"));
        String driver = "spring.datasource.hikari.data-source-properties.";
        Properties properties = new Properties();
        settings.getObject().forEach((key, value) -> {
            if (key.toString().startsWith(driver)) {
                properties.setProperty(key.toString().substring(driver.length()), value.toString());
            }
        });
        return properties;
    }

    /** Does units {@code first} to {@code first + count - 1}; the answer is units per second. */
    double perSecond(int first, int count, Unit unit) {
        AtomicInteger next = new AtomicInteger(first);
        long begin = System.nanoTime();
        CompletableFuture.allOf(connections.stream().map(connection -> CompletableFuture.runAsync(() -> {
            for (int n = next.getAndIncrement(); n < first + count; n = next.getAndIncrement()) {
                try {
                    unit.run(connection, n);
                } catch (Exception e) {
                    throw new CompletionException(e);
                }
            }
        }, pool)).toArray(CompletableFuture[]::new)).join();
        return count / ((System.nanoTime() - begin) / 1e9);
    }

    /** The yard-stick L1: one row, one commit, nothing else. */
    static void singleRow(Connection connection, int n) throws Exception {
        connection.setAutoCommit(true);
        try (var insert = connection.prepareStatement("insert into bench_row (n, text) values (?, ?)")) {
            insert.setInt(1, n);
            insert.setString(2, "one row of an ordinary length, as an entry of a log would be");
            insert.executeUpdate();
        }
    }

    static final String SINGLE_ROW_TABLE = "create table if not exists bench_row (n integer not null, text varchar(200) not null)";

    @Override
    public void close() throws Exception {
        pool.shutdown();
        for (Connection connection : connections) {
            connection.close();
        }
    }

    /** One unit of a yard-stick. */
    interface Unit {
        void run(Connection connection, int n) throws Exception;
    }
}
