package dev.retort.operation;

import dev.retort.data.BatchUpdate;
import dev.retort.data.FileRows;
import dev.retort.data.OnConflict;
import dev.retort.data.Parameter;
import dev.retort.data.Row;
import dev.retort.data.RowFile;
import dev.retort.data.Value;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlStatement;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to rows, or by code and SQL that Retort does not look into. */
public sealed interface DataOperation extends Operation {

    /**
     * SQL as its author wrote it.
     *
     * @param statement its offset counts nothing here, wherever in a longer script it stood
     * @param parameters one for each name after a colon; none means that a colon is just a colon
     */
    record Execute(SqlStatement statement, List<Parameter> parameters) implements DataOperation {
        private static final int MAX_SQL = 60;

        public Execute {
            statement = new SqlStatement(statement.text(), 0, statement.copyData());
            parameters = List.copyOf(parameters);
        }

        public Execute(SqlStatement statement) {
            this(statement, List.of());
        }

        @Override
        public String summary() {
            String sql = statement
                    .text()
                    .lines()
                    .map(String::strip)
                    .reduce((a, b) -> a + " " + b)
                    .orElse("");
            return "execute \"" + (sql.length() <= MAX_SQL ? sql : sql.substring(0, MAX_SQL - 1) + "…") + "\"";
        }

        @Override
        public Inverse inverse() {
            return Inverse.unknown("SQL is not looked into");
        }

        @Override
        public Touches touches() {
            return Touches.unknown();
        }
    }

    /**
     * @param rows at least one, each with one value for each column
     * @param onConflict null for an error where a row is there already
     */
    record BulkInsert(
            QualifiedName table,
            List<Identifier> columns,
            List<Row> rows,
            @Nullable OnConflict onConflict) implements DataOperation {

        public BulkInsert {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            requireRows(table, columns, rows);
            if (onConflict instanceof OnConflict.DoUpdate update) {
                requireUpdate(table, columns, update);
            }
        }

        private static void requireRows(QualifiedName table, List<Identifier> columns, List<Row> rows) {
            if (columns.isEmpty() || rows.isEmpty()) {
                throw new IllegalArgumentException("nothing to insert into \"" + table + "\": it has " + columns.size()
                        + " columns and " + rows.size() + " rows");
            }
            for (Row row : rows) {
                if (row.values().size() != columns.size()) {
                    throw new IllegalArgumentException("a row for table \"" + table + "\" has "
                            + row.values().size() + " values, but there are " + columns.size() + " columns " + columns
                            + ": " + row.values().stream().map(Value::sql).toList());
                }
            }
        }

        private static void requireUpdate(QualifiedName table, List<Identifier> columns, OnConflict.DoUpdate update) {
            if (update.target() instanceof OnConflict.Any) {
                throw new IllegalArgumentException("onConflictDoUpdate() for table \"" + table
                        + "\" does not say by what two rows are the same; name columns, as in"
                        + " onConflictDoUpdate(\"id\"), or a constraint with .onConstraint(\"…\")");
            }
            if (update.set() == null && update.replaced(columns).isEmpty()) {
                throw new IllegalArgumentException("onConflictDoUpdate(…) for table \"" + table
                        + "\" has nothing to change: all columns " + columns
                        + " tell which row it is; use onConflictDoNothing(…), or say what to change with .set(\"…\")");
            }
        }

        @Override
        public String summary() {
            return "insert " + rows.size() + (rows.size() == 1 ? " row into " : " rows into ") + table;
        }

        @Override
        public Inverse inverse() {
            return Inverse.unknown("nobody said which rows to delete");
        }

        @Override
        public Touches touches() {
            Touches rowsAndColumns =
                    Touches.of(Touch.changes(Part.rows(table))).and(Touches.columns(table, columns, Touch::needs));
            return onConflict == null ? rowsAndColumns : rowsAndColumns.and(Touch.needs(Part.table(table)));
        }
    }

    /**
     * @param named the columns as their author named them; null where the file does
     * @param rows what the file held when this was recorded
     */
    record InsertFile(QualifiedName table, @Nullable List<Identifier> named, RowFile file, FileRows rows)
            implements DataOperation {

        public InsertFile {
            named = named == null ? null : List.copyOf(named);
        }

        @Override
        public String summary() {
            return "insert " + rows.count() + (rows.count() == 1 ? " row of " : " rows of ") + file.path() + " into "
                    + table;
        }

        @Override
        public Inverse inverse() {
            return Inverse.unknown("nobody said which rows to delete");
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.rows(table)))
                    .and(Touches.columns(table, rows.columns(), Touch::needs));
        }
    }

    /** Rows change in transactions of their own, so its revision holds nothing else. */
    record UpdateInBatches(QualifiedName table, BatchUpdate update) implements DataOperation {
        @Override
        public String summary() {
            return "update " + table + " in batches";
        }

        @Override
        public Inverse inverse() {
            return Inverse.unknown("nobody said what the rows held before");
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.rows(table)), Touch.needs(Part.table(table)))
                    .and(Touches.columns(table, update.key(), Touch::needs))
                    .andMore();
        }
    }

    /** @param what a few words for messages and for the history, such as {@code "backfill slugs"} */
    record Run(String what, Work work) implements DataOperation {
        @Override
        public String summary() {
            return "run \"" + what + "\"";
        }

        @Override
        public Inverse inverse() {
            return Inverse.unknown("code is not looked into");
        }

        @Override
        public Touches touches() {
            return Touches.unknown();
        }
    }
}
