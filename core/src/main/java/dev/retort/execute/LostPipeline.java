package dev.retort.execute;

import static dev.retort.sql.SqlText.sql;

import dev.retort.connection.Cancellation;
import dev.retort.connection.CancelledException;
import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.lock.LockTimeoutException;
import dev.retort.lock.RunLock;
import dev.retort.past.VersionTable;
import dev.retort.revision.RevisionId;
import dev.retort.sql.Literal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds out how far the server came with transactions that it was sent together, when the connection to it is lost. It may still be
 * at them: the lease is taken anew, which the next of them would see, and which waits for the one that is open.
 *
 * @param backend the server's process that has them
 */
record LostPipeline(Database database, RunLock lock, Cancellation cancellation, int backend, Duration patience) {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** @param connection another one, not in autocommit mode */
    record Settled(Connection connection, SortedSet<RevisionId> heads) {

        Settled {
            heads = Collections.unmodifiableSortedSet(new TreeSet<>(heads));
        }
    }

    /** @return empty when the server is not back in time, or another run has the lock */
    Optional<Settled> settled() {
        long start = System.nanoTime();
        while (true) {
            try {
                return Optional.of(look());
            } catch (LockTimeoutException e) {
                return Optional.empty();
            } catch (ConnectionException | SQLException e) {
                if (System.nanoTime() - start > patience.toNanos() || !pause()) {
                    return Optional.empty();
                }
            }
        }
    }

    private Settled look() throws SQLException {
        lock.renew();
        lock.ask(this::end);
        lock.takeLeaseAnew();
        Connection connection = database.connect();
        try {
            SortedSet<RevisionId> heads =
                    VersionTable.readSettled(connection, lock.tracking()).orElseGet(TreeSet::new);
            connection.setAutoCommit(false);
            return new Settled(connection, heads);
        } catch (SQLException e) {
            Database.closeQuietly(connection);
            throw e;
        }
    }

    /** Nobody waits for what it does, and it may not see for long that nobody is there. */
    private boolean end(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql(
                            "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity"
                                    + " WHERE pid = {} AND pid <> pg_catalog.pg_backend_pid() AND datname = current_database() AND usename = session_user"
                                    + " AND application_name = current_setting('application_name')",
                            Literal.of(backend))
                    .sql());
        }
    }

    /** @return whether to go on */
    private boolean pause() {
        try {
            cancellation.sleep(PAUSE);
            return true;
        } catch (CancelledException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
