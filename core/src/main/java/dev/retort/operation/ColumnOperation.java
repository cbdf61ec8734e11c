package dev.retort.operation;

import dev.retort.change.ColumnChange;
import dev.retort.schema.Column;
import dev.retort.schema.Creation;
import dev.retort.schema.Dropping;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to one column. */
public sealed interface ColumnOperation extends Operation {

    record AddColumn(QualifiedName table, Column column, Creation creation) implements ColumnOperation {

        public AddColumn(QualifiedName table, Column column) {
            this(table, column, Creation.MUST_BE_NEW);
        }

        @Override
        public String summary() {
            return "add column " + table + "." + column.name();
        }

        @Override
        public Inverse inverse() {
            return switch (creation) {
                case MUST_BE_NEW -> Inverse.of(new DropColumn(table, column.name(), column));
                case IF_NOT_EXISTS -> Inverse.unknown("with IF NOT EXISTS nobody knows whether it was there before");
            };
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
            Dropping how,
            @Nullable Column was) implements ColumnOperation {

        public DropColumn(QualifiedName table, Identifier column, @Nullable Column was) {
            this(table, column, Dropping.PLAIN, was);
        }

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropColumn {
            Drops.refuseConcurrently(how, "a column");
        }

        @Override
        public String summary() {
            return "drop column " + table + "." + column;
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(how, was, old -> new AddColumn(table, old), "nobody said what the column looked like");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.of(Touch.drops(Part.column(table, column))));
        }
    }

    /** Changes that PostgreSQL makes in one pass over the table. */
    record AlterColumn(QualifiedName table, Identifier column, List<ColumnChange> changes) implements ColumnOperation {

        /** @throws IllegalArgumentException when there is nothing to change, or one thing twice */
        public AlterColumn {
            changes = List.copyOf(changes);
            String what = "column \"" + column + "\" of table \"" + table + "\"";
            if (changes.isEmpty()) {
                throw new IllegalArgumentException(
                        "nothing to alter in " + what + "; give at least one change, such as setNotNull()");
            }
            ColumnChange.contradiction(changes).ifPresent(contradiction -> {
                throw new IllegalArgumentException(what + " " + contradiction);
            });
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
                    return Inverse.unknown(change.whyIrreversible());
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
