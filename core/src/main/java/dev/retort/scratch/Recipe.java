package dev.retort.scratch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything that a database is made of, so that one which was made of the same is known again.
 *
 * @param parts texts whose order counts
 */
public record Recipe(List<String> parts) {

    private static final int CHARACTERS = 32;

    public Recipe {
        parts = List.copyOf(parts);
    }

    /** The same number for the same parts, as hexadecimal digits. */
    String fingerprint() {
        MessageDigest digest = digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // With its length, or two parts could give what one part gives.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, CHARACTERS);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
