package dev.retort.effect;

/**
 * Whether a statement writes all rows of a table into a new file, with all indexes of it, while it holds its locks.
 *
 * @param reason why, or on what it depends; empty for {@link Verdict#NO}
 */
public record Rewrite(Verdict verdict, String reason) {

    /** How much of the answer the text gives. */
    public enum Verdict {
        NO,
        /** It depends on what is in the database. */
        MAYBE,
        YES
    }

    static final Rewrite NO = new Rewrite(Verdict.NO, "");

    static Rewrite yes(String reason) {
        return new Rewrite(Verdict.YES, reason);
    }

    static Rewrite maybe(String reason) {
        return new Rewrite(Verdict.MAYBE, reason);
    }

    /** What two parts of one statement do together. */
    Rewrite and(Rewrite other) {
        return verdict.compareTo(other.verdict) >= 0 ? this : other;
    }

    /** For example {@code maybe: if mood is a domain with constraints}. */
    @Override
    public String toString() {
        return switch (verdict) {
            case NO -> "no";
            case MAYBE -> "maybe: " + reason;
            case YES -> "yes: " + reason;
        };
    }
}
