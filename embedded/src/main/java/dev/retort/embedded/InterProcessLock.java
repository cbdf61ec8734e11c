package dev.retort.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** A lock on a file, against other processes and other threads; the system drops it when the process dies. */
final class InterProcessLock {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    /**
     * File locks don't keep threads apart: POSIX drops all of a process's locks on a file when any of its descriptors
     * of that file is closed. One lock for all files will do, as what it guards is rare.
     */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private InterProcessLock() {}

    /** What is done under the lock. */
    interface Action {
        void run() throws IOException;
    }

    /**
     * Waits for the lock, acts, and gives the lock back.
     *
     * @param file made if it doesn't exist; nobody must delete it
     * @throws IOException if the file can't be opened for writing or locked, or from the action
     * @throws EmbeddedPostgresException if another process keeps the lock for five minutes, or from the action
     */
    static void whileHolding(Path file, Action action) throws IOException {
        THREADS.lock();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            await(channel, file);
            action.run();
        } finally {
            THREADS.unlock();
        }
    }

    private static void await(FileChannel channel, Path file) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isLocked(channel)) {
            if (Instant.now().isAfter(deadline)) {
                throw new EmbeddedPostgresException(
                        "another process holds " + file + " for " + PATIENCE.toMinutes() + " minutes: end it");
            }
            Pause.of(BETWEEN_TRIES);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by this class in another class loader of this process.
            return false;
        }
    }
}
