package dev.retort.schema;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index; made by {@link Elements#index}.
 *
 * @param method null for PostgreSQL's default, {@code btree}
 * @param include columns carried along without being keys
 * @param where null for an index over all rows
 */
public record Index(
        Identifier name,
        QualifiedName table,
        List<IndexPart> parts,
        Uniqueness uniqueness,
        @Nullable Identifier method,
        List<Identifier> include,
        @Nullable SqlExpression where) {

    /** Whether two rows may have the same key. */
    public enum Uniqueness {
        UNIQUE,
        NOT_UNIQUE
    }

    public Index {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("the index \"" + name + "\" has no column and no expression");
        }
    }

    public Index unique() {
        return new Index(name, table, parts, Uniqueness.UNIQUE, method, include, where);
    }

    /** The access method: {@code gin}, {@code gist}, {@code hash}, {@code brin}, … */
    public Index using(String accessMethod) {
        return new Index(name, table, parts, uniqueness, Identifier.of(accessMethod), include, where);
    }

    public Index including(String... columns) {
        return new Index(
                name,
                table,
                parts,
                uniqueness,
                method,
                Stream.of(columns).map(Identifier::of).toList(),
                where);
    }

    /** An index over the rows that fulfil this condition alone. */
    public Index where(String condition) {
        return new Index(name, table, parts, uniqueness, method, include, new SqlExpression(condition));
    }

    /** The same index where a table without a schema is looked for in this one. */
    public Index in(@Nullable Identifier schema) {
        return new Index(name, table.in(schema), parts, uniqueness, method, include, where);
    }
}
