package dev.retort.operation;

import dev.retort.schema.Row;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlStatement;
import java.util.List;

/** What is done to rows, or by code and SQL that Retort does not look into. */
public sealed interface DataOperation extends Operation {

    record Execute(SqlStatement statement) implements DataOperation {
        private static final int MAX_SQL = 60;

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

    /** @param rows each with one value for each column */
    record BulkInsert(QualifiedName table, List<Identifier> columns, List<Row> rows) implements DataOperation {
        public BulkInsert {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
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
            return Touches.of(Touch.changes(Part.rows(table))).and(Touches.columns(table, columns, Touch::needs));
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
