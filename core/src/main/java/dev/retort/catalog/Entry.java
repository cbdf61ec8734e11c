package dev.retort.catalog;

import dev.retort.operation.Operation;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/**
 * One thing that a database holds.
 *
 * @param made what would make it where all that it needs is there, in order; at least one operation, each with an inverse
 *     where there can be one
 * @param needs what cannot be dropped while this is there, in the order of the catalog
 */
public record Entry(Key key, List<Operation> made, SequencedSet<Key> needs, State state) {

    /** Whether it does what it is there for. */
    public enum State {
        WORKS,
        /** An index that {@code CREATE INDEX CONCURRENTLY} left behind when it failed (manual, CREATE INDEX). */
        INVALID
    }

    /** @throws IllegalArgumentException when nothing makes it */
    public Entry {
        made = List.copyOf(made);
        needs = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(needs));
        if (made.isEmpty()) {
            throw new IllegalArgumentException("nothing makes the " + key);
        }
    }

    /** The same where it no longer says that it needs any of these. */
    Entry without(Set<Key> others) {
        if (needs.stream().noneMatch(others::contains)) {
            return this;
        }
        SequencedSet<Key> fewer = new LinkedHashSet<>(needs);
        fewer.removeIf(others::contains);
        return new Entry(key, made, fewer, state);
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
