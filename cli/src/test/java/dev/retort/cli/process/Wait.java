package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;

/** For what happens soon, but elsewhere. */
final class Wait {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private Wait() {}

    /** @param what completes "waited for …" when it doesn't happen */
    static void until(String what, Callable<Boolean> happened) throws Exception {
        long start = System.nanoTime();
        while (!happened.call()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("waited for %s", what)
                    .isLessThan(PATIENCE);
            Thread.sleep(PAUSE);
        }
    }
}
