package dev.retort.logic;

import dev.retort.schema.DataType;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * How an aggregate gets from row to row, and from the last row to its result; made by {@link Routines#state}.
 *
 * @param function takes the state and the arguments, and gives the next state
 * @param bytes that a state takes, about; null for PostgreSQL's guess
 * @param finalFunction gives the result; null when the state is it
 * @param finalChanges null for PostgreSQL's default, which depends on the kind of the aggregate
 * @param initial the first state as text; null when it is null
 */
public record AggregateState(
        QualifiedName function,
        DataType type,
        @Nullable Integer bytes,
        @Nullable QualifiedName finalFunction,
        FinalArguments finalArguments,
        @Nullable FinalChanges finalChanges,
        @Nullable String initial) {

    /** What the final function is given. */
    public enum FinalArguments {
        STATE,
        /** The state, and nulls of the types of the arguments. */
        STATE_AND_NULLS
    }

    /** Whether the final function leaves the state as it was. */
    public enum FinalChanges {
        READ_ONLY,
        SHAREABLE,
        READ_WRITE
    }

    /** @throws IllegalArgumentException for anything about a final function that there is none of */
    public AggregateState {
        Literal.of(initial);
        if (finalFunction == null && (finalArguments == FinalArguments.STATE_AND_NULLS || finalChanges != null)) {
            throw new IllegalArgumentException(
                    "the state of an aggregate says how its final function works, but has none;"
                            + " give it with finalFunction(…)");
        }
        if (bytes != null && bytes <= 0) {
            throw new IllegalArgumentException(
                    "a state of " + bytes + " bytes is none; give a number above 0, or leave space(…) out");
        }
    }

    /** The first state, as text of its type. */
    public AggregateState startingAt(String value) {
        return new AggregateState(function, type, bytes, finalFunction, finalArguments, finalChanges, value);
    }

    public AggregateState finalFunction(String name) {
        return finalFunction(QualifiedName.of(name));
    }

    /** As {@link #finalFunction(String)}, with {@code name("app", "f")} for a function in another schema. */
    public AggregateState finalFunction(QualifiedName name) {
        return new AggregateState(function, type, bytes, name, finalArguments, finalChanges, initial);
    }

    /** The final function is given nulls for the arguments, too, so that it knows their types. */
    public AggregateState finalExtra() {
        return new AggregateState(
                function, type, bytes, finalFunction, FinalArguments.STATE_AND_NULLS, finalChanges, initial);
    }

    public AggregateState finalChanges(FinalChanges changes) {
        return new AggregateState(function, type, bytes, finalFunction, finalArguments, changes, initial);
    }

    /** @param bytesOfAState about, for the planner */
    public AggregateState space(int bytesOfAState) {
        return new AggregateState(function, type, bytesOfAState, finalFunction, finalArguments, finalChanges, initial);
    }

    AggregateState in(@Nullable Identifier schema) {
        return new AggregateState(
                function.in(schema),
                type,
                bytes,
                finalFunction == null ? null : finalFunction.in(schema),
                finalArguments,
                finalChanges,
                initial);
    }
}
