package dev.retort.cli.models;

import dev.retort.project.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers that took long, below {@code .retort/models/}, each under the fingerprint of what it depends on.
 *
 * @param root the project's
 */
record KeptAnswers(Path root) {

    /** Enough for some branches and modules; the oldest go. */
    private static final int KEPT = 20;

    Optional<String> find(String kind, String fingerprint) throws IOException {
        Path file = file(kind, fingerprint);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    void keep(String kind, String fingerprint, String answer) throws IOException {
        Path folder = folder();
        Path unfinished = Files.createTempFile(folder, kind, ".new");
        Files.writeString(unfinished, answer);
        // In one step, so that who reads meanwhile gets the whole of it or nothing.
        Files.move(unfinished, file(kind, fingerprint), StandardCopyOption.ATOMIC_MOVE);
        deleteOldest(folder, kind);
    }

    /** Created where it is missing. */
    Path folder() throws IOException {
        return Files.createDirectories(WorkFolder.create(root).resolve("models"));
    }

    private Path file(String kind, String fingerprint) {
        return WorkFolder.in(root).resolve("models").resolve(kind + "-" + fingerprint);
    }

    private static void deleteOldest(Path folder, String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> oldest = files.filter(
                            file -> file.getFileName().toString().startsWith(kind + "-"))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(KEPT)
                    .toList();
            for (Path file : oldest) {
                Files.deleteIfExists(file);
            }
        }
    }
}
