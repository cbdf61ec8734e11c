package dev.retort.execute;

import static dev.retort.sql.SqlText.sql;

import dev.retort.connection.Cancellation;
import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks what became of a COMMIT whose answer did not come.
 *
 * @param transaction its number, of 64 bits
 */
record LostCommit(Database database, Cancellation cancellation, String transaction, Duration patience) {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** The server may still be at it; a connection that was cut it may hold for alive for hours. */
    private static final Duration BEFORE_IT_IS_ENDED = Duration.ofSeconds(2);

    /** invalid_parameter_value: the server has never heard of the number (manual, 9.27, pg_xact_status). */
    private static final String NOT_YET_GIVEN = "22023";

    enum Fate {
        COMMITTED,
        NOT_COMMITTED,
        UNKNOWN
    }

    Fate fate() {
        long start = System.nanoTime();
        while (true) {
            Duration spent = Duration.ofNanos(System.nanoTime() - start);
            String status = status(spent.compareTo(BEFORE_IT_IS_ENDED) > 0);
            switch (status) {
                case "committed" -> {
                    return Fate.COMMITTED;
                }
                case "aborted" -> {
                    return Fate.NOT_COMMITTED;
                }
                case null, default -> {
                    if (spent.compareTo(patience) > 0 || !pause()) {
                        return Fate.UNKNOWN;
                    }
                }
            }
        }
    }

    /** @return null while the server does not answer */
    private @Nullable String status(boolean ending) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            String status =
                    one(statement, sql("SELECT pg_catalog.pg_xact_status({}::xid8)", Literal.text(transaction)));
            if (ending && "in progress".equals(status)) {
                end(statement);
            }
            return status;
        } catch (SQLException e) {
            return NOT_YET_GIVEN.equals(e.getSQLState()) ? "aborted" : null;
        } catch (ConnectionException e) {
            return null;
        }
    }

    /** Only the process that has this very transaction open, which is this run's own. */
    private void end(Statement statement) throws SQLException {
        one(
                statement,
                sql(
                        "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity"
                                + " WHERE datname = current_database() AND backend_xid = {}::xid8::xid",
                        Literal.text(transaction)));
    }

    private static @Nullable String one(Statement statement, SqlText query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query.sql())) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** @return whether to go on */
    private boolean pause() {
        try {
            cancellation.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
