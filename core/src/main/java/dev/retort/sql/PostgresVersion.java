package dev.retort.sql;

/**
 * A major version of PostgreSQL, such as 17.
 *
 * @param major {@link #OLDEST} or above
 */
public record PostgresVersion(int major) implements Comparable<PostgresVersion> {

    /** The oldest version whose behaviour Retort knows. */
    public static final PostgresVersion OLDEST = new PostgresVersion(13);

    /** The newest version whose behaviour Retort knows; a newer server is taken to behave like it. */
    public static final PostgresVersion NEWEST = new PostgresVersion(18);

    /** @throws IllegalArgumentException for a version older than 13 */
    public PostgresVersion {
        if (major < 13) {
            throw new IllegalArgumentException("PostgreSQL " + major + " is too old; Retort knows 13 and newer");
        }
    }

    public boolean isAtLeast(int other) {
        return major >= other;
    }

    @Override
    public int compareTo(PostgresVersion other) {
        return Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return "PostgreSQL " + major;
    }
}
