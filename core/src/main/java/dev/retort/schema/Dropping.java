package dev.retort.schema;

/**
 * How something is dropped, where it is not the plain way; the factories are to be imported statically:
 * {@code op.dropTable("offers", ifExists().andCascade())}.
 */
public record Dropping(Missing missing, Dependents dependents, Waiting waiting) {

    /** It has to be there, nothing may depend on it, and others wait. */
    public static final Dropping PLAIN = new Dropping(Missing.FAIL, Dependents.RESTRICT, Waiting.OTHERS_WAIT);

    /** What happens when it is not there. */
    public enum Missing {
        FAIL,
        SKIP
    }

    /** What happens to views, foreign keys and other things that depend on it. */
    public enum Dependents {
        RESTRICT,
        CASCADE
    }

    /** Who waits while an index is built or dropped. */
    public enum Waiting {
        OTHERS_WAIT,
        /** {@code CONCURRENTLY}: reads and writes go on; PostgreSQL refuses it in a transaction. */
        CONCURRENTLY
    }

    /** @throws IllegalArgumentException for {@code CONCURRENTLY} with {@code CASCADE}, which PostgreSQL does not do */
    public Dropping {
        if (waiting == Waiting.CONCURRENTLY && dependents == Dependents.CASCADE) {
            throw new IllegalArgumentException(
                    "PostgreSQL cannot drop concurrently with cascade; drop what depends on it first");
        }
    }

    /** Nothing happens where it is not there. */
    public static Dropping ifExists() {
        return new Dropping(Missing.SKIP, PLAIN.dependents, PLAIN.waiting);
    }

    /** What depends on it goes, too; then nobody knows how to undo it. */
    public static Dropping cascade() {
        return new Dropping(PLAIN.missing, Dependents.CASCADE, PLAIN.waiting);
    }

    /** For {@code dropIndex}. */
    public static Dropping concurrently() {
        return new Dropping(PLAIN.missing, PLAIN.dependents, Waiting.CONCURRENTLY);
    }

    public Dropping with(Waiting other) {
        return new Dropping(missing, dependents, other);
    }

    public Dropping andIfExists() {
        return new Dropping(Missing.SKIP, dependents, waiting);
    }

    public Dropping andCascade() {
        return new Dropping(missing, Dependents.CASCADE, waiting);
    }
}
