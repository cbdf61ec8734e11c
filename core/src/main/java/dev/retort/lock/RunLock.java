package dev.retort.lock;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.plan.Tracking;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * Lets one run at a time change a database: a session-level advisory lock on a connection of its own.
 *
 * <p>The connection is in autocommit mode and idle, so it pins no snapshot; the lock is polled and never waited for in the
 * server, because a waiting backend would deadlock with {@code CREATE INDEX CONCURRENTLY} of the one that holds it. It goes
 * with its session, however that ends.
 */
public final class RunLock implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final int VALID_SECONDS = 10;
    private static final Duration SILENT = Duration.ofSeconds(1);

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param tracking whose records the lock protects: two projects in one database do not wait for each other
     * @param patience how long to wait at most
     * @param waiting told once, when the wait is longer than a second, who holds the lock
     * @throws LockTimeoutException when it was not had in time
     * @throws ConnectionException when the database cannot be reached
     */
    public static RunLock acquire(Database database, Tracking tracking, Duration patience, Consumer<String> waiting) {
        Connection connection = database.connect();
        try {
            poll(connection, key(tracking), patience, waiting);
            return new RunLock(connection);
        } catch (SQLException e) {
            Database.closeQuietly(connection);
            throw new ConnectionException("cannot take the lock at " + database.url() + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            Database.closeQuietly(connection);
            throw e;
        }
    }

    private static void poll(Connection connection, long key, Duration patience, Consumer<String> waiting)
            throws SQLException {
        long start = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        boolean told = false;
        while (!tryLock(connection, key)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(patience) >= 0) {
                throw new LockTimeoutException("another run still holds the lock after " + text(patience) + ": "
                        + holder(connection, key) + "; wait for it, or give more time with --lock-wait");
            }
            if (!told && waited.compareTo(SILENT) > 0) {
                waiting.accept("waiting for another run: " + holder(connection, key));
                told = true;
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private static String text(Duration time) {
        return time.toSeconds() == 0 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }

    private static boolean tryLock(Connection connection, long key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT pg_catalog.pg_try_advisory_lock(?)")) {
            query.setLong(1, key);
            try (ResultSet result = query.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** An advisory lock of one bigint shows its halves as classid and objid (manual, 53.13, pg_locks). */
    private static String holder(Connection connection, long key) throws SQLException {
        String sql = """
                SELECT a.application_name, a.usename, a.pid, a.backend_start::text
                FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a USING (pid)
                WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                  AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
                  AND l.classid::bigint = ? AND l.objid::bigint = ?""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, key >>> 32);
            query.setLong(2, key & 0xFFFF_FFFFL);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? "%s, database user %s, backend %d, since %s"
                                .formatted(row.getString(1), row.getString(2), row.getInt(3), row.getString(4))
                        : "it has just gone";
            }
        }
    }

    /** Jitter keeps several waiters from asking at the same moments. */
    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockTimeoutException("interrupted while waiting for the lock");
        }
    }

    /** Advisory locks are local to a database, so the version table's name is enough to tell projects apart. */
    private static long key(Tracking tracking) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("retort " + tracking.versionTable().sql()).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Looks whether the session that holds the lock is still there.
     *
     * @throws ConnectionException when it is not, and the lock with it
     */
    public void check() {
        try {
            if (!connection.isValid(VALID_SECONDS)) {
                throw new ConnectionException("the connection that holds the lock is lost; nothing more is run");
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException("the driver takes every timeout above zero", e);
        }
    }

    /** Gives the lock back at once: the server may take a while to see that a connection is gone. */
    @Override
    public void close() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_catalog.pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // With the connection goes the lock.
        } finally {
            Database.closeQuietly(connection);
        }
    }
}
