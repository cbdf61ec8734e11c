package dev.retort.data;

import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens to a row of which there is one already (manual, INSERT, ON CONFLICT Clause). */
public sealed interface OnConflict extends InsertPart {

    /** Which unique constraint or index says that two rows are one. */
    sealed interface Target {}

    /** Any of the table. */
    record Any() implements Target {}

    /** @param columns of a unique constraint or index; at least one */
    record OfColumns(List<Identifier> columns) implements Target {
        public OfColumns {
            columns = List.copyOf(columns);
        }
    }

    record OfConstraint(Identifier constraint) implements Target {}

    /** @param parts of an index over expressions, as between its parentheses: {@code lower(email)} */
    record OfExpression(SqlExpression parts) implements Target {}

    Target target();

    /** The row that is there stays as it is. */
    record DoNothing(Target target) implements OnConflict {

        /** {@code onConflictDoNothing().onConstraint("roles_pkey")}. */
        public DoNothing onConstraint(String name) {
            return new DoNothing(new OfConstraint(Identifier.of(name)));
        }

        /** {@code onConflictDoNothing().onExpression("lower(email)")}, for an index over expressions. */
        public DoNothing onExpression(String parts) {
            return new DoNothing(new OfExpression(new SqlExpression(parts)));
        }
    }

    /**
     * The row that is there is changed.
     *
     * @param set {@code name = excluded.name, …}; null for all columns that are inserted but those of the target
     * @param where which of the rows that are there are changed; null for all
     */
    record DoUpdate(
            Target target,
            @Nullable SqlExpression set,
            @Nullable SqlExpression where) implements OnConflict {

        /** {@code onConflictDoUpdate().onConstraint("roles_pkey")}. */
        public DoUpdate onConstraint(String name) {
            return new DoUpdate(new OfConstraint(Identifier.of(name)), set, where);
        }

        /** {@code onConflictDoUpdate().onExpression("lower(email)")}, for an index over expressions. */
        public DoUpdate onExpression(String parts) {
            return new DoUpdate(new OfExpression(new SqlExpression(parts)), set, where);
        }

        /** {@code onConflictDoUpdate("id").set("name = excluded.name, seen = now()")}, in place of all columns. */
        public DoUpdate set(String assignments) {
            return new DoUpdate(target, new SqlExpression(assignments), where);
        }

        /** {@code onConflictDoUpdate("id").where("roles.name <> excluded.name")}. */
        public DoUpdate where(String condition) {
            return new DoUpdate(target, set, new SqlExpression(condition));
        }

        /** The columns of an insert that get the new row's values where {@link #set} does not say it. */
        public List<Identifier> replaced(List<Identifier> inserted) {
            return target instanceof OfColumns(List<Identifier> key)
                    ? inserted.stream().filter(column -> !key.contains(column)).toList()
                    : inserted;
        }
    }

    static Target target(String... columns) {
        return columns.length == 0
                ? new Any()
                : new OfColumns(Stream.of(columns).map(Identifier::of).toList());
    }
}
