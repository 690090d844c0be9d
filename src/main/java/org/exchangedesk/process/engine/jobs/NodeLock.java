package org.exchangedesk.process.engine.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * A PostgreSQL advisory lock on a node's id, held by a connection of its own as long as the process lives: it ends with the process,
 * whatever ends that, so who gets it knows that no twin is alive.
 */
final class NodeLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeLock.class);

    private static final int ANSWER_WITHIN_SECONDS = 5;

    private final DataSource direct;
    private Connection connection;

    /** @param direct not a pool, which would end the connection when it has become old */
    NodeLock(DataSource direct) {
        this.direct = direct;
    }

    /** On the database behind the pool. Keep-alives let the server notice within a minute that a machine is gone. */
    static NodeLock beside(DataSource pool) {
        SimpleDriverDataSource direct = DataSourceBuilder.derivedFrom(pool).type(SimpleDriverDataSource.class).build();
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "exchange-desk node lock");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketTimeout", "10");
        properties.setProperty("options", "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3");
        direct.setConnectionProperties(properties);
        return new NodeLock(direct);
    }

    /** @return whether this process has it now; another one may */
    boolean take(String id) {
        close();
        try {
            connection = direct.getConnection();
            try (var query = connection.prepareStatement("select pg_try_advisory_lock(hashtextextended('exchange-desk node ' || ?, 0))")) {
                query.setString(1, id);
                query.setQueryTimeout(ANSWER_WITHIN_SECONDS);
                var result = query.executeQuery();
                if (result.next() && result.getBoolean(1)) {
                    return true;
                }
            }
            close();
            return false;
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("The lock on node id " + id + " cannot be asked for", e);
        }
    }

    /** False after the connection broke, for example when the database was restarted: then someone else may hold it. */
    boolean isHeld() {
        try {
            return connection != null && connection.isValid(ANSWER_WITHIN_SECONDS);
        } catch (SQLException e) {
            LOG.debug("The connection that holds the node's lock is broken", e);
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("The connection that held the node's lock ended before it was closed", e);
        }
        connection = null;
    }
}
