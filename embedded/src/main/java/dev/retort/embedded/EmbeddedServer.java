package dev.retort.embedded;

import dev.retort.embedded.ServerStatus.NotCreated;
import dev.retort.embedded.ServerStatus.Running;
import dev.retort.embedded.ServerStatus.Stopped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A development server whose databases stay in a folder. It runs on when this process ends, any number of processes
 * share it, and each may call any method at any moment: what changes the server is done under a lock in the folder.
 * It listens on 127.0.0.1 only; its superuser is {@code postgres}.
 */
public final class EmbeddedServer {

    private final ServerFolder folder;
    private final Function<Consumer<String>, PostgresBinaries> binaries;
    private final Consumer<String> progress;

    private EmbeddedServer(
            ServerFolder folder, Function<Consumer<String>, PostgresBinaries> binaries, Consumer<String> progress) {
        this.folder = folder;
        this.binaries = binaries;
        this.progress = progress;
    }

    /**
     * The server of a folder; nothing is started or written yet.
     *
     * @param folder need not exist; belongs to the server alone
     */
    public static EmbeddedServer in(Path folder) {
        return new EmbeddedServer(
                new ServerFolder(folder.toAbsolutePath().normalize()), PostgresBinaries::unpacked, line -> {});
    }

    /**
     * This server as one of another release than the class path has.
     *
     * @param jars asked when the server is started and the programs are not on this machine yet
     */
    public EmbeddedServer of(PostgresBinaries.Release release, PostgresBinaries.Release.Jars jars) {
        return new EmbeddedServer(folder, listener -> PostgresBinaries.unpacked(release, jars, listener), progress);
    }

    /** This server, telling of what takes seconds: one line each, as it begins. */
    public EmbeddedServer reportingTo(Consumer<String> listener) {
        return new EmbeddedServer(folder, binaries, listener);
    }

    /** A quick look at the folder; starts no process. */
    public ServerStatus status() {
        Path data = folder.data();
        Optional<Integer> majorVersion = folder.majorVersionOfData();
        if (majorVersion.isEmpty()) {
            return new NotCreated(data);
        }
        return folder.liveServer()
                .filter(PostmasterFile::ready)
                .<ServerStatus>map(live -> new Running(data, majorVersion.get(), live.port(), live.pid()))
                .orElseGet(() -> new Stopped(data, majorVersion.get()));
    }

    /**
     * Makes the server if there is none, starts it if it is stopped, and returns when it accepts connections. It keeps
     * its port unless another program has taken that.
     *
     * @throws EmbeddedPostgresException if it doesn't start, with the end of its log; or if the folder can't be used
     */
    public Running start() {
        return running().orElseGet(() -> {
            folder.create();
            underLock(() -> {
                if (running().isEmpty()) {
                    new ServerStart(folder, binaries.apply(progress), progress).run();
                }
            });
            return running()
                    .orElseThrow(() -> new EmbeddedPostgresException(
                            "PostgreSQL in " + folder.path() + " was stopped as soon as it had started"));
        });
    }

    private Optional<Running> running() {
        return status() instanceof Running running ? Optional.of(running) : Optional.empty();
    }

    /** Stops the server, ending its connections, and waits for that. Does nothing if it isn't running. */
    public void stop() {
        if (folder.exists()) {
            underLock(() -> new ServerStop(folder).run());
        }
    }

    /** Stops the server and deletes its databases. The next start makes an empty one with the same port and password. */
    public void reset() {
        if (folder.exists()) {
            underLock(() -> {
                new ServerStop(folder).run();
                folder.deleteData();
            });
        }
    }

    private void underLock(InterProcessLock.Action action) {
        try {
            InterProcessLock.whileHolding(folder.lock(), action);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("cannot use the PostgreSQL in " + folder.path() + ": " + e, e);
        }
    }

    /**
     * Creates a database unless it is there; the server must be running.
     *
     * @param name any name, quoted as needed; at most 63 bytes
     */
    public void ensureDatabase(String name) {
        new Databases(port(), password()).createUnlessThere(name);
    }

    /**
     * The URL of a database, for the user {@code postgres}, without the password.
     *
     * @throws EmbeddedPostgresException if the server was never started, so that it has no port
     */
    public String jdbcUrl(String database) {
        return new Databases(port(), null).jdbcUrl(database);
    }

    private int port() {
        Optional<Running> running = running();
        return running.isPresent() ? running.get().port() : portOfNextStart();
    }

    private int portOfNextStart() {
        try {
            return folder.settings()
                    .port()
                    .orElseThrow(() -> new EmbeddedPostgresException(
                            "the PostgreSQL in " + folder.path() + " has no port yet: start it first"));
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "cannot read " + folder.settings().path() + ": " + e.getMessage(), e);
        }
    }

    /** The password file in libpq's format, for {@code PGPASSFILE}; only its owner can read it. */
    public Path passwordFile() {
        return folder.passwordFile().path();
    }

    /**
     * The password of {@code postgres}.
     *
     * @throws EmbeddedPostgresException if the server was never started, so that it has none
     */
    public String password() {
        try {
            return folder.passwordFile().read();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("cannot read " + passwordFile() + ": " + e.getMessage(), e);
        }
    }

    /** Where the server writes its log; it need not exist. */
    public Path logFile() {
        return folder.log();
    }
}
