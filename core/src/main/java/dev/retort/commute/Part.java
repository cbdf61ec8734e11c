package dev.retort.commute;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in a database that operations have to do with.
 *
 * @param of the table; of an index its own name
 * @param name of a column, or of a constraint if it has one; null for all else
 */
public record Part(Kind kind, QualifiedName of, @Nullable Identifier name) {

    public enum Kind {
        TABLE,
        COLUMN,
        CONSTRAINT,
        ROWS,
        COMMENT,
        INDEX
    }

    public static Part table(QualifiedName table) {
        return new Part(Kind.TABLE, table, null);
    }

    public static Part column(QualifiedName table, Identifier column) {
        return new Part(Kind.COLUMN, table, column);
    }

    /** @param name null when PostgreSQL chooses it */
    public static Part constraint(QualifiedName table, @Nullable Identifier name) {
        return new Part(Kind.CONSTRAINT, table, name);
    }

    public static Part rows(QualifiedName table) {
        return new Part(Kind.ROWS, table, null);
    }

    public static Part comment(QualifiedName table) {
        return new Part(Kind.COMMENT, table, null);
    }

    public static Part index(QualifiedName index) {
        return new Part(Kind.INDEX, index, null);
    }

    /** What it belongs to, with its kind: {@code table users}. */
    public String object() {
        return kind == Kind.INDEX ? toString() : "table " + of;
    }

    /** Whether the other is the table that this is a part of. */
    public boolean isInside(Part other) {
        return other.kind == Kind.TABLE && kind != Kind.TABLE && meets(other);
    }

    /** Whether both may be of one table, or be one index. */
    boolean meets(Part other) {
        return (kind == Kind.INDEX) == (other.kind == Kind.INDEX) && mayBeOne(of, other.of);
    }

    /** Whether both may be one; of two constraints without names nobody knows. */
    boolean mayBe(Part other) {
        return meets(other)
                && kind == other.kind
                && Objects.equals(name, other.name)
                && !(kind == Kind.CONSTRAINT && name == null);
    }

    /** A name without a schema may be in any. */
    private static boolean mayBeOne(QualifiedName a, QualifiedName b) {
        return a.name().equals(b.name())
                && (a.schema() == null || b.schema() == null || a.schema().equals(b.schema()));
    }

    @Override
    public String toString() {
        return switch (kind) {
            case TABLE -> "table " + of;
            case COLUMN -> of + "." + name;
            case CONSTRAINT -> (name == null ? "a constraint" : "constraint " + name) + " of " + of;
            case ROWS -> "rows of " + of;
            case COMMENT -> "the comment of " + of;
            case INDEX -> "index " + of;
        };
    }
}
