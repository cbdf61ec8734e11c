package dev.retort.diff.change;

import dev.retort.operation.Operation;
import java.util.List;

/** What has to be done with something that is on both sides. */
public sealed interface Change {

    /** Both are the same. */
    record None() implements Change {}

    /**
     * PostgreSQL can change it where it is.
     *
     * @param operations at least one
     * @param disturbs which of the things that need it have to make way for the time of the change
     */
    record InPlace(List<Operation> operations, Disturbs disturbs, List<Note> notes) implements Change {
        public InPlace {
            operations = List.copyOf(operations);
            notes = List.copyOf(notes);
        }
    }

    /** It has to be dropped and made again, and so has all that needs it. */
    record Replace(List<Note> notes) implements Change {
        public Replace {
            notes = List.copyOf(notes);
        }
    }

    enum Disturbs {
        NOTHING,
        /** What reads it by its type: views, rules, policies, triggers, routines, generated columns, publications. */
        READERS,
        /** None; but where values of it are stored in columns, it cannot be changed where it is. */
        HOLDERS,
        /** None; but where values of it are parts of others in columns, it cannot be changed where it is. */
        CONTAINERS,
        /** Those, and what is built over its values: indexes, constraints, statistics. */
        ALL
    }

    static Change none() {
        return new None();
    }

    static Change replace() {
        return new Replace(List.of());
    }

    static Change replace(Note note) {
        return new Replace(List.of(note));
    }

    /** {@link None} for no operation. */
    static Change inPlace(List<? extends Operation> operations) {
        return operations.isEmpty() ? none() : new InPlace(List.copyOf(operations), Disturbs.NOTHING, List.of());
    }

    static Change inPlace(Operation operation, Note... notes) {
        return new InPlace(List.of(operation), Disturbs.NOTHING, List.of(notes));
    }
}
