package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to one column. */
public sealed interface ColumnOperation extends Operation {

    record AddColumn(QualifiedName table, Column column) implements ColumnOperation {
        @Override
        public String summary() {
            return "add column " + table + "." + column.name();
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropColumn(table, column.name(), column));
        }

        @Override
        public Touches touches() {
            Touch itself = Touch.creates(Part.column(table, column.name()));
            return switch (column.value()) {
                case Column.Value.Generated generated -> Touches.of(itself, Touch.needs(Part.table(table)));
                case Column.Value.None none -> Touches.of(itself);
                case Column.Value.Default expression -> Touches.of(itself);
                case Column.Value.Identity identity -> Touches.of(itself);
            };
        }
    }

    record DropColumn(
            QualifiedName table,
            Identifier column,
            @Nullable Column was) implements ColumnOperation {
        @Override
        public String summary() {
            return "drop column " + table + "." + column;
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(was, old -> new AddColumn(table, old), "nobody said what the column looked like");
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.drops(Part.column(table, column)));
        }
    }

    record AlterColumn(QualifiedName table, Identifier column, List<ColumnChange> changes) implements ColumnOperation {
        public AlterColumn {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("nothing to alter in column \"" + column + "\" of table \"" + table
                        + "\"; give at least one change, such as setNotNull()");
            }
        }

        @Override
        public String summary() {
            return "alter column " + table + "." + column;
        }

        /** The changes are undone in the opposite order, so that a default is again set under the type it was made for. */
        @Override
        public Inverse inverse() {
            List<ColumnChange> undo = new ArrayList<>();
            for (ColumnChange change : changes.reversed()) {
                ColumnChange inverse = change.inverse();
                if (inverse == null) {
                    return Inverse.unknown("nobody said with .from(…) what it was before");
                }
                undo.add(inverse);
            }
            return Inverse.of(new AlterColumn(table, column, undo));
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.column(table, column)));
        }
    }
}
