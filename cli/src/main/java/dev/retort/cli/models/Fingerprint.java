package dev.retort.cli.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A number for everything that an answer depends on, so that the answer may be kept until one of them changes. */
final class Fingerprint {

    private static final int CHARACTERS = 32;

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    Fingerprint with(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // With its length, or two texts could give what one text gives.
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** The file's name and bytes. */
    Fingerprint withFile(Path file) throws IOException {
        with(file.toString());
        digest.update(Files.readAllBytes(file));
        return this;
    }

    /** A jar by its size and age, since reading all of them takes longer than what is spared; a folder of classes by its content. */
    Fingerprint withClassPathEntry(Path entry) throws IOException {
        with(entry.toString());
        if (Files.isDirectory(entry)) {
            for (Path file : relevantFiles(entry)) {
                withFile(file);
            }
        } else if (Files.exists(entry)) {
            with(Files.size(entry) + " " + Files.getLastModifiedTime(entry).toMillis());
        }
        return this;
    }

    /** Classes, mappings, and settings of providers; pictures and pages change nothing. */
    private static List<Path> relevantFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().matches(".*(\\.class|\\.xml|\\.properties|/META-INF/services/[^/]*)"))
                    .sorted()
                    .toList();
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, CHARACTERS);
    }
}
