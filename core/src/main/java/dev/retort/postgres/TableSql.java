package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.TableOperation;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.operation.TableOperation.RenameTable;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.TableElement;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/** Tables as a whole. */
final class TableSql {

    private TableSql() {}

    static List<SqlText> of(TableOperation operation) {
        return switch (operation) {
            case CreateTable create -> create(create);
            case DropTable drop -> List.of(sql("DROP TABLE {}", drop.name()));
            case RenameTable rename -> List.of(sql("ALTER TABLE {} RENAME TO {}", rename.name(), rename.to()));
        };
    }

    private static List<SqlText> create(CreateTable create) {
        List<SqlText> statements = new ArrayList<>();
        statements.add(
                create.elements().isEmpty()
                        ? sql("CREATE TABLE {} ()", create.name())
                        : sql(
                                "CREATE TABLE {} (\n    {}\n)",
                                create.name(),
                                SqlText.join(
                                        ",\n    ",
                                        create.elements().stream()
                                                .map(TableSql::element)
                                                .toList())));
        for (TableElement element : create.elements()) {
            if (element instanceof Column column && column.comment() != null) {
                statements.add(CommentSql.onColumn(create.name(), column.name(), column.comment()));
            }
        }
        return statements;
    }

    private static SqlText element(TableElement element) {
        return switch (element) {
            case Column column -> ColumnSql.definition(column);
            case Constraint constraint -> ConstraintSql.definition(constraint);
        };
    }
}
