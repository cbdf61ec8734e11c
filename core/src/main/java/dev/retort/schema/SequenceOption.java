package dev.retort.schema;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One option of a sequence, made by {@link Sequences}; identity columns take most of them, too (manual, CREATE SEQUENCE). */
public sealed interface SequenceOption {

    /** What it is about, as PostgreSQL calls it; a sequence has at most one option for each. */
    String clause();

    /** The same option where a table without a schema is looked for in this one. */
    default SequenceOption in(@Nullable Identifier schema) {
        return this;
    }

    /** @param type smallint, integer or bigint */
    record As(DataType type) implements SequenceOption {
        @Override
        public String clause() {
            return "AS";
        }
    }

    record StartWith(long number) implements SequenceOption {
        @Override
        public String clause() {
            return "START WITH";
        }
    }

    /** @param step negative for a sequence that descends */
    record IncrementBy(long step) implements SequenceOption {

        /** @throws IllegalArgumentException for 0, which PostgreSQL refuses */
        public IncrementBy {
            if (step == 0) {
                throw new IllegalArgumentException(
                        "a sequence cannot be incremented by 0; give incrementBy a number above or below it");
            }
        }

        @Override
        public String clause() {
            return "INCREMENT BY";
        }
    }

    /** @param number null for the least of the type, or 1 where the sequence ascends */
    record MinValue(@Nullable Long number) implements SequenceOption {
        @Override
        public String clause() {
            return "MINVALUE";
        }
    }

    /** @param number null for the greatest of the type, or -1 where the sequence descends */
    record MaxValue(@Nullable Long number) implements SequenceOption {
        @Override
        public String clause() {
            return "MAXVALUE";
        }
    }

    /** @param numbers how many a session takes at once */
    record Cache(long numbers) implements SequenceOption {

        /** @throws IllegalArgumentException for less than 1, which PostgreSQL refuses */
        public Cache {
            if (numbers < 1) {
                throw new IllegalArgumentException("a sequence cannot cache " + numbers + " numbers; 1 is the least");
            }
        }

        @Override
        public String clause() {
            return "CACHE";
        }
    }

    /** What comes after the last number. */
    enum Cycling implements SequenceOption {
        CYCLE,
        NO_CYCLE;

        @Override
        public String clause() {
            return "CYCLE";
        }
    }

    /** @param column null for none */
    record OwnedBy(@Nullable OwningColumn column) implements SequenceOption {
        @Override
        public String clause() {
            return "OWNED BY";
        }

        @Override
        public OwnedBy in(@Nullable Identifier schema) {
            return column == null
                    ? this
                    : new OwnedBy(new OwningColumn(column.table().in(schema), column.name()));
        }
    }

    /** The column with which a sequence is dropped. */
    record OwningColumn(QualifiedName table, Identifier name) {}

    /** @param number null for that of {@link StartWith} */
    record Restart(@Nullable Long number) implements SequenceOption {
        @Override
        public String clause() {
            return "RESTART";
        }
    }

    /** Whether its state survives a crash of the server; PostgreSQL 15 and newer know the difference. */
    enum Persistence implements SequenceOption {
        LOGGED,
        UNLOGGED;

        @Override
        public String clause() {
            return "LOGGED";
        }
    }

    /**
     * The options, if they can be meant together.
     *
     * @param of for messages: {@code sequence offer_numbers}
     * @throws IllegalArgumentException when two are about the same, or the numbers contradict each other
     */
    static List<SequenceOption> checked(String of, List<SequenceOption> options) {
        Set<String> clauses = new HashSet<>();
        Long least = null;
        Long greatest = null;
        Long first = null;
        for (SequenceOption option : options) {
            if (!clauses.add(option.clause())) {
                throw new IllegalArgumentException(
                        "the " + of + " has two options for " + option.clause() + "; leave one of them out");
            }
            least = option instanceof MinValue min ? min.number() : least;
            greatest = option instanceof MaxValue max ? max.number() : greatest;
            first = option instanceof StartWith start ? Long.valueOf(start.number()) : first;
        }
        if (least != null && greatest != null && least >= greatest) {
            throw new IllegalArgumentException(
                    "the " + of + " has no room between minValue(" + least + ") and maxValue(" + greatest + ")");
        }
        boolean below = first != null && least != null && first < least;
        boolean above = first != null && greatest != null && first > greatest;
        if (below || above) {
            throw new IllegalArgumentException("the " + of + " cannot start with " + first
                    + (below ? ", which is below minValue(" + least : ", which is above maxValue(" + greatest) + ")");
        }
        return List.copyOf(options);
    }

    /**
     * The options, if an identity column can have them: its type is the column's, and the column owns it.
     *
     * @param of for messages: {@code identity of column id}
     * @throws IllegalArgumentException for one that it cannot have, and as for {@link #checked}
     */
    static List<SequenceOption> checkedForIdentity(String of, List<SequenceOption> options) {
        for (SequenceOption option : options) {
            if (option instanceof As || option instanceof OwnedBy || option instanceof Persistence) {
                throw new IllegalArgumentException("the " + of + " cannot have the option " + option.clause()
                        + ", which it has from its column; leave it out");
            }
        }
        return checked(of, options);
    }
}
