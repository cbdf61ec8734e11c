package dev.retort.lock;

import dev.retort.connection.Cancellation;
import dev.retort.connection.Database;
import dev.retort.connection.MissingTable;
import dev.retort.plan.Tracking;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One wait for the lock and, right behind it, the lease. */
final class Acquisition {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final Duration SILENT = Duration.ofSeconds(1);

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** insufficient_privilege, read_only_sql_transaction: what needs the lease will say so, where anything does. */
    private static final Set<String> MAY_NOT = Set.of("42501", "25006");

    private final Connection connection;
    private final Database database;
    private final Tracking tracking;
    private final long key;
    private final Duration patience;
    private final Consumer<String> telling;
    private final Cancellation cancellation;
    private final long start = System.nanoTime();

    private Duration pause = FIRST_PAUSE;
    private boolean told;

    Acquisition(
            Connection connection,
            Database database,
            Tracking tracking,
            Duration patience,
            Consumer<String> telling,
            Cancellation cancellation) {
        this.connection = connection;
        this.database = database;
        this.tracking = tracking;
        this.key = LockKey.of(tracking);
        this.patience = patience;
        this.telling = telling;
        this.cancellation = cancellation;
    }

    /** Words that are made only when somebody reads them. */
    @FunctionalInterface
    private interface Words {
        String say() throws SQLException;
    }

    /** Where the lease alone is the lock, that is for it to do. */
    void lock() throws SQLException {
        if (database.settings().isPooled()) {
            return;
        }
        Holder holder = new Holder(connection, tracking);
        while (!tryLock()) {
            again("another run", () -> holder.ofLock(key));
        }
    }

    /**
     * To be asked for under the lock.
     *
     * @return null where the database lets nobody have a lease, or where there is no table for it
     */
    @Nullable
    Lease lease() throws SQLException {
        Holder holder = new Holder(connection, tracking);
        while (true) {
            try {
                Optional<LeaseTable.Taken> taken = taken();
                if (taken.isPresent()) {
                    return told(taken.get());
                }
                again("another run", holder::byLease);
            } catch (SQLException e) {
                if (MissingTable.isReason(e) || mayNot(e)) {
                    return null;
                }
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                again("the transaction of a run that lost the lock", holder::ofLease);
            }
        }
    }

    private Optional<LeaseTable.Taken> taken() throws SQLException {
        LeaseTable.Kind kind = database.settings().isPooled() ? LeaseTable.Kind.ONLY_LOCK : LeaseTable.Kind.BESIDE_LOCK;
        return new LeaseTable(connection, tracking, database.client()).take(kind);
    }

    private Lease told(LeaseTable.Taken taken) {
        if (taken.former() != null) {
            telling.accept("a run that is gone had not ended: " + taken.former() + "; this one takes over");
        }
        return taken.lease();
    }

    static boolean mayNot(SQLException e) {
        return MAY_NOT.contains(String.valueOf(e.getSQLState()));
    }

    private boolean tryLock() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT pg_catalog.pg_try_advisory_lock(?)")) {
            query.setLong(1, key);
            try (ResultSet result = query.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** Waits a little, unless the time is over. */
    private void again(String what, Words who) throws SQLException {
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        if (waited.compareTo(patience) >= 0) {
            throw new LockTimeoutException(what + " still holds the lock after " + text(patience) + ": " + who.say()
                    + "; wait for it, or give more time with --lock-wait");
        }
        if (!told && waited.compareTo(SILENT) > 0) {
            telling.accept("waiting for " + what + ": " + who.say());
            told = true;
        }
        sleep();
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private static String text(Duration time) {
        return time.toSeconds() == 0 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }

    /** Jitter keeps several waiters from asking at the same moments. */
    private void sleep() {
        long half = pause.toMillis() / 2;
        try {
            cancellation.sleep(
                    Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockTimeoutException("interrupted while waiting for the lock");
        }
    }
}
