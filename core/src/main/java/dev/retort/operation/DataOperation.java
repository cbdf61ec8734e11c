package dev.retort.operation;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlStatement;
import java.util.List;

/** What is done to rows, or by code and SQL that Retort does not look into. */
public sealed interface DataOperation extends Operation {

    record Execute(SqlStatement statement) implements DataOperation {}

    /** @param rows each with one value for each column */
    record BulkInsert(QualifiedName table, List<Identifier> columns, List<Row> rows) implements DataOperation {
        public BulkInsert {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** The values of one row, as SQL. */
    record Row(List<SqlExpression> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** @param what a few words for messages and for the history, such as {@code "backfill slugs"} */
    record Run(String what, Work work) implements DataOperation {}
}
