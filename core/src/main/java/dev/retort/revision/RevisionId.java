package dev.retort.revision;

import java.util.Set;

/**
 * The name of a revision: 1 to 32 of {@code A-Z a-z 0-9 _ .}, so that it fits into Alembic's {@code VARCHAR(32)} and cannot
 * be mistaken for a target.
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

    /** The width of {@code alembic_version.version_num}. */
    public static final int MAX_LENGTH = 32;

    private static final Set<String> TARGETS = Set.of("head", "heads", "base", "current");

    /** @throws IllegalArgumentException when the text is no revision id; the message says why */
    public RevisionId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a revision id is empty");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the revision id '" + value + "' has " + value.length()
                    + " characters; at most " + MAX_LENGTH + " fit into the version table");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!allowed && c != '_' && c != '.') {
                throw new IllegalArgumentException("the revision id '" + value + "' holds '" + c
                        + "'; only letters A to Z, digits, '_' and '.' are allowed");
            }
        }
        if (TARGETS.contains(value)) {
            throw new IllegalArgumentException(
                    "the revision id '" + value + "' is a word of the command line; choose another");
        }
    }

    public static RevisionId of(String value) {
        return new RevisionId(value);
    }

    @Override
    public int compareTo(RevisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
