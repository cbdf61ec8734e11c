package dev.retort.migration;

import java.io.File;
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

    /** In hexadecimal digits: 128 bits. */
    private static final int KEY_LENGTH = 32;

    private final Path folder;
    private final String compiledWith;

    /** @param classPath what the migrations were compiled against; classes made against another one are not used */
    ClassCache(Path folder, String classPath) {
        this.folder = folder;
        this.compiledWith = Runtime.version() + "\n" + stamps(classPath);
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

    /** Forgets a script, so that {@link #put} can keep it anew. */
    void discard(Script script) {
        try {
            delete(folder.resolve(key(script)));
        } catch (IOException e) {
            // It stays, and is passed over again by the next run.
        }
    }

    private static void delete(Path entry) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(entry)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(entry);
    }

    /** The text, the file's name, which stack traces show, and what it is compiled with. */
    private String key(Script script) {
        return Checksum.sha256(compiledWith + "\n" + script.path().getFileName() + "\n" + script.text())
                .substring(0, KEY_LENGTH);
    }

    /** Name, size and time of each entry: another build of Retort may have other methods. */
    private static String stamps(String classPath) {
        StringBuilder stamps = new StringBuilder();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            File file = new File(entry);
            stamps.append(entry)
                    .append(' ')
                    .append(file.length())
                    .append(' ')
                    .append(file.lastModified())
                    .append('\n');
        }
        return stamps.toString();
    }
}
