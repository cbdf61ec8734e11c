package dev.retort.schema;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule about the rows of a table.
 *
 * <p>Without a name PostgreSQL chooses one ({@code users_pkey}). A constraint that a later migration drops wants a name
 * that its author chose: {@code unique("email").named("uq_users_email")}.
 */
public sealed interface Constraint extends TableElement {

    /** Null when PostgreSQL chooses the name. */
    @Nullable
    Identifier name();

    /** The same rule under this name. */
    Constraint named(String name);

    /** The same rule where another table without a schema is looked for in this one. */
    default Constraint in(@Nullable Identifier schema) {
        return this;
    }

    record PrimaryKey(@Nullable Identifier name, List<Identifier> columns) implements Constraint {
        public PrimaryKey {
            columns = required(columns, "a primary key");
        }

        @Override
        public PrimaryKey named(String name) {
            return new PrimaryKey(Identifier.of(name), columns);
        }
    }

    record Unique(@Nullable Identifier name, List<Identifier> columns) implements Constraint {
        public Unique {
            columns = required(columns, "a unique constraint");
        }

        @Override
        public Unique named(String name) {
            return new Unique(Identifier.of(name), columns);
        }
    }

    record Check(@Nullable Identifier name, SqlExpression condition) implements Constraint {
        @Override
        public Check named(String name) {
            return new Check(Identifier.of(name), condition);
        }
    }

    /** @param referencedColumns empty for the primary key of the referenced table */
    record ForeignKey(
            @Nullable Identifier name,
            List<Identifier> columns,
            QualifiedName referencedTable,
            List<Identifier> referencedColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate)
            implements Constraint {
        public ForeignKey {
            columns = required(columns, "a foreign key");
            referencedColumns = List.copyOf(referencedColumns);
            if (!referencedColumns.isEmpty() && referencedColumns.size() != columns.size()) {
                throw new IllegalArgumentException("a foreign key has " + columns.size() + " columns " + columns
                        + " but references " + referencedColumns.size() + " " + referencedColumns);
            }
        }

        @Override
        public ForeignKey named(String name) {
            return new ForeignKey(Identifier.of(name), columns, referencedTable, referencedColumns, onDelete, onUpdate);
        }

        public ForeignKey onDelete(ReferentialAction action) {
            return new ForeignKey(name, columns, referencedTable, referencedColumns, action, onUpdate);
        }

        public ForeignKey onUpdate(ReferentialAction action) {
            return new ForeignKey(name, columns, referencedTable, referencedColumns, onDelete, action);
        }

        @Override
        public ForeignKey in(@Nullable Identifier schema) {
            return new ForeignKey(name, columns, referencedTable.in(schema), referencedColumns, onDelete, onUpdate);
        }
    }

    private static List<Identifier> required(List<Identifier> columns, String what) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(what + " names no column");
        }
        return List.copyOf(columns);
    }
}
