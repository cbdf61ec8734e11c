package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The superuser's password, in libpq's format, so that {@code PGPASSFILE} may name the file (PostgreSQL manual, 32.16
 * The Password File).
 */
record PasswordFile(Path path) {

    private static final String FIELDS_BEFORE_PASSWORD = "127.0.0.1:*:*:postgres:";
    private static final int RANDOM_BYTES = 24;

    /** The password, made up now if there is no file yet. */
    String readOrCreate() throws IOException {
        if (!Files.exists(path)) {
            byte[] random = new byte[RANDOM_BYTES];
            new SecureRandom().nextBytes(random);
            Path unfinished = path.resolveSibling(path.getFileName() + ".tmp");
            writePrivately(unfinished, FIELDS_BEFORE_PASSWORD + HexFormat.of().formatHex(random) + "\n");
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        }
        return read();
    }

    /** @throws EmbeddedPostgresException if the file isn't there or isn't as it was written */
    String read() throws IOException {
        String content;
        try {
            content = Files.readString(path).strip();
        } catch (NoSuchFileException e) {
            throw new EmbeddedPostgresException(
                    path + " is not there, which holds the server's password: start the server, or reset it if it"
                            + " has run before",
                    e);
        }
        if (!content.startsWith(FIELDS_BEFORE_PASSWORD)) {
            throw new EmbeddedPostgresException(
                    path + " does not begin with " + FIELDS_BEFORE_PASSWORD + ": restore it, or reset the server");
        }
        return content.substring(FIELDS_BEFORE_PASSWORD.length());
    }

    /** Writes a file that nobody else can read at any moment. */
    static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }
}
