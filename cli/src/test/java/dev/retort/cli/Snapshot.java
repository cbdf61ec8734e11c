package dev.retort.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** All that a run could have lost: the project's files and all that is in the database. */
public record Snapshot(List<String> files, List<String> database) {

    /** Each folder, and each file with the hash of its content; Retort's own cache is nobody's data. */
    public static List<String> filesIn(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            List<String> lines = new ArrayList<>();
            for (Path path : paths.sorted().toList()) {
                Path shown = root.relativize(path);
                if (!shown.startsWith(".retort")) {
                    lines.add(shown + " " + (Files.isRegularFile(path) ? hash(path) : "folder"));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
