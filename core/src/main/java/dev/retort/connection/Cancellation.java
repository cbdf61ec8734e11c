package dev.retort.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How a run is told from another thread to stop, for example by a signal. Once said, it stays so. */
public final class Cancellation {

    private final CountDownLatch said = new CountDownLatch(1);
    private final List<Runnable> interrupts = new CopyOnWriteArrayList<>();
    private volatile @Nullable String reason;

    /** What is being done while a run listens; ended by {@link #close}. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Tells the run to stop, and interrupts what it does just now; may be said again, where the interrupt came between two
     * statements and hit none of them.
     *
     * @param why as the message says it, for example {@code SIGTERM}
     */
    public void cancel(String why) {
        if (reason == null) {
            reason = why;
        }
        said.countDown();
        interrupts.forEach(Runnable::run);
    }

    /** Whether anything listens: a command that does not can only be ended. */
    public boolean isHeard() {
        return !interrupts.isEmpty();
    }

    public boolean isCancelled() {
        return reason != null;
    }

    /** For the end of a message; null unless it was said. */
    public @Nullable String reason() {
        return reason;
    }

    /** @param interrupt is run by the thread that says stop, as often as it is said until the scope is closed */
    public Scope listening(Runnable interrupt) {
        interrupts.add(interrupt);
        return () -> interrupts.remove(interrupt);
    }

    /** @throws CancelledException when the run was told to stop */
    public void check() {
        if (isCancelled()) {
            throw cancelled();
        }
    }

    /** What says so. */
    public CancelledException cancelled() {
        return new CancelledException("stopped by " + reason);
    }

    /**
     * Waits, but not when told to stop.
     *
     * @throws CancelledException when the run was told to stop
     * @throws InterruptedException when the thread was interrupted
     */
    public void sleep(Duration time) throws InterruptedException {
        boolean stopped = said.await(time.toNanos(), TimeUnit.NANOSECONDS);
        if (stopped) {
            check();
        }
    }
}
