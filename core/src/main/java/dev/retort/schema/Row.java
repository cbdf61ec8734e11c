package dev.retort.schema;

import dev.retort.sql.SqlExpression;
import java.util.List;

/** The values of one row of a table, as SQL. */
public record Row(List<SqlExpression> values) {

    public Row {
        values = List.copyOf(values);
    }
}
