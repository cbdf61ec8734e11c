package dev.retort.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stops a development server; to be run under the folder's lock. */
record ServerStop(ServerFolder folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    void run() throws IOException {
        Optional<PostmasterFile> live = folder.liveServer();
        if (live.isEmpty()) {
            return;
        }
        String pid = Long.toString(live.get().pid());
        // SIGINT is the fast shutdown, which ends connections (PostgreSQL manual, 18.5 Shutting Down the Server).
        ProgramRun kill = ProgramRun.of(List.of("sh", "-c", "kill -INT \"$0\"", pid), folder.path());
        Instant deadline = Instant.now().plus(PATIENCE);
        while (folder.liveServer().isPresent()) {
            if (Instant.now().isAfter(deadline)) {
                throw new EmbeddedPostgresException("PostgreSQL in " + folder.path() + " (process " + pid
                        + ") did not stop: " + kill.output() + "\nThe end of " + folder.log() + ":\n"
                        + ServerLog.tail(folder.log()));
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }
}
