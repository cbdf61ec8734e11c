package dev.retort.sql;

import java.nio.charset.StandardCharsets;

/**
 * SQL that the author of a migration wrote: a default, a condition, a type. It goes to the server as it is.
 *
 * @param sql the text, not blank
 */
public record SqlExpression(String sql) implements SqlPart {

    /** @throws IllegalArgumentException when the text is blank, or holds what no statement can: a NUL, half a surrogate pair */
    public SqlExpression {
        if (sql.isBlank()) {
            throw new IllegalArgumentException("an SQL expression is empty");
        }
        if (sql.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(sql)) {
            throw new IllegalArgumentException("the SQL expression '" + sql.replace("\0", "\\0")
                    + "' holds a NUL character or half a surrogate pair, which PostgreSQL cannot read");
        }
    }

    @Override
    public String toString() {
        return sql;
    }
}
