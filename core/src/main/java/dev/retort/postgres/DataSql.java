package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.DataOperation;
import dev.retort.operation.DataOperation.BulkInsert;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.operation.DataOperation.Run;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;

/** Rows, and what migrations do by themselves. */
final class DataSql {

    private DataSql() {}

    static Statement of(DataOperation operation) {
        return switch (operation) {
            case Execute execute -> of(execute.statement());
            case BulkInsert insert -> new Statement.Sql(insert(insert).sql());
            case Run run -> new Statement.Call(run.what(), run.work());
        };
    }

    private static Statement of(SqlStatement statement) {
        return statement.copyData() == null
                ? new Statement.Sql(statement.text())
                : new Statement.CopyIn(statement.text(), statement.copyData());
    }

    private static SqlText insert(BulkInsert insert) {
        return sql(
                "INSERT INTO {} ({}) VALUES\n    {}",
                insert.table(),
                SqlText.join(", ", insert.columns()),
                SqlText.join(
                        ",\n    ",
                        insert.rows().stream()
                                .map(row -> sql("({})", SqlText.join(", ", row.values())))
                                .toList()));
    }
}
