package dev.retort.revision;

import org.jspecify.annotations.Nullable;

/**
 * The name of a revision: 1 to 32 of {@code A-Z a-z 0-9 _ .}, so that it fits into Alembic's {@code VARCHAR(32)} and cannot
 * be mistaken for a target.
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

    /** The width of {@code alembic_version.version_num}. */
    public static final int MAX_LENGTH = 32;

    /** @throws IllegalArgumentException when the text is no revision id; the message says why */
    public RevisionId {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the revision id '" + value + "' has " + value.length()
                    + " characters; at most " + MAX_LENGTH + " fit into the version table");
        }
        RevisionName.requireWord("revision id", value);
    }

    public static RevisionId of(String value) {
        return new RevisionId(value);
    }

    /** Written out, as a record's own takes time to be made, and every command needs it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevisionId named && value.equals(named.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
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
