package dev.retort.project;

import dev.retort.execute.RunListener;
import dev.retort.plan.Transactions;
import java.time.Duration;

/**
 * How to run a plan.
 *
 * @param lockWait how long to wait for another run
 */
public record RunOptions(Transactions transactions, Duration lockWait, RunListener listener) {

    public static final Duration LOCK_WAIT = Duration.ofMinutes(5);

    public static RunOptions standard() {
        return new RunOptions(Transactions.ONE_PER_REVISION, LOCK_WAIT, RunListener.SILENT);
    }
}
