package dev.retort.schema;

import dev.retort.sql.SqlExpression;

/**
 * A type as PostgreSQL writes it, for example {@code numeric(10,2)}; see {@link Types} for the usual ones.
 *
 * @param sql the type's text, not blank
 */
public record DataType(SqlExpression sql) {

    public static DataType of(String sql) {
        return new DataType(new SqlExpression(sql));
    }

    @Override
    public String toString() {
        return sql.sql();
    }
}
