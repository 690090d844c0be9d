package org.exchangedesk.process.engine;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The tables of a desk in a database that no desk has started on. */
public final class Tables {

    private Tables() {
    }

    public static void in(DataSource database) {
        upTo("latest", database);
    }

    /** As an older release left them. */
    public static void upTo(String target, DataSource database) {
        flyway(target, database).migrate();
    }

    /** The versions of the migrations that the database has not seen, in their order. */
    public static List<String> toCome(DataSource database) {
        return Stream.of(flyway("latest", database).info().pending()).map(MigrationInfo::getVersion).map(Object::toString).toList();
    }

    private static Flyway flyway(String target, DataSource database) {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration", "classpath:db/engine")
            .javaMigrations(new EngineTables()).target(target).load();
    }
}
