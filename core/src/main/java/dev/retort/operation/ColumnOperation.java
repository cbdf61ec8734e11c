package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to one column. */
public sealed interface ColumnOperation extends Operation {

    record AddColumn(QualifiedName table, Column column) implements ColumnOperation {}

    /** @param was null when nobody said what the column looked like */
    record DropColumn(
            QualifiedName table,
            Identifier column,
            @Nullable Column was) implements ColumnOperation {}

    record RenameColumn(QualifiedName table, Identifier from, Identifier to) implements ColumnOperation {}

    record AlterColumn(QualifiedName table, Identifier column, List<ColumnChange> changes) implements ColumnOperation {
        public AlterColumn {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("nothing to alter in column \"" + column + "\" of table \"" + table
                        + "\"; give at least one change, such as setNotNull()");
            }
        }
    }
}
