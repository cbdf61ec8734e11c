package dev.retort.embedded;

import java.time.Duration;

/** The wait between two looks at something that another process changes. */
final class Pause {

    private Pause() {}

    /** @throws EmbeddedPostgresException if the thread is interrupted; it stays marked as interrupted */
    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
