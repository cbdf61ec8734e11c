package dev.retort.backup;

import static dev.retort.sql.SqlText.sql;

import dev.retort.sql.Literal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Sessions in a database that is to get another name. Workers of autovacuum, which have no user, are none: the server ends them by
 * itself when a database is renamed.
 *
 * @param database its name
 */
record OtherSessions(String database) {

    private static final int PATIENCE = 100;

    /** @throws BackupException when there are any */
    void refuse(Statement statement) throws SQLException {
        List<String> others = list(statement);
        if (!others.isEmpty()) {
            throw new BackupException("others are connected to " + database + ", so it cannot be replaced:\n"
                    + String.join("\n", others)
                    + "\nNothing was done. Stop them, or end their sessions with --terminate");
        }
    }

    /** Ends them and waits until they are gone, or for ten seconds. */
    void terminate(Statement statement) throws SQLException {
        String end = sql("""
                        SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
                        WHERE datname = {} AND usesysid IS NOT NULL""", Literal.text(database)).sql();
        for (int i = 0; i < PATIENCE && !list(statement).isEmpty(); i++) {
            statement.execute(end);
            statement.execute("SELECT pg_catalog.pg_sleep(0.1)");
        }
    }

    private List<String> list(Statement statement) throws SQLException {
        List<String> others = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(sql("""
                        SELECT pid, usename, application_name, coalesce(state, ''), backend_start::text
                        FROM pg_catalog.pg_stat_activity
                        WHERE datname = {} AND usesysid IS NOT NULL ORDER BY backend_start""", Literal.text(database)).sql())) {
            while (rows.next()) {
                others.add("  backend " + rows.getInt(1) + ", " + rows.getString(2) + ", " + rows.getString(3) + ", "
                        + rows.getString(4) + ", since " + rows.getString(5));
            }
        }
        return others;
    }
}
