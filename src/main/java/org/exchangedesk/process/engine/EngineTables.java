package org.exchangedesk.process.engine;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables with the engine's own scripts, as one of our migrations. The engine would do so itself, but without a lock,
 * so that one of two nodes that start on an empty database fails; and our indexes on its tables need an order.
 */
@Component
class EngineTables implements JavaMigration {

    private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";

    /** The parts of the engine that are switched on, in its own order. */
    private static final List<String> PARTS = List.of("engine", "history", "identity", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("4");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /** A database that an engine has set up already is left as it is. */
    @Override
    public void migrate(Context context) throws SQLException {
        if (isPresent(context)) {
            return;
        }
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(SCRIPT.formatted(part)));
        }
    }

    private static boolean isPresent(Context context) throws SQLException {
        try (var statement = context.getConnection().createStatement();
            var result = statement.executeQuery("select to_regclass('act_ge_property') is not null")) {
            result.next();
            return result.getBoolean(1);
        }
    }
}
