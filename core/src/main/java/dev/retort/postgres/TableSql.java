package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.TableOperation;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.TableElement;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/** Tables as a whole. */
final class TableSql {

    private TableSql() {}

    static List<SqlText> of(TableOperation operation, PostgresVersion server) {
        return switch (operation) {
            case CreateTable create -> create(create, server);
            case DropTable drop -> List.of(sql("DROP TABLE {}", drop.name()));
        };
    }

    private static List<SqlText> create(CreateTable create, PostgresVersion server) {
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
                                                .map(element -> element(element, server))
                                                .toList())));
        for (TableElement element : create.elements()) {
            if (element instanceof Column column && column.comment() != null) {
                statements.add(ObjectSql.commentOnColumn(create.name(), column.name(), column.comment()));
            }
        }
        return statements;
    }

    private static SqlText element(TableElement element, PostgresVersion server) {
        return switch (element) {
            case Column column -> ColumnSql.definition(column, server);
            case Constraint constraint -> ConstraintSql.definition(constraint, server);
        };
    }
}
