package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folders of throwaway servers: in memory where the system offers enough of it, else in Java's temporary folder. */
final class TemporaryFolders {

    private static final String PREFIX = "retort-server-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

    /** PostgreSQL makes a thousand files for a server, and three hundred per database; that can be slow on disks. */
    private static final Path MEMORY = Path.of("/dev/shm");

    /** Room for 500 databases; containers mostly have 64 MB there. */
    private static final long ENOUGH_MEMORY_IN_BYTES = 4L << 30;

    private TemporaryFolders() {}

    /** A new folder that only this user may enter. */
    static Path create() throws IOException {
        Path parent = isRoomy(MEMORY) ? MEMORY : onDisk();
        return Files.createTempDirectory(
                parent, PREFIX + ProcessHandle.current().pid() + "-");
    }

    static Path onDisk() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }

    private static boolean isRoomy(Path folder) {
        try {
            return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() >= ENOUGH_MEMORY_IN_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Deletes folders whose JVM died together with the {@linkplain TetheredProcess watcher}, as when a container or a
     * whole process group is killed; stops their servers first. Leaves alone what it has no right to.
     */
    static void deleteAbandoned() {
        for (Path parent : List.of(MEMORY, onDisk())) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
                folders.forEach(TemporaryFolders::deleteIfAbandoned);
            } catch (IOException e) {
                // Not there; and tidying up after others is no reason to fail.
            }
        }
    }

    private static void deleteIfAbandoned(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (!name.matches() || ProcessHandle.of(Long.parseLong(name.group(1))).isPresent()) {
            return;
        }
        try {
            Path data = folder.resolve("data");
            PostmasterFile.read(data)
                    .filter(server -> server.isAlive(data))
                    .flatMap(server -> ProcessHandle.of(server.pid()))
                    .ifPresent(ProcessHandle::destroyForcibly);
            Folders.delete(folder);
        } catch (IOException | EmbeddedPostgresException e) {
            // Another user's, or its own watcher is at it.
        }
    }
}
