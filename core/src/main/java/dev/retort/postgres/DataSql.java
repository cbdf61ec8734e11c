package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.data.CopyText;
import dev.retort.data.FileRows;
import dev.retort.data.OnConflict;
import dev.retort.data.Row;
import dev.retort.data.Value;
import dev.retort.operation.DataOperation;
import dev.retort.operation.DataOperation.BulkInsert;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.operation.DataOperation.InsertFile;
import dev.retort.operation.DataOperation.Run;
import dev.retort.operation.DataOperation.UpdateInBatches;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rows, and what migrations do by themselves. */
final class DataSql {

    /** More rows than a person reads go through COPY, which takes a fraction of the time. */
    private static final int MOST_ROWS_TO_READ = 100;

    /** The server keeps the parsed form of a whole statement in memory; more rows in one gain nothing. */
    private static final int ROWS_OF_A_STATEMENT = 1000;

    private DataSql() {}

    static List<Statement> of(DataOperation operation) {
        return switch (operation) {
            case Execute execute -> List.of(of(execute));
            case BulkInsert insert -> of(insert);
            case InsertFile file -> of(file);
            case UpdateInBatches update -> List.of(of(update));
            case Run run -> List.of(new Statement.Call(run.what(), run.work()));
        };
    }

    private static Statement of(Execute execute) {
        String text = ParameterSql.bind(execute.statement().text(), execute.parameters());
        String rows = execute.statement().copyData();
        return rows == null ? new Statement.Sql(text) : new Statement.CopyIn(text, rows);
    }

    private static List<Statement> of(BulkInsert insert) {
        boolean copied = insert.rows().size() > MOST_ROWS_TO_READ
                && insert.onConflict() == null
                && insert.rows().stream().allMatch(Row::isPlain);
        return copied
                ? List.of(copy(insert.table(), insert.columns(), CopyText.of(insert.rows())))
                : inParts(insert.rows(), rows -> insert(insert, rows));
    }

    private static List<Statement> of(InsertFile file) {
        return switch (file.rows()) {
            case FileRows.Fields fields -> List.of(copy(file.table(), fields.columns(), fields.copyText()));
            case FileRows.Objects objects ->
                inParts(objects.objects(), part -> insert(file.table(), objects.columns(), part));
        };
    }

    private static Statement of(UpdateInBatches update) {
        SqlText text = sql("UPDATE {}\nSET {}", update.table(), update.update().assignments());
        SqlExpression where = update.update().where();
        return new Statement.InBatches(
                (where == null ? text : text.and("\nWHERE {}", where)).sql(), update.table(), update.update());
    }

    private static Statement copy(QualifiedName table, List<Identifier> columns, String rows) {
        return new Statement.CopyIn(
                sql("COPY {} ({}) FROM stdin", table, SqlText.join(", ", columns))
                        .sql(),
                rows);
    }

    private static <T> List<Statement> inParts(List<T> rows, Function<List<T>, SqlText> insert) {
        List<Statement> statements = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS_OF_A_STATEMENT) {
            List<T> part = rows.subList(from, Math.min(rows.size(), from + ROWS_OF_A_STATEMENT));
            statements.add(new Statement.Sql(insert.apply(part).sql()));
        }
        return statements;
    }

    private static SqlText insert(BulkInsert insert, List<Row> rows) {
        SqlText text = sql(
                "INSERT INTO {} ({}) VALUES\n    {}",
                insert.table(),
                SqlText.join(", ", insert.columns()),
                SqlText.join(
                        ",\n    ",
                        rows.stream()
                                .map(row -> sql(
                                        "({})",
                                        SqlText.join(
                                                ", ",
                                                row.values().stream()
                                                        .map(Value::sql)
                                                        .toList())))
                                .toList()));
        return insert.onConflict() == null ? text : text.and(onConflict(insert.onConflict(), insert.columns()));
    }

    /** The server makes the table's own types of what the objects hold (manual, 9.16, json_populate_recordset). */
    private static SqlText insert(QualifiedName table, List<Identifier> columns, List<String> objects) {
        SqlText names = SqlText.join(", ", columns);
        return sql(
                "INSERT INTO {} ({})\nSELECT {}\nFROM json_populate_recordset(NULL::{}, {})",
                table,
                names,
                names,
                table,
                Literal.dollarQuoted("[\n" + String.join(",\n", objects) + "\n]"));
    }

    private static SqlText onConflict(OnConflict conflict, List<Identifier> columns) {
        SqlText text = sql("\nON CONFLICT").and(target(conflict.target()));
        return switch (conflict) {
            case OnConflict.DoNothing nothing -> text.and(" DO NOTHING");
            case OnConflict.DoUpdate update ->
                text.and(" DO UPDATE SET {}", assignments(update, columns)).and(where(update));
        };
    }

    private static SqlText target(OnConflict.Target target) {
        return switch (target) {
            case OnConflict.Any any -> sql("");
            case OnConflict.OfColumns of -> sql(" ({})", SqlText.join(", ", of.columns()));
            case OnConflict.OfConstraint of -> sql(" ON CONSTRAINT {}", of.constraint());
            case OnConflict.OfExpression of -> sql(" ({})", of.parts());
        };
    }

    private static SqlText assignments(OnConflict.DoUpdate update, List<Identifier> columns) {
        return update.set() != null
                ? sql("{}", update.set())
                : SqlText.join(
                        ", ",
                        update.replaced(columns).stream()
                                .map(column -> sql("{} = excluded.{}", column, column))
                                .toList());
    }

    private static SqlText where(OnConflict.DoUpdate update) {
        return update.where() == null ? sql("") : sql("\nWHERE {}", update.where());
    }
}
