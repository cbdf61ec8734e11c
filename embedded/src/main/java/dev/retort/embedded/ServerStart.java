package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Makes a development server if need be, and starts it; to be run under the folder's lock. */
record ServerStart(ServerFolder folder, PostgresBinaries binaries, Consumer<String> progress) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    void run() throws IOException {
        if (!binaries.account().reaches(folder.path())) {
            throw new EmbeddedPostgresException("PostgreSQL refuses to run as root, and the user nobody cannot enter "
                    + folder.path() + ": run as an ordinary user, or name a running server by its URL");
        }
        if (folder.majorVersionOfData().isEmpty()) {
            progress.accept("making a PostgreSQL " + binaries.version() + " server in " + folder.path());
            makeData();
        }
        checkVersion();
        if (folder.liveServer().isPresent()) {
            // Whoever started it was killed before it was ready.
            awaitReady();
        } else {
            startProcess();
        }
    }

    private void makeData() throws IOException {
        // What a killed initdb, reset or deletion by hand has left.
        folder.deleteData();
        Path password = folder.path().resolve("password.tmp");
        PasswordFile.writePrivately(password, folder.passwordFile().readOrCreate());
        binaries.account().handOver(password);
        try {
            new DataFolder(binaries)
                    .initialize(
                            folder.data(),
                            "include '../server.conf'\n",
                            List.of("--auth=scram-sha-256", "--pwfile=password.tmp"));
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void checkVersion() {
        int found = folder.majorVersionOfData().orElseThrow();
        if (found != binaries.majorVersion()) {
            throw new EmbeddedPostgresException("the data in " + folder.data() + " was made by PostgreSQL " + found
                    + ", and this is " + binaries.version() + ": go back to PostgreSQL " + found
                    + ", or reset the server, which deletes the data");
        }
    }

    private void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!folder.liveServer().map(PostmasterFile::ready).orElse(false)) {
            if (Instant.now().isAfter(deadline)) {
                throw failure("it is starting for " + PATIENCE.toSeconds() + " seconds");
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }

    private void startProcess() throws IOException {
        // Not the live server's, and PostgreSQL would believe it if another program had the pid now.
        Files.deleteIfExists(PostmasterFile.path(folder.data()));
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            settlePort();
            long logBefore = logSize();
            ProgramRun run = pgCtlStart();
            if (run.succeeded()) {
                return;
            }
            String log = ServerLog.since(folder.log(), logBefore);
            if (Instant.now().isAfter(deadline) || !mayPass(log)) {
                throw failure(run.output());
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }

    private static boolean mayPass(String log) {
        return ServerLog.saysPortIsTaken(log) || ServerLog.saysOldBackendsAreAlive(log);
    }

    private void settlePort() throws IOException {
        ServerSettings settings = folder.settings();
        OptionalInt wish = settings.port();
        if (wish.isEmpty()) {
            settings.changePort(Ports.freeFrom(folder.path().hashCode()));
        } else if (!Ports.isFree(wish.getAsInt())) {
            int port = Ports.freeFrom(wish.getAsInt() + 1);
            progress.accept("port " + wish.getAsInt() + " is taken by another program; PostgreSQL moves to " + port);
            settings.changePort(port);
        }
        binaries.account().handOver(settings.path());
    }

    private long logSize() throws IOException {
        if (!Files.exists(folder.log())) {
            Files.createFile(folder.log());
            binaries.account().handOver(folder.log());
        }
        return Files.size(folder.log());
    }

    /**
     * pg_ctl gives the server a session of its own, and the log for its output, so that it outlives us and our
     * terminal. The paths are relative because pg_ctl hands them to a shell.
     */
    private ProgramRun pgCtlStart() throws IOException {
        return ProgramRun.of(
                binaries.account()
                        .wrap(binaries.program(
                                "pg_ctl", "start", "--pgdata=data", "--log=server.log", "--wait", "--timeout=120")),
                folder.path());
    }

    private EmbeddedPostgresException failure(String reason) {
        return new EmbeddedPostgresException("PostgreSQL in " + folder.path() + " did not start: " + reason
                + "\nThe end of " + folder.log() + ":\n" + ServerLog.tail(folder.log()));
    }
}
