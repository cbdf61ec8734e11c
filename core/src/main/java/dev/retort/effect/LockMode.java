package dev.retort.effect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How strongly a table is locked, weakest first, with the manual's names.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES">13.3.1 Table-Level Locks</a>
 */
public enum LockMode {
    ACCESS_SHARE("blocks nothing but what blocks reads"),
    ROW_SHARE("blocks nothing but what blocks SELECT … FOR UPDATE"),
    ROW_EXCLUSIVE("blocks nothing but what blocks writes"),
    SHARE_UPDATE_EXCLUSIVE("blocks other schema changes and VACUUM"),
    SHARE("blocks writes"),
    SHARE_ROW_EXCLUSIVE("blocks writes"),
    EXCLUSIVE("blocks writes and SELECT … FOR UPDATE"),
    ACCESS_EXCLUSIVE("blocks reads and writes");

    private final String blocks;

    LockMode(String blocks) {
        this.blocks = blocks;
    }

    /** In plain words, for example {@code blocks reads and writes}. */
    public String blocks() {
        return blocks;
    }

    /** Whether a plain {@code SELECT} has to wait. */
    public boolean blocksReads() {
        return conflictsWith(ACCESS_SHARE);
    }

    /** Whether {@code INSERT}, {@code UPDATE} and {@code DELETE} have to wait. */
    public boolean blocksWrites() {
        return conflictsWith(ROW_EXCLUSIVE);
    }

    /** Whether one transaction that wants this mode has to wait for another that has the other: table 13.2 of the manual. */
    public boolean conflictsWith(LockMode other) {
        return switch (this) {
            case ACCESS_SHARE -> other == ACCESS_EXCLUSIVE;
            case ROW_SHARE -> other.isAtLeast(EXCLUSIVE);
            case ROW_EXCLUSIVE -> other.isAtLeast(SHARE);
            case SHARE_UPDATE_EXCLUSIVE -> other.isAtLeast(SHARE_UPDATE_EXCLUSIVE);
            case SHARE -> other.isAtLeast(ROW_EXCLUSIVE) && other != SHARE;
            case SHARE_ROW_EXCLUSIVE -> other.isAtLeast(ROW_EXCLUSIVE);
            case EXCLUSIVE -> other.isAtLeast(ROW_SHARE);
            case ACCESS_EXCLUSIVE -> true;
        };
    }

    public boolean isAtLeast(LockMode other) {
        return compareTo(other) >= 0;
    }

    LockMode stronger(LockMode other) {
        return isAtLeast(other) ? this : other;
    }

    /** As SQL and the manual write it, for example {@code SHARE ROW EXCLUSIVE}. */
    public String sql() {
        return name().replace('_', ' ');
    }

    /** The mode that {@code LOCK TABLE} calls so, in words of any case separated by blanks; null for none. */
    static @Nullable LockMode named(String sql) {
        String words = sql.strip().replaceAll("\\s+", " ");
        return Arrays.stream(values())
                .filter(mode -> mode.sql().equalsIgnoreCase(words))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return sql();
    }
}
