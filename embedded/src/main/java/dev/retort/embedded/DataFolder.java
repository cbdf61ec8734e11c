package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Makes the folder that a server keeps its databases in. */
final class DataFolder {

    private final PostgresBinaries binaries;

    DataFolder(PostgresBinaries binaries) {
        this.binaries = binaries;
    }

    /**
     * Runs {@code initdb}: superuser {@code postgres}, UTF8, and the locale {@code C.UTF-8} where the system has it,
     * else {@code C}. The folder appears when it is complete, whatever happens meanwhile.
     *
     * @param data doesn't exist; its parent does, and the caller holds a lock on that
     * @param settings added to {@code postgresql.conf}
     * @param options of {@code initdb}, which runs in the parent
     */
    void initialize(Path data, String settings, List<String> options) throws IOException {
        Path unfinished = unfinished(data);
        ProgramRun run = initdb(unfinished, "C.UTF-8", options);
        if (!run.succeeded() && run.output().contains("locale")) {
            run = initdb(unfinished, "C", options);
        }
        if (!run.succeeded()) {
            throw new EmbeddedPostgresException("initdb failed for " + data + ":\n" + ServerLog.tail(run.output()));
        }
        Files.writeString(unfinished.resolve("postgresql.conf"), settings, StandardOpenOption.APPEND);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where a data folder is while it is made or deleted; whatever is there may go. */
    static Path unfinished(Path data) {
        return data.resolveSibling(data.getFileName() + ".tmp");
    }

    private ProgramRun initdb(Path data, String locale, List<String> options) throws IOException {
        Folders.delete(data);
        Files.createDirectory(data);
        binaries.account().handOver(data);
        List<String> command = new ArrayList<>(
                binaries.program("initdb", "--username=postgres", "--encoding=UTF8", "--locale=" + locale));
        command.addAll(options);
        // Relative, as initdb hands the path to a shell.
        command.addAll(List.of("--pgdata", data.getFileName().toString()));
        return ProgramRun.of(binaries.account().wrap(command), data.resolveSibling(""));
    }

    /**
     * A new data folder for a server whose content nobody will miss: everybody on the machine is trusted. Copied from
     * one that is made once and kept beside the binaries, as {@code initdb} takes ten times as long as a copy.
     *
     * @param data doesn't exist; its parent does
     */
    void copyPristine(Path data) throws IOException {
        Path pristine = binaries.folder().resolve("pristine-data");
        if (!Files.isDirectory(pristine)) {
            InterProcessLock.whileHolding(
                    binaries.folder().resolve("pristine-data.lock"), () -> initializePristine(pristine));
        }
        Folders.copy(pristine, data);
        binaries.account().handOver(data);
    }

    private void initializePristine(Path pristine) throws IOException {
        if (!Files.isDirectory(pristine)) {
            initialize(pristine, "", List.of("--auth=trust", "--no-sync", "--wal-segsize=1"));
        }
    }
}
