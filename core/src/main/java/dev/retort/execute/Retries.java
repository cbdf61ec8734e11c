package dev.retort.execute;

import dev.retort.connection.CancelledException;
import dev.retort.execute.MigrationFailure.Remains;
import dev.retort.patience.Patience;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * Tries a transaction again that met somebody else's lock, from its beginning, and within bounds: the last try waits no longer than the
 * first. Never tried again is one in which a migration's code ran.
 */
final class Retries {

    /** Lock not available, deadlock, serialization (SQLSTATEs: manual, appendix A). */
    private static final Set<String> PASSING = Set.of("55P03", "40P01", "40001");

    private final Session session;
    private final RunListener listener;

    Retries(Session session, RunListener listener) {
        this.session = session;
        this.listener = listener;
    }

    /** With its commit. */
    @FunctionalInterface
    interface Transaction<T> {
        T run();
    }

    /** @throws MigrationFailure the last one */
    <T> T of(Transaction<T> transaction) {
        return from(1, transaction, System.nanoTime());
    }

    /**
     * The same for one that was tried already.
     *
     * @param first how that ended; {@link #mayPass}
     */
    <T> T behind(MigrationFailure first, Transaction<T> transaction) {
        long start = System.nanoTime();
        pauseOrGiveUp(first, 1, start);
        return from(2, transaction, start);
    }

    private <T> T from(int first, Transaction<T> transaction, long start) {
        for (int attempt = first; ; attempt++) {
            try {
                return transaction.run();
            } catch (MigrationFailure e) {
                pauseOrGiveUp(e, attempt, start);
            }
        }
    }

    private void pauseOrGiveUp(MigrationFailure e, int attempt, long start) {
        Patience patience = session.patience();
        Duration pause = patience.pause(attempt);
        Duration spent = Duration.ofNanos(System.nanoTime() - start).plus(pause);
        boolean again = mayPass(e) && attempt <= patience.retries() && spent.compareTo(patience.retryFor()) <= 0;
        if (!again) {
            throw attempt == 1 ? e : e.after(attempt);
        }
        leave(e, pause, attempt);
    }

    /** Whether it may go well at another time. */
    boolean mayPass(MigrationFailure e) {
        return isPassing(e) && !session.codeRan();
    }

    private static boolean isPassing(MigrationFailure e) {
        return e.remains() == Remains.NOTHING && e.getCause() instanceof SQLException sql && isPassing(sql);
    }

    static boolean isPassing(SQLException e) {
        return PASSING.contains(String.valueOf(e.getSQLState()));
    }

    private void leave(MigrationFailure e, Duration pause, int attempt) {
        try {
            session.rollback();
            listener.retrying(e, attempt, pause);
            session.cancellation().sleep(pause);
        } catch (CancelledException stopped) {
            throw e.stoppedBy(stopped);
        } catch (SQLException lost) {
            e.addSuppressed(lost);
            throw e;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            e.addSuppressed(interrupted);
            throw e;
        }
    }
}
