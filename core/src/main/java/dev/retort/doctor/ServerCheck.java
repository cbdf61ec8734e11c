package dev.retort.doctor;

import static dev.retort.sql.SqlText.sql;

import java.util.List;

/** Whether the server takes changes, and who else is at work on it. */
final class ServerCheck {

    private static final String PREPARED = """
            SELECT pg_catalog.format('the prepared transaction %L of %s, from %s, holds its locks until somebody ends it', gid,
                owner, prepared)
            FROM pg_catalog.pg_prepared_xacts WHERE database = pg_catalog.current_database()""";

    /** Those of others may be hidden from who is no member of pg_read_all_stats (manual, 27.2). */
    private static final String LONG = """
            SELECT pg_catalog.format('a transaction is open since %s: backend %s of %s, %s', date_trunc('second', xact_start), pid,
                usename, coalesce(nullif(application_name, ''), 'unnamed'))
            FROM pg_catalog.pg_stat_activity
            WHERE datname = pg_catalog.current_database() AND pid <> pg_catalog.pg_backend_pid()
                AND xact_start < pg_catalog.clock_timestamp() - interval '5 minutes'""";

    private ServerCheck() {}

    static List<Question> questions() {
        return List.of(
                Question.problem(
                        sql(
                                "SELECT 'the server is a standby, which takes no changes' WHERE pg_catalog.pg_is_in_recovery()"),
                        "Use the address of the primary."),
                Question.problem(
                        sql("""
                                SELECT 'the database is read-only' WHERE NOT pg_catalog.pg_is_in_recovery()
                                    AND pg_catalog.current_setting('transaction_read_only') = 'on'"""),
                        "Look for default_transaction_read_only in the settings of the role, the database or the server."),
                Question.warning(sql(PREPARED), "COMMIT PREPARED or ROLLBACK PREPARED ends it."));
    }

    /** A run tells by itself whom it waits for. */
    static Question longTransactions() {
        return Question.warning(
                sql(LONG), "What changes its tables waits for it, and so do concurrent builds of indexes.");
    }
}
