package dev.retort.sql;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table, index or other object, with its schema or without one; without, PostgreSQL looks along
 * {@code search_path}.
 */
public record QualifiedName(@Nullable Identifier schema, Identifier name)
        implements SqlPart, Comparable<QualifiedName> {

    public static QualifiedName of(String name) {
        return new QualifiedName(null, Identifier.of(name));
    }

    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(Identifier.of(schema), Identifier.of(name));
    }

    /** Another object in the same schema. */
    public QualifiedName sibling(Identifier other) {
        return new QualifiedName(schema, other);
    }

    /** The same name where one without a schema is looked for in this one. */
    public QualifiedName in(@Nullable Identifier defaultSchema) {
        return schema == null ? new QualifiedName(defaultSchema, name) : this;
    }

    @Override
    public String sql() {
        return schema == null ? name.sql() : schema.sql() + '.' + name.sql();
    }

    @Override
    public int compareTo(QualifiedName other) {
        return sql().compareTo(other.sql());
    }

    @Override
    public String toString() {
        return schema == null ? name.value() : schema + "." + name;
    }
}
