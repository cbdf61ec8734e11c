package dev.retort.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data folder says (PostgreSQL manual, 65.1 Database File Layout). It outlives a
 * server that was killed, and then says nothing about any process that has the pid now.
 */
record PostmasterFile(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Nothing if there is no such file, or one that is still being written or was lost in a crash. */
    static Optional<PostmasterFile> read(Path data) {
        List<String> lines;
        try {
            lines = new String(Files.readAllBytes(path(data)), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("cannot read " + path(data) + ": " + e.getMessage(), e);
        }
        if (lines.size() <= PORT_LINE || !isNumber(lines.getFirst()) || !isNumber(lines.get(PORT_LINE))) {
            return Optional.empty();
        }
        boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).equals("ready");
        return Optional.of(
                new PostmasterFile(Long.parseLong(lines.getFirst()), Integer.parseInt(lines.get(PORT_LINE)), ready));
    }

    private static boolean isNumber(String line) {
        return line.matches("\\d{1,9}");
    }

    static Path path(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Whether the process with this pid is a server that works on this data folder: its working folder is that. */
    boolean isAlive(Path data) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return false;
        }
        Path processes = Path.of("/proc");
        if (!Files.isDirectory(processes.resolve("self"))) {
            return process.get().info().command().orElse("").endsWith("/postgres");
        }
        try {
            return Files.isSameFile(processes.resolve(pid + "/cwd"), data);
        } catch (IOException e) {
            // Gone, a zombie, or somebody else's.
            return false;
        }
    }
}
