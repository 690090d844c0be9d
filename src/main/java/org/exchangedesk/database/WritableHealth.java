package org.exchangedesk.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/** Whether the database can be reached and written to, part of readiness; asked over a connection of its own that answers within seconds. */
@Component("writable")
class WritableHealth extends AbstractHealthIndicator {

    private final DataSource direct;

    WritableHealth(DataSource pool) {
        super("The database cannot be reached");
        SimpleDriverDataSource beside = DataSourceBuilder.derivedFrom(pool).type(SimpleDriverDataSource.class).build();
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "exchange-desk health");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("loginTimeout", "3");
        properties.setProperty("socketTimeout", "3");
        beside.setConnectionProperties(properties);
        direct = beside;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws SQLException {
        try (Connection connection = direct.getConnection();
            var query = connection.createStatement();
            var answer = query.executeQuery("show transaction_read_only")) {
            answer.next();
            if (answer.getString(1).equals("off")) {
                health.up();
            } else {
                health.down().withDetail("database", "only reads");
            }
        }
    }
}
