package dev.retort.lock;

import static dev.retort.sql.SqlText.sql;

import dev.retort.connection.Cancellation;
import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.connection.Pooler;
import dev.retort.plan.Tracking;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets one run at a time change a database: a session-level advisory lock on a connection of its own, and a lease in the
 * database that each transaction of the run checks.
 *
 * <p>The connection is in autocommit mode and idle, so it pins no snapshot; the lock is polled and never waited for in the
 * server, because a waiting backend would deadlock with {@code CREATE INDEX CONCURRENTLY} of the one that holds it. It goes
 * with its session, however that ends; the {@link Lease} stays, and is taken over by the next run.
 *
 * <p>Where a pooler may stand in between, the lease alone is the lock: it is dead when nothing was heard of it for a minute.
 *
 * <p>Another thread may ask on the connection what the run's own is blocked by, so all use of it is synchronized.
 */
public final class RunLock implements AutoCloseable {

    private static final String LOST = "the connection that holds the lock is lost; nothing more is run";
    private static final int ANSWER_MILLIS = 30_000;
    private static final int VALID_SECONDS = 10;

    private final Database database;
    private final Tracking tracking;
    private final Duration patience;
    private final Consumer<String> telling;
    private final Cancellation cancellation;

    private final Cancellation.Scope listening;

    private Connection connection;

    /** Read without waiting for whoever uses the connection. */
    private volatile @Nullable Lease lease;

    /** Whether its table is this run's. */
    private boolean made;

    /** And the schema around it. */
    private boolean madeSchema;

    private boolean direct;

    /** As the server itself has said; 0 where it has not. */
    private int backend;

    private RunLock(
            Database database,
            Tracking tracking,
            Duration patience,
            Consumer<String> telling,
            Cancellation cancellation) {
        this.patience = patience;
        this.database = database;
        this.tracking = tracking;
        this.telling = telling;
        this.cancellation = cancellation;
        Database.Asked<Integer> asked =
                database.connectAsking(Database.BACKEND, rows -> rows.next() ? rows.getInt(1) : 0);
        this.connection = asked.connection();
        this.backend = asked.answer().orElse(0);
        // Its own waits look by themselves whether the run was told to stop.
        this.listening = cancellation.listening(() -> {});
    }

    /** As below, by a run that nobody can stop. */
    public static RunLock acquire(Database database, Tracking tracking, Duration patience, Consumer<String> telling) {
        return acquire(database, tracking, patience, telling, new Cancellation());
    }

    /**
     * As below, but only where the server's sessions are had, and not a pooler's.
     *
     * @param work another connection to the same database, in autocommit mode; left so
     * @throws ConnectionException also when a pooler gives each transaction another session
     */
    public static RunLock acquire(
            Connection work,
            Database database,
            Tracking tracking,
            Duration patience,
            Consumer<String> telling,
            Cancellation cancellation) {
        RunLock lock = new RunLock(database, tracking, patience, telling, cancellation);
        lock.refusePooler(work);
        lock.take(patience);
        return lock;
    }

    private synchronized void refusePooler(Connection work) {
        if (database.settings().isPooled()) {
            return;
        }
        try {
            int first = backend == 0 ? Database.backend(connection) : backend;
            direct = Pooler.refuse(connection, first, work, database.url());
        } catch (SQLException e) {
            leave();
            throw ConnectionException.refused(database.url(), e);
        } catch (ConnectionException e) {
            leave();
            throw e;
        }
    }

    /**
     * @param tracking whose records the lock protects: two projects in one database do not wait for each other
     * @param patience how long to wait at most
     * @param telling told once, when the wait is longer than a second, who holds the lock; and whose lease is taken over
     * @throws LockTimeoutException when it was not had in time
     * @throws ConnectionException when the database cannot be reached
     */
    public static RunLock acquire(
            Database database,
            Tracking tracking,
            Duration patience,
            Consumer<String> telling,
            Cancellation cancellation) {
        RunLock lock = new RunLock(database, tracking, patience, telling, cancellation);
        lock.take(patience);
        return lock;
    }

    private synchronized void take(Duration patience) {
        try {
            Acquisition acquisition = acquisition(patience);
            acquisition.lock();
            lease = acquisition.lease();
            if (lease == null && database.settings().isPooled()) {
                ensureLease();
                requireLease();
            }
            // Only short questions come now; a network that swallows them must not stop the run for ever.
            connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
        } catch (SQLException e) {
            leave();
            throw new ConnectionException("cannot take the lock at " + database.url() + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            leave();
            throw e;
        }
    }

    private void requireLease() {
        if (lease == null) {
            throw new ConnectionException(
                    "no right to use " + tracking.leaseTable() + " at " + database.url()
                            + ", which is the only lock behind a pooler; nothing was done. Grant SELECT, INSERT and UPDATE on it");
        }
    }

    private Acquisition acquisition(Duration patience) {
        return new Acquisition(connection, database, tracking, patience, telling, cancellation);
    }

    /**
     * Makes a table for the lease where there is none yet, and takes it; to be called when something is going to be run, so that a
     * run that has nothing to do or is refused leaves nothing behind.
     *
     * @throws ConnectionException when the connection is lost
     */
    public synchronized void ensureLease() {
        if (lease != null) {
            return;
        }
        try {
            madeSchema = new LeaseTable(connection, tracking, database.client()).create();
            made = true;
            lease = acquisition(patience).lease();
        } catch (SQLException e) {
            if (!Acquisition.mayNot(e) || database.settings().isPooled()) {
                throw new ConnectionException("cannot take the lease at " + database.url() + ": " + e.getMessage(), e);
            }
        }
    }

    /** Says that something came of the run, so that the lease's table is there to stay. */
    public synchronized void keepLease() {
        made = false;
    }

    /** What every transaction of the run begins with; empty where the database lets nobody have a lease. */
    public Optional<SqlText> fence() {
        return Optional.ofNullable(lease).map(Lease::fence);
    }

    /**
     * Looks whether the session that holds the lock is still there, and the lease is still this run's.
     *
     * @throws ConnectionException when it is not
     */
    public synchronized void check() {
        try {
            if (lease == null && !connection.isValid(VALID_SECONDS)) {
                throw new ConnectionException(LOST);
            }
            if (lease != null && !beats(lease)) {
                throw new ConnectionException("another run has taken over since; nothing more is run");
            }
        } catch (SQLException e) {
            throw new ConnectionException(LOST, e);
        }
    }

    /**
     * Takes lock and lease again where their connection is lost.
     *
     * @throws LockTimeoutException when another run has them, and keeps them
     * @throws ConnectionException when the database cannot be reached
     */
    public synchronized void renew() {
        try {
            check();
        } catch (ConnectionException lost) {
            Database.closeQuietly(connection);
            connection = database.connect();
            take(patience);
        }
    }

    /**
     * Takes the lease under another token, behind which no transaction begins any more that has the former one; waits for one that is
     * open.
     *
     * @throws LockTimeoutException when that stays open
     * @throws ConnectionException when the connection is lost
     */
    public synchronized void takeLeaseAnew() {
        try {
            lease = new Acquisition(connection, database, tracking, patience, nothing -> {}, cancellation).lease();
            requireLease();
        } catch (SQLException e) {
            throw new ConnectionException(LOST, e);
        }
    }

    /** Whether nothing stands before the server that makes numbers of its processes up. */
    public boolean isDirect() {
        return direct;
    }

    /** Whose records it protects. */
    public Tracking tracking() {
        return tracking;
    }

    /** What is asked on the lock's connection, in autocommit mode. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** @return empty when the connection is lost, which {@link #check} tells */
    public synchronized <T> Optional<T> ask(Question<T> question) {
        try {
            return Optional.of(question.ask(connection));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** Says that the run lives; whether it may go on is for {@link #check} to say. */
    public void beat() {
        ask(connected -> lease != null && beats(lease));
    }

    private boolean beats(Lease held) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(held.beat().sql())) {
            return row.next();
        }
    }

    /** Gives the lock back at once: the server may take a while to see that a connection is gone. */
    @Override
    public synchronized void close() {
        try (Statement statement = connection.createStatement()) {
            if (made && new LeaseTable(connection, tracking, database.client()).dropUnlessUsed(madeSchema)) {
                lease = null;
            }
            SqlText release = release();
            if (!release.sql().isEmpty()) {
                statement.execute(release.sql());
            }
        } catch (SQLException e) {
            // With the connection goes the lock; the lease is taken over by the next run.
        } finally {
            leave();
        }
    }

    /** The lease first: who has the lock without it takes it over, and says so. */
    private SqlText release() {
        List<SqlText> statements = new ArrayList<>();
        if (lease != null) {
            statements.add(lease.release());
        }
        if (!database.settings().isPooled()) {
            statements.add(sql("SELECT pg_catalog.pg_advisory_unlock_all()"));
        }
        return SqlText.join(";\n", statements);
    }

    private void leave() {
        listening.close();
        Database.closeQuietly(connection);
    }
}
