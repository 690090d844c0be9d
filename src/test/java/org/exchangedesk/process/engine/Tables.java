package org.exchangedesk.process.engine;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of a desk in a database that no desk has started on. */
public final class Tables {

    private Tables() {
    }

    public static void in(DataSource database) {
        upTo("latest", database);
    }

    static void upTo(String target, DataSource database) {
        Flyway.configure().dataSource(database).locations("classpath:db/migration", "classpath:db/engine")
            .javaMigrations(new EngineTables()).target(target).load().migrate();
    }
}
