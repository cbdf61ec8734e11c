package dev.retort.operation;

import dev.retort.schema.DataType;
import dev.retort.sql.SqlExpression;
import org.jspecify.annotations.Nullable;

/**
 * One change of {@code op.alterColumn}; the factories are to be imported statically.
 *
 * <p>A change that replaces something can be reversed when it says what it replaces:
 * {@code setType(bigint()).from(integer())}.
 */
public sealed interface ColumnChange {

    /** What undoes it; null when nobody said enough. */
    @Nullable
    ColumnChange inverse();

    /** What {@code op.alterDomain} takes as well. */
    sealed interface OfDomain extends ColumnChange {

        @Override
        @Nullable
        OfDomain inverse();
    }

    /**
     * @param using how old values become new ones; null for PostgreSQL's assignment cast
     * @param was null when nobody said
     */
    record SetType(
            DataType type,
            @Nullable SqlExpression using,
            @Nullable DataType was) implements ColumnChange {

        public SetType using(String expression) {
            return new SetType(type, new SqlExpression(expression), was);
        }

        public SetType from(DataType old) {
            return new SetType(type, using, old);
        }

        /** With a {@code USING} clause nobody knows how the new values become old ones again. */
        @Override
        public @Nullable SetType inverse() {
            return using != null || was == null ? null : new SetType(was, null, type);
        }
    }

    record SetNotNull() implements OfDomain {
        @Override
        public DropNotNull inverse() {
            return new DropNotNull();
        }
    }

    record DropNotNull() implements OfDomain {
        @Override
        public SetNotNull inverse() {
            return new SetNotNull();
        }
    }

    /** @param was null when nobody said; the inverse is then unknown */
    record SetDefault(SqlExpression expression, @Nullable PreviousDefault was) implements OfDomain {

        public SetDefault from(SqlExpression old) {
            return new SetDefault(expression, new PreviousDefault(old));
        }

        public SetDefault fromNone() {
            return new SetDefault(expression, new PreviousDefault(null));
        }

        @Override
        public @Nullable OfDomain inverse() {
            if (was == null) {
                return null;
            }
            return was.expression() == null
                    ? new DropDefault(expression)
                    : new SetDefault(was.expression(), new PreviousDefault(expression));
        }
    }

    /** @param was null when nobody said */
    record DropDefault(@Nullable SqlExpression was) implements OfDomain {

        public DropDefault from(SqlExpression old) {
            return new DropDefault(old);
        }

        @Override
        public @Nullable SetDefault inverse() {
            return was == null ? null : new SetDefault(was, new PreviousDefault(null));
        }
    }

    /** What a default was before; to know that there was none is not the same as not to know. */
    record PreviousDefault(@Nullable SqlExpression expression) {}

    static SetType setType(DataType type) {
        return new SetType(type, null, null);
    }

    static SetNotNull setNotNull() {
        return new SetNotNull();
    }

    static DropNotNull dropNotNull() {
        return new DropNotNull();
    }

    static SetDefault setDefault(SqlExpression expression) {
        return new SetDefault(expression, null);
    }

    static DropDefault dropDefault() {
        return new DropDefault(null);
    }
}
