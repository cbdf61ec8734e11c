package dev.retort.effect;

import dev.retort.effect.TableLock.Reach;
import dev.retort.sql.QualifiedName;

/**
 * A reading of all rows of a table while the statement's locks are held. The rebuilding of indexes that goes with a
 * {@link Rewrite} is not said again.
 *
 * @param object what the statement names
 * @param reach which relations that means
 * @param condition when it happens, for example {@code unless …}; empty for always
 */
public record Scan(Kind kind, QualifiedName object, Reach reach, String condition) {

    /** What the rows are read for. */
    public enum Kind {
        CHECKS_ROWS("checks all rows of %s"),
        /** Also of what they reference. */
        COMPARES_KEYS("looks up every key of %s"),
        BUILDS_INDEX("builds an index of %s"),
        SAMPLES("reads a sample of %s");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static Scan always(Kind kind, QualifiedName object) {
        return new Scan(kind, object, Reach.ITSELF, "");
    }

    static Scan maybe(Kind kind, QualifiedName object, String condition) {
        return new Scan(kind, object, Reach.ITSELF, condition);
    }

    public boolean isCertain() {
        return condition.isEmpty();
    }

    /** For example {@code checks all rows of users, unless a valid CHECK proves it}. */
    @Override
    public String toString() {
        String does = kind.words.formatted(reach.of(object));
        return isCertain() ? does : does + ", " + condition;
    }
}
