package dev.retort.migration;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compiled migrations, by what they were compiled from. It only saves time: what cannot be read or written is compiled again,
 * so no failure here stops anything.
 */
final class ClassCache {

    private static final String EXTENSION = ".class";

    private final Path folder;

    ClassCache(Path folder) {
        this.folder = folder;
    }

    /** The class files kept for a script, by binary name; empty when there are none. */
    Optional<Map<String, byte[]>> get(Script script) {
        Path kept = folder.resolve(key(script));
        if (!Files.isDirectory(kept)) {
            return Optional.empty();
        }
        Map<String, byte[]> classes = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(kept, "*" + EXTENSION)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                classes.put(name.substring(0, name.length() - EXTENSION.length()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return classes.isEmpty() ? Optional.empty() : Optional.of(classes);
    }

    /** Keeps class files; they appear all at once or not at all, also when several processes do it. */
    void put(Script script, Map<String, byte[]> classes) {
        Path kept = folder.resolve(key(script));
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempDirectory(folder, "half-");
            for (Map.Entry<String, byte[]> file : classes.entrySet()) {
                Files.write(half.resolve(file.getKey() + EXTENSION), file.getValue());
            }
            try {
                Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                // Another process was first; its files are the same.
                delete(half);
            }
        } catch (IOException e) {
            // A full or read-only disk: the next run compiles again.
        }
    }

    private static void delete(Path half) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(half)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(half);
    }

    /** The text with the file's name, which decides the line numbers' file; and the compiler. */
    private static String key(Script script) {
        return Checksum.sha256(Runtime.version() + "\n" + script.path().getFileName() + "\n" + script.text())
                .substring(0, 32);
    }
}
