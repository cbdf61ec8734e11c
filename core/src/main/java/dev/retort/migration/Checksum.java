package dev.retort.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Tells whether a file is still the one that ran. Line ends and blanks at the end of a line or of the file do not count. */
public final class Checksum {

    private Checksum() {}

    /** SHA-256 in hexadecimal digits. */
    public static String of(String text) {
        String normal = text.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        return sha256(normal.stripTrailing());
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
