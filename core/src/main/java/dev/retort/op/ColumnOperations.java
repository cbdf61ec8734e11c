package dev.retort.op;

import dev.retort.change.ColumnChange;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.schema.Column;
import dev.retort.schema.Creation;
import dev.retort.schema.Dropping;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.sql.Identifier;
import java.util.List;

/** Columns of tables. */
public sealed interface ColumnOperations extends Recorder permits Operations {

    /** {@code op.addColumn("users", column("phone_number", text()))}. */
    default void addColumn(String table, Column column) {
        invoke(new AddColumn(name(table), column));
    }

    /** {@code op.addColumn("users", column("phone_number", text()), IF_NOT_EXISTS)}; with that, not reversible. */
    default void addColumn(String table, Column column, Creation creation) {
        invoke(new AddColumn(name(table), column, creation));
    }

    /** {@code op.dropColumn("users", "phone_number")}; not reversible, {@link #dropColumn(String, Column)} is. */
    default void dropColumn(String table, String column) {
        invoke(new DropColumn(name(table), Identifier.of(column), null));
    }

    /** Drops a column and says what it looked like: {@code op.dropColumn("users", column("phone_number", text()))}. */
    default void dropColumn(String table, Column was) {
        invoke(new DropColumn(name(table), was.name(), was));
    }

    /** {@code op.dropColumn("users", "phone_number", ifExists().andCascade())}. */
    default void dropColumn(String table, String column, Dropping how) {
        invoke(new DropColumn(name(table), Identifier.of(column), how, null));
    }

    /** {@code op.dropColumn("users", column("phone_number", text()), ifExists())}. */
    default void dropColumn(String table, Column was, Dropping how) {
        invoke(new DropColumn(name(table), was.name(), how, was));
    }

    /** {@code op.renameColumn("users", "phone", "phone_number")}. */
    default void renameColumn(String table, String from, String to) {
        invoke(new Rename(new PartName(PartKind.COLUMN, name(table), Identifier.of(from)), Identifier.of(to)));
    }

    /**
     * Changes one column, in the order that PostgreSQL needs and in one pass:
     * {@code op.alterColumn("users", "age", setType(bigint()).from(integer()), setNotNull())}.
     */
    default void alterColumn(String table, String column, ColumnChange... changes) {
        invoke(new AlterColumn(name(table), Identifier.of(column), List.of(changes)));
    }
}
