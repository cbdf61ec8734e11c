package dev.retort.execute;

import dev.retort.lock.RunLock;
import dev.retort.watch.Blocker;
import dev.retort.watch.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The watch over a session's statements, kept on the lock's connection, which has nothing else to do; none without a lock. */
final class Sentry implements AutoCloseable {

    /** In seconds, as the server is asked each second. */
    private static final int LONGEST_SILENCE = 5;

    private final @Nullable Watch watch;

    Sentry(@Nullable RunLock lock, RunListener listener) {
        this.watch = lock == null ? null : new Watch(new Side(lock), listener::blocked, listener::building);
    }

    private record Side(RunLock lock) implements Watch.Side {

        @Override
        public <T> Optional<T> ask(Watch.Question<T> question) {
            return lock.ask(question::ask);
        }

        @Override
        public void beat() {
            lock.beat();
        }
    }

    /** Hears from one thread what the server is at. */
    private static final class Following implements Consumer<String> {

        private final Consumer<String> seen;
        private final Runnable silent;
        private int silences;

        Following(Consumer<String> seen, Runnable silent) {
            this.seen = seen;
            this.silent = silent;
        }

        @Override
        public void accept(String query) {
            silences = query.isEmpty() ? silences + 1 : 0;
            if (silences == LONGEST_SILENCE) {
                silent.run();
            }
            seen.accept(query);
        }
    }

    /** What is watched. */
    @FunctionalInterface
    interface Work<E extends Exception> {
        void run() throws E;
    }

    /**
     * @param backend the server's process that is asked; 0 while it is not known
     * @param lockTimeout when the server gives up waiting; zero for never
     */
    <E extends Exception> void watched(int backend, Duration lockTimeout, Work<E> work) throws E {
        if (watch == null) {
            work.run();
            return;
        }
        watch.began(backend, lockTimeout);
        try {
            work.run();
        } finally {
            watch.ended();
        }
    }

    /**
     * The same for several statements that are sent together.
     *
     * @param seen is told by another thread at which the server is, when they let wait
     * @param silent is run by it when the server has nothing to do though its answer is waited for
     */
    <E extends Exception> void watched(
            int backend, Duration lockTimeout, Consumer<String> seen, Runnable silent, Work<E> work) throws E {
        if (watch == null) {
            work.run();
            return;
        }
        watch.follow(new Following(seen, silent));
        try {
            watched(backend, lockTimeout, work);
        } finally {
            watch.follow(null);
        }
    }

    List<Blocker> blockers() {
        return watch == null ? List.of() : watch.seen();
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }
}
