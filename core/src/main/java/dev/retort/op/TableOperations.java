package dev.retort.op;

import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.schema.Constraint;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.TableElement;
import dev.retort.sql.Identifier;
import java.util.List;

/** Tables as a whole. */
public sealed interface TableOperations extends Recorder permits Operations {

    /** {@code op.createTable("offers", column("id", uuid()).notNull(), primaryKey("id"))}. */
    default void createTable(String name, TableElement... elements) {
        invoke(new CreateTable(name(name), here(elements)));
    }

    /** Reversible only when it says what the table looked like: {@code op.dropTable("offers", column(…), …)}. */
    default void dropTable(String name, TableElement... was) {
        invoke(new DropTable(name(name), was.length == 0 ? null : new CreateTable(name(name), here(was))));
    }

    /** {@code op.renameTable("offers", "bids")}. */
    default void renameTable(String name, String to) {
        invoke(new Rename(new TableName(name(name)), Identifier.of(to)));
    }

    private List<TableElement> here(TableElement... elements) {
        return List.of(elements).stream()
                .map(element -> element instanceof Constraint rule ? rule.in(schema()) : element)
                .toList();
    }
}
