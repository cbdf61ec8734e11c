package dev.retort.logic;

import dev.retort.logic.Argument.Mode;
import dev.retort.logic.RoutineTrait.Parallel;
import dev.retort.schema.DataType;
import dev.retort.schema.ObjectName.RoutineKind;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate; made by {@link Routines#over}.
 *
 * @param combining what makes parallel aggregation possible; null for nothing
 * @param moving how it works over a window that moves; null when it starts anew for each
 * @param sortOperator such as {@code <} for one that is the first value by it; null for none
 * @param parallel null for PostgreSQL's default, unsafe
 * @see <a href="https://www.postgresql.org/docs/current/sql-createaggregate.html">CREATE AGGREGATE</a>
 */
public record Aggregate(
        Over over,
        AggregateState state,
        @Nullable Combining combining,
        @Nullable Moving moving,
        @Nullable SqlExpression sortOperator,
        @Nullable Parallel parallel)
        implements Routine {

    /** @throws IllegalArgumentException when PostgreSQL would refuse the combination */
    public Aggregate {
        if (over.kind() != Kind.PLAIN && (moving != null || combining != null)) {
            throw new IllegalArgumentException(
                    "an aggregate within a group cannot be moved or combined; leave moving(…) and" + " combine(…) out");
        }
        if (sortOperator != null && over.arguments().size() != 1) {
            throw new IllegalArgumentException("an aggregate with the sort operator " + sortOperator + " has "
                    + over.arguments().size() + " arguments; it wants one, so leave sortOperator(…) out");
        }
    }

    public enum Kind {
        PLAIN,
        ORDERED_SET,
        HYPOTHETICAL_SET
    }

    /**
     * What an aggregate is over.
     *
     * @param arguments of a plain one, empty for {@code *}; else those that are the same for all rows
     * @param ordered those of each row, behind {@code WITHIN GROUP (ORDER BY …)}; empty for a plain one
     */
    public record Over(Kind kind, List<Argument> arguments, List<Argument> ordered) {

        /** @throws IllegalArgumentException for an argument that is more than a name and a type */
        public Over {
            arguments = Argument.checked(arguments);
            ordered = Argument.checked(ordered);
            if (kind != Kind.PLAIN && ordered.isEmpty()) {
                throw new IllegalArgumentException(
                        "an aggregate within a group is over nothing; give withinGroup(…) an argument");
            }
            for (Argument argument : arguments) {
                check(argument);
            }
            for (Argument argument : ordered) {
                check(argument);
            }
        }

        private static void check(Argument argument) {
            if ((argument.mode() != Mode.IN && argument.mode() != Mode.VARIADIC) || argument.value() != null) {
                throw new IllegalArgumentException("the argument " + argument
                        + " of an aggregate is a result or has a default; write arg(\"x\", integer())");
            }
        }

        /** An ordered-set aggregate over these values of each row. */
        public Over withinGroup(Argument... values) {
            return new Over(Kind.ORDERED_SET, arguments, List.of(values));
        }

        /** A hypothetical-set aggregate: its first arguments are a row that is looked for among the others. */
        public Over hypothetically() {
            return new Over(Kind.HYPOTHETICAL_SET, arguments, ordered);
        }

        public Aggregate with(AggregateState state) {
            return new Aggregate(this, state, null, null, null, null);
        }
    }

    /**
     * @param function makes one state of two
     * @param serialize and {@code deserialize} are for a state of type {@code internal}; null for none
     */
    public record Combining(
            QualifiedName function,
            @Nullable QualifiedName serialize,
            @Nullable QualifiedName deserialize) {}

    /** @param inverse takes a row out of the state */
    public record Moving(AggregateState state, QualifiedName inverse) {}

    /** Makes one state of two, so that workers can share the rows among them. */
    public Aggregate combine(String function) {
        return combine(QualifiedName.of(function));
    }

    /** As {@link #combine(String)}, with {@code name("app", "f")} for a function in another schema. */
    public Aggregate combine(QualifiedName function) {
        return combining(new Combining(function, null, null));
    }

    /** Makes bytes of a state of type {@code internal}, which workers cannot send; after {@link #combine}. */
    public Aggregate serialize(String function) {
        return serialize(QualifiedName.of(function));
    }

    /** As {@link #serialize(String)}, with {@code name("app", "f")} for a function in another schema. */
    public Aggregate serialize(QualifiedName function) {
        Combining before = combining();
        return combining(new Combining(combiner(before), function, before == null ? null : before.deserialize()));
    }

    /** Makes a state of type {@code internal} of bytes; after {@link #combine}. */
    public Aggregate deserialize(String function) {
        return deserialize(QualifiedName.of(function));
    }

    /** As {@link #deserialize(String)}, with {@code name("app", "f")} for a function in another schema. */
    public Aggregate deserialize(QualifiedName function) {
        Combining before = combining();
        return combining(new Combining(combiner(before), before == null ? null : before.serialize(), function));
    }

    private Aggregate combining(Combining now) {
        return new Aggregate(over, state, now, moving, sortOperator, parallel);
    }

    private static QualifiedName combiner(@Nullable Combining before) {
        if (before == null) {
            throw new IllegalArgumentException(
                    "states are sent between workers only to be combined; write combine(…) before serialize(…)");
        }
        return before.function();
    }

    /** @param inverse takes a row out of the state */
    public Aggregate moving(AggregateState movingState, String inverse) {
        return moving(movingState, QualifiedName.of(inverse));
    }

    /** As {@link #moving(AggregateState, String)}, with {@code name("app", "f")} for a function in another schema. */
    public Aggregate moving(AggregateState movingState, QualifiedName inverse) {
        return new Aggregate(over, state, combining, new Moving(movingState, inverse), sortOperator, parallel);
    }

    /** @param operator {@code <} or {@code operator(app.<)} */
    public Aggregate sortOperator(String operator) {
        return new Aggregate(over, state, combining, moving, new SqlExpression(operator), parallel);
    }

    public Aggregate with(Parallel use) {
        return new Aggregate(over, state, combining, moving, sortOperator, use);
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.AGGREGATE;
    }

    /** A variadic argument before the group is that of the group, too (manual, CREATE AGGREGATE). */
    @Override
    public List<DataType> signature() {
        boolean shared =
                !over.arguments().isEmpty() && over.arguments().getLast().mode() == Mode.VARIADIC;
        return shared
                ? Argument.inputs(over.arguments())
                : Argument.inputs(Stream.concat(over.arguments().stream(), over.ordered().stream())
                        .toList());
    }

    @Override
    public Aggregate in(@Nullable Identifier schema) {
        Combining here = combining == null
                ? null
                : new Combining(
                        combining.function().in(schema),
                        combining.serialize() == null
                                ? null
                                : combining.serialize().in(schema),
                        combining.deserialize() == null
                                ? null
                                : combining.deserialize().in(schema));
        Moving movingHere = moving == null
                ? null
                : new Moving(moving.state().in(schema), moving.inverse().in(schema));
        return new Aggregate(over, state.in(schema), here, movingHere, sortOperator, parallel);
    }
}
