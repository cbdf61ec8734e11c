package dev.retort.revision;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a revision can be called by: its whole id, or a branch label. Both share one namespace, as in Alembic.
 *
 * <p>Made of {@code A-Z a-z 0-9 _ .}, so that it cannot be mistaken for another part of a {@link Target}.
 */
public record RevisionName(String value) implements Comparable<RevisionName> {

    private static final Set<String> TARGETS = Set.of("head", "heads", "base", "current");

    /** @throws IllegalArgumentException when the text is no name; the message says why */
    public RevisionName {
        requireWord("name", value);
    }

    public static RevisionName of(String value) {
        return new RevisionName(value);
    }

    static void requireWord(String what, String value) {
        String article = "aeiou".indexOf(what.charAt(0)) >= 0 ? "an " : "a ";
        if (value.isEmpty()) {
            throw new IllegalArgumentException(article + what + " is empty");
        }
        for (int i = 0; i < value.length(); i++) {
            if (!isLetter(value.charAt(i))) {
                throw new IllegalArgumentException("the " + what + " '" + value + "' holds '" + value.charAt(i)
                        + "'; only letters A to Z, digits, '_' and '.' are allowed");
            }
        }
        if (TARGETS.contains(value)) {
            throw new IllegalArgumentException(
                    "the " + what + " '" + value + "' is a word of the command line; choose another");
        }
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }

    /** Written out, as a record's own takes time to be made, and every command needs it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevisionName named && value.equals(named.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(RevisionName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
