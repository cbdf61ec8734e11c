package dev.retort.schema;

import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlExpression;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param comment null when the column has none
 */
public record Column(
        Identifier name,
        DataType type,
        boolean nullable,
        Value value,
        @Nullable String comment) implements TableElement {

    /** @throws IllegalArgumentException when PostgreSQL cannot store the comment */
    public Column {
        Literal.of(comment);
    }

    /** Where the value of a new row comes from when the {@code INSERT} gives none. */
    public sealed interface Value {
        record None() implements Value {}

        record Default(SqlExpression expression) implements Value {}

        /** {@code GENERATED … AS IDENTITY}. */
        record Identity(IdentityKind kind) implements Value {}

        /** {@code GENERATED ALWAYS AS (…) STORED}. */
        record Generated(SqlExpression expression) implements Value {}
    }

    /** Whether an {@code INSERT} may give an identity column a value of its own. */
    public enum IdentityKind {
        ALWAYS,
        BY_DEFAULT
    }

    public Column notNull() {
        return new Column(name, type, false, value, comment);
    }

    /** The default that PostgreSQL fills in; the name is Alembic's. */
    public Column serverDefault(SqlExpression expression) {
        return new Column(name, type, nullable, new Value.Default(expression), comment);
    }

    /** {@code GENERATED ALWAYS AS IDENTITY}, which is also not null. */
    public Column identity() {
        return identity(IdentityKind.ALWAYS);
    }

    public Column identity(IdentityKind kind) {
        return new Column(name, type, false, new Value.Identity(kind), comment);
    }

    /** A stored generated column. */
    public Column generatedAs(String expression) {
        return new Column(name, type, nullable, new Value.Generated(new SqlExpression(expression)), comment);
    }

    public Column comment(String text) {
        return new Column(name, type, nullable, value, text);
    }
}
