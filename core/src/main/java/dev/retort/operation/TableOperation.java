package dev.retort.operation;

import dev.retort.schema.TableElement;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to a table as a whole. */
public sealed interface TableOperation extends Operation {

    record CreateTable(QualifiedName name, List<TableElement> elements) implements TableOperation {
        public CreateTable {
            elements = List.copyOf(elements);
        }
    }

    /** @param was null when nobody said what the table looked like */
    record DropTable(QualifiedName name, @Nullable CreateTable was) implements TableOperation {}

    record RenameTable(QualifiedName name, Identifier to) implements TableOperation {}
}
