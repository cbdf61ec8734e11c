package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folders of throwaway servers whose JVM died together with the {@linkplain TetheredProcess watcher}, as when a
 * container or a whole process group is killed.
 */
final class AbandonedFolders {

    private static final Pattern NAME = Pattern.compile(TetheredProcess.FOLDER_PREFIX + "(\\d+)-.*");

    private AbandonedFolders() {}

    /** Stops the servers and deletes the folders; leaves alone what it has no right to. */
    static void delete(Path temporaryFolder) {
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(temporaryFolder, TetheredProcess.FOLDER_PREFIX + "*")) {
            for (Path folder : folders) {
                Matcher name = NAME.matcher(folder.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    deleteOne(folder);
                }
            }
        } catch (IOException e) {
            // Tidying up after others is no reason to fail.
        }
    }

    private static void deleteOne(Path folder) {
        try {
            Path data = folder.resolve("data");
            PostmasterFile.read(data)
                    .filter(server -> server.isAlive(data))
                    .map(PostmasterFile::pid)
                    .flatMap(ProcessHandle::of)
                    .ifPresent(ProcessHandle::destroyForcibly);
            Folders.delete(folder);
        } catch (IOException | EmbeddedPostgresException e) {
            // Another user's, or its own watcher is at it.
        }
    }
}
