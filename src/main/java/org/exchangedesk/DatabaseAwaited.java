package org.exchangedesk;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The first contact with the database, before anything else asks the pool for a connection. Waits for a server that cannot be reached
 * or is still booting, at most {@value #WAIT} (default five minutes); what waiting does not heal (password, name, rights, encoding) is
 * said at once, in one sentence.
 */
@Component
class DatabaseAwaited implements BeanPostProcessor, EnvironmentAware {

    static final String WAIT = "exchange-desk.database-wait";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwaited.class);
    private static final Duration DEFAULT_WAIT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** No connection, connection broken, server starting up or shutting down, all places taken. */
    private static final Set<String> PASSES = Set.of("08001", "08006", "57P03", "53300");
    private static final String NO_RIGHTS = "42501";

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            await(pool, environment.getProperty(WAIT, Duration.class, DEFAULT_WAIT));
        }
        return bean;
    }

    /** @throws StartRefused when the database does not serve the desk, or does not answer in time */
    static void await(HikariDataSource pool, Duration longest) {
        requireDriver(pool.getJdbcUrl());
        long began = System.nanoTime();
        for (boolean first = true;; first = false) {
            try (Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), account(pool))) {
                requireUtf8(connection);
                return;
            } catch (SQLException e) {
                if (!PASSES.contains(String.valueOf(e.getSQLState()))) {
                    throw refused(e);
                }
                if (System.nanoTime() - began >= longest.toNanos()) {
                    throw new StartRefused("等候 " + longest + " 後仍無法連上資料庫，請確認 SPRING_DATASOURCE_URL 之主機與連接埠，以及資料庫是否已啟動："
                        + e.getMessage(),
                        "the database did not answer within " + longest + " (" + WAIT
                            + "); check host and port in SPRING_DATASOURCE_URL, and that the server runs: " + e.getMessage());
                }
                if (first) {
                    LOG.warn("The database does not answer yet; waiting for at most {}: {}", longest, e.getMessage());
                }
                pause();
            }
        }
    }

    private static void requireDriver(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new StartRefused("SPRING_DATASOURCE_URL 不是 PostgreSQL 之 JDBC 位址，例如 jdbc:postgresql://database.example/desk。",
                "SPRING_DATASOURCE_URL is no JDBC address of PostgreSQL, such as jdbc:postgresql://database.example/desk.");
        }
    }

    private static Properties account(HikariDataSource pool) {
        Properties account = new Properties();
        account.setProperty("connectTimeout", "10");
        account.setProperty("socketTimeout", "10");
        if (pool.getUsername() != null) {
            account.setProperty("user", pool.getUsername());
        }
        if (pool.getPassword() != null) {
            account.setProperty("password", pool.getPassword());
        }
        return account;
    }

    private static void requireUtf8(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("show server_encoding")) {
            row.next();
            if (!row.getString(1).equals("UTF8")) {
                throw new StartRefused("資料庫之編碼為 " + row.getString(1) + "，須為 UTF8；請以 UTF8 重新建立資料庫。",
                    "the database has the encoding " + row.getString(1) + ", it needs UTF8; create it anew with UTF8.");
            }
        }
    }

    private static StartRefused refused(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000", "08004" -> new StartRefused(
                "資料庫不接受所設定之帳號或密碼，請查對 SPRING_DATASOURCE_USERNAME 與 SPRING_DATASOURCE_PASSWORD：" + e.getMessage(),
                "the database refuses the account; check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD: " + e.getMessage());
            case "3D000" -> new StartRefused("沒有這個資料庫，請建立資料庫，或更正 SPRING_DATASOURCE_URL：" + e.getMessage(),
                "there is no such database; create it or correct SPRING_DATASOURCE_URL: " + e.getMessage());
            case NO_RIGHTS -> noRights(e);
            default -> new StartRefused("無法使用資料庫：" + e.getMessage(), "the database cannot be used: " + e.getMessage());
        };
    }

    private static StartRefused noRights(SQLException e) {
        return new StartRefused("資料庫帳號之權限不足，請將資料庫及其 schema 之擁有者設為該帳號，或授予 CREATE 權限：" + e.getMessage(),
            "the account of the database lacks rights; make it the owner of the database and its schema, or grant CREATE: "
                + e.getMessage());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database", e);
        }
    }

    /** Rights that only the migrations need, such as CREATE in the schema, are missed after the first contact. */
    static final class Analyzer extends AbstractFailureAnalyzer<SQLException> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
            return NO_RIGHTS.equals(cause.getSQLState()) ? new StartRefused.Analyzer().analyze(rootFailure, noRights(cause)) : null;
        }
    }
}
