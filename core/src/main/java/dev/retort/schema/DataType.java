package dev.retort.schema;

import dev.retort.sql.SqlExpression;

/**
 * A type as PostgreSQL writes it, for example {@code numeric(10,2)}; see {@link Types} for the usual ones. Whether there is such a
 * type is the server's to say.
 *
 * @param sql the type's text, not blank
 */
public record DataType(SqlExpression sql) {

    /** @throws IllegalArgumentException when no server could read the text as a type */
    public DataType {
        TypeSyntax.check(sql.sql());
    }

    public static DataType of(String sql) {
        if (sql.isBlank()) {
            throw new IllegalArgumentException(
                    "the text of a type is empty; write it as PostgreSQL does, for example numeric(10,2)");
        }
        return new DataType(new SqlExpression(sql));
    }

    @Override
    public String toString() {
        return sql.sql();
    }
}
