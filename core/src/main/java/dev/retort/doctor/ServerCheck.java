package dev.retort.doctor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Whether the server takes changes, and who else is at work on it. */
record ServerCheck(Connection connection) {

    private static final String STATE = """
            SELECT pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('transaction_read_only') = 'on'""";

    private static final String PREPARED = """
            SELECT pg_catalog.format('the prepared transaction %L of %s, from %s', gid, owner, prepared)
            FROM pg_catalog.pg_prepared_xacts WHERE database = pg_catalog.current_database() ORDER BY prepared""";

    /** Those of others may be hidden from who is no member of pg_read_all_stats (manual, 27.2). */
    private static final String LONG = """
            SELECT pg_catalog.format('a transaction is open since %s: backend %s of %s, %s', date_trunc('second', xact_start), pid,
                usename, coalesce(nullif(application_name, ''), 'unnamed'))
            FROM pg_catalog.pg_stat_activity
            WHERE datname = pg_catalog.current_database() AND pid <> pg_catalog.pg_backend_pid()
                AND xact_start < pg_catalog.clock_timestamp() - interval '5 minutes' ORDER BY xact_start""";

    List<Symptom> symptoms() throws SQLException {
        List<Symptom> symptoms = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(STATE)) {
                if (row.next() && row.getBoolean(1)) {
                    symptoms.add(Symptom.problem(
                            "the server is a standby, which takes no changes", "Use the address of the primary."));
                } else if (row.getBoolean(2)) {
                    symptoms.add(
                            Symptom.problem(
                                    "the database is read-only",
                                    "Look for default_transaction_read_only in the settings of the role, the database or the server."));
                }
            }
            for (String prepared : texts(statement, PREPARED)) {
                symptoms.add(Symptom.warning(
                        prepared + " holds its locks until somebody ends it",
                        "COMMIT PREPARED or ROLLBACK PREPARED ends it."));
            }
            for (String open : texts(statement, LONG)) {
                symptoms.add(Symptom.warning(
                        open, "What changes its tables waits for it, and so do concurrent builds of indexes."));
            }
        }
        return symptoms;
    }

    static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
