package dev.retort.sql;

/**
 * SQL that the author of a migration wrote: a default, a condition, a type. It goes to the server as it is.
 *
 * @param sql the text, not blank
 */
public record SqlExpression(String sql) implements SqlPart {

    /** @throws IllegalArgumentException when the text is blank */
    public SqlExpression {
        if (sql.isBlank()) {
            throw new IllegalArgumentException("an SQL expression is empty");
        }
    }

    @Override
    public String toString() {
        return sql;
    }
}
