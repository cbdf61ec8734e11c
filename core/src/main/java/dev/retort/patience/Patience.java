package dev.retort.patience;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How long a run waits for what others hold.
 *
 * @param lockTimeout how long a statement in a transaction may wait for a lock, and hold up everybody who comes behind it; zero for
 *     as long as it takes, null for what the session's settings say, or {@link #LOCK_TIMEOUT}
 * @param statementTimeout how long a statement may take; zero for as long as it takes. What is built or validated is never bound
 * @param retryFor for how long a transaction that met a lock is tried again; zero for never
 * @param retries how often at most
 * @param reconnectFor for how long a server that cannot be reached is asked what it has committed
 */
public record Patience(
        @Nullable Duration lockTimeout,
        Duration statementTimeout,
        Duration retryFor,
        int retries,
        Duration reconnectFor) {

    /** Longer than most transactions last, shorter than most clients wait. */
    public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);

    private static final Duration RETRY_FOR = Duration.ofMinutes(10);
    private static final int RETRIES = 100;

    /** A server that was shut down and started again is back by then. */
    private static final Duration RECONNECT_FOR = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    public static Patience standard() {
        return new Patience(null, Duration.ZERO, RETRY_FOR, RETRIES, RECONNECT_FOR);
    }

    /** Never tries again. */
    public static Patience none() {
        return new Patience(null, Duration.ZERO, Duration.ZERO, 0, RECONNECT_FOR);
    }

    public Patience withLockTimeout(Duration time) {
        return new Patience(time, statementTimeout, retryFor, retries, reconnectFor);
    }

    public Patience withStatementTimeout(Duration time) {
        return new Patience(lockTimeout, time, retryFor, retries, reconnectFor);
    }

    public Patience withRetryFor(Duration time) {
        return new Patience(lockTimeout, statementTimeout, time, retries, reconnectFor);
    }

    public Patience withRetries(int number) {
        return new Patience(lockTimeout, statementTimeout, retryFor, number, reconnectFor);
    }

    public Patience withReconnectFor(Duration time) {
        return new Patience(lockTimeout, statementTimeout, retryFor, retries, time);
    }

    /**
     * How long to leave the others alone: anything up to a length that doubles each time, so that two who met once do not meet
     * again.
     *
     * @param attempt that failed, from 1 on
     */
    public Duration pause(int attempt) {
        long longest = FIRST_PAUSE.toMillis() << Math.min(attempt - 1, Long.SIZE / 4);
        long bound = Math.min(longest, LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound + 1));
    }
}
