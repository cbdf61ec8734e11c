package dev.retort.schema;

import dev.retort.schema.Constraint.LastColumn;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a foreign key references, and how it holds to it.
 *
 * @param columns empty for the primary key of the table
 */
public record ForeignKeyTarget(
        QualifiedName table,
        List<Identifier> columns,
        LastColumn last,
        Match match,
        Reaction onDelete,
        ReferentialAction onUpdate) {

    /** What counts when some of the referencing columns are null. */
    public enum Match {
        /** Then nothing is checked. */
        SIMPLE,
        /** Then it is an error. */
        FULL
    }

    /** @param only the columns that become null or default; empty for all of them */
    public record Reaction(ReferentialAction action, List<Identifier> only) {
        public Reaction {
            only = List.copyOf(only);
            boolean setsColumns = action == ReferentialAction.SET_NULL || action == ReferentialAction.SET_DEFAULT;
            if (!only.isEmpty() && !setsColumns) {
                throw new IllegalArgumentException("ON DELETE " + action + " has no list of columns " + only
                        + "; only SET_NULL and SET_DEFAULT have one");
            }
        }
    }

    public ForeignKeyTarget {
        columns = List.copyOf(columns);
    }

    static ForeignKeyTarget of(QualifiedName table, List<Identifier> columns) {
        return new ForeignKeyTarget(
                table,
                columns,
                LastColumn.VALUE,
                Match.SIMPLE,
                new Reaction(ReferentialAction.NO_ACTION, List.of()),
                ReferentialAction.NO_ACTION);
    }

    /** @throws IllegalArgumentException when the referencing columns do not fit */
    void check(List<Identifier> referencing) {
        if (!columns.isEmpty() && columns.size() != referencing.size()) {
            throw new IllegalArgumentException("a foreign key has " + referencing.size() + " columns " + referencing
                    + " but references " + columns.size() + " " + columns);
        }
        Set<Identifier> strangers = new HashSet<>(onDelete.only);
        strangers.removeAll(referencing);
        if (!strangers.isEmpty()) {
            throw new IllegalArgumentException("a foreign key over " + referencing + " sets " + strangers
                    + " on delete; it can set its own columns only");
        }
    }

    ForeignKeyTarget onDelete(Reaction reaction) {
        return new ForeignKeyTarget(table, columns, last, match, reaction, onUpdate);
    }

    ForeignKeyTarget onUpdate(ReferentialAction action) {
        return new ForeignKeyTarget(table, columns, last, match, onDelete, action);
    }

    ForeignKeyTarget match(Match other) {
        return new ForeignKeyTarget(table, columns, last, other, onDelete, onUpdate);
    }

    ForeignKeyTarget last(LastColumn other) {
        return new ForeignKeyTarget(table, columns, other, match, onDelete, onUpdate);
    }

    ForeignKeyTarget in(@Nullable Identifier schema) {
        return new ForeignKeyTarget(table.in(schema), columns, last, match, onDelete, onUpdate);
    }
}
