package dev.retort.source;

import dev.retort.operation.DataOperation;
import dev.retort.operation.DataOperation.BulkInsert;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.operation.DataOperation.Run;
import dev.retort.schema.Elements;
import dev.retort.schema.Row;
import dev.retort.sql.Identifier;
import java.util.List;

/** Rows and SQL. */
final class DataSource {

    private DataSource() {}

    static Code of(DataOperation operation) {
        return switch (operation) {
            case Execute execute ->
                Code.op().then("execute", Code.text(execute.statement().text()));
            case BulkInsert insert -> insert(insert);
            case Run run ->
                throw new IllegalArgumentException(
                        "\"" + run.what() + "\" is code, of which only its author has the source");
        };
    }

    private static Code insert(BulkInsert insert) {
        return SchemaScope.of(insert.table())
                .op()
                .then(
                        "bulkInsert",
                        Code.arguments(
                                List.of(
                                        SchemaScope.name(insert.table().name()),
                                        Code.call(
                                                Elements.class,
                                                "columns",
                                                Code.texts(insert.columns().stream()
                                                        .map(Identifier::value)
                                                        .toList()))),
                                insert.rows().stream().map(DataSource::row).toList()));
    }

    private static Code row(Row row) {
        return Code.call(
                Elements.class,
                "row",
                row.values().stream().map(ExpressionSource::of).toList());
    }
}
