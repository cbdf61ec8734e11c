package dev.retort.project;

import dev.retort.connection.Cancellation;
import dev.retort.execute.RunListener;
import dev.retort.patience.Patience;
import dev.retort.plan.Transactions;
import java.time.Duration;

/**
 * How to run a plan.
 *
 * @param lockWait how long to wait for another run
 * @param patience with what others hold
 * @param cancellation how another thread stops it
 */
public record RunOptions(
        Transactions transactions,
        Duration lockWait,
        Patience patience,
        RunListener listener,
        Cancellation cancellation) {

    public static final Duration LOCK_WAIT = Duration.ofMinutes(5);

    /** As patient as can be, and nobody stops it. */
    public RunOptions(Transactions transactions, Duration lockWait, RunListener listener) {
        this(transactions, lockWait, Patience.standard(), listener, new Cancellation());
    }

    public static RunOptions standard() {
        return new RunOptions(Transactions.ONE_PER_REVISION, LOCK_WAIT, RunListener.SILENT);
    }
}
