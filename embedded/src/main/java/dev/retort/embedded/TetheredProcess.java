package dev.retort.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server process, with a temporary folder, that ends when this JVM does. A watcher beside the server reads a pipe
 * that only this JVM writes to: when it closes, because we close it or because we died, the watcher stops the server
 * and deletes the folder.
 */
final class TetheredProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    /**
     * $0 is the folder, the arguments are the server's command. The watcher is a grandchild, as postgres would take a
     * child that it doesn't know for a crashed backend. SIGQUIT is the immediate shutdown (PostgreSQL manual, 18.5).
     */
    private static final String SERVER_AND_WATCHER = """
            exec 3<&0
            ( (
              trap '' HUP INT TERM
              read -r nothing <&3
              kill -QUIT $$
              tries=0
              while kill -0 $$ && [ $tries -lt 100 ]; do sleep 0.05; tries=$((tries + 1)); done
              rm -rf -- "$0"
            ) >/dev/null 2>&1 & )
            exec "$@" </dev/null 3<&-
            """;

    private final Process process;
    private final Path folder;

    /** Open from the beginning, as the watcher deletes the file as soon as the server is gone. */
    private final InputStream log;

    private TetheredProcess(Process process, Path folder, InputStream log) {
        this.process = process;
        this.folder = folder;
        this.log = log;
    }

    /** Starts {@code postgres} on new data; it needs a moment before it answers. */
    static TetheredProcess start(PostgresBinaries binaries, List<String> arguments) {
        try {
            Path folder = TemporaryFolders.create();
            new DataFolder(binaries).copyPristine(data(folder));
            Path log = Files.createFile(folder.resolve("log"));
            binaries.account().handOver(folder);

            List<String> command = new ArrayList<>(List.of("sh", "-c", SERVER_AND_WATCHER, folder.toString()));
            command.addAll(binaries.program("postgres", "-D", data(folder).toString()));
            command.addAll(arguments);
            InputStream openLog = Files.newInputStream(log);
            Process process = ProgramRun.builder(binaries.account().wrap(command), folder)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new TetheredProcess(process, folder, openLog);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "cannot start a throwaway PostgreSQL: " + e.getMessage() + "; it needs 40 MB of temporary space",
                    e);
        }
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    /** Waits until the server accepts connections. */
    void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!PostmasterFile.read(data(folder)).map(PostmasterFile::ready).orElse(false)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new EmbeddedPostgresException(
                        "a throwaway PostgreSQL did not start; the end of its log:\n" + ServerLog.tail(log));
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            log.close();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("cannot delete " + folder + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            // The watcher does the rest.
            Thread.currentThread().interrupt();
        }
    }
}
