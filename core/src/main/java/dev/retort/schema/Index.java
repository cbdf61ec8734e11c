package dev.retort.schema;

import dev.retort.schema.Dropping.Waiting;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index; made by {@link Elements#index}.
 *
 * @param method null for PostgreSQL's default, {@code btree}
 * @param where null for an index over all rows
 * @param build how it comes and goes, which is no part of what it is
 */
public record Index(
        Identifier name,
        QualifiedName table,
        Reach reach,
        List<IndexPart> parts,
        Uniqueness uniqueness,
        @Nullable Identifier method,
        IndexStorage storage,
        @Nullable SqlExpression where,
        Build build) {

    /** Whether two rows may have the same key. */
    public enum Uniqueness {
        UNIQUE,
        /** Unique, and two nulls are the same (PostgreSQL 15). */
        UNIQUE_NULLS_NOT_DISTINCT,
        NOT_UNIQUE
    }

    /** Whether the partitions of a table get the index, too. */
    public enum Reach {
        WITH_PARTITIONS,
        ONLY
    }

    public record Build(Creation creation, Waiting waiting) {
        static final Build PLAIN = new Build(Creation.MUST_BE_NEW, Waiting.OTHERS_WAIT);
    }

    public Index {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("the index \"" + name + "\" has no column and no expression");
        }
    }

    public Index unique() {
        return withUniqueness(Uniqueness.UNIQUE);
    }

    /** A unique index in which two nulls are the same (PostgreSQL 15). */
    public Index uniqueNullsNotDistinct() {
        return withUniqueness(Uniqueness.UNIQUE_NULLS_NOT_DISTINCT);
    }

    private Index withUniqueness(Uniqueness other) {
        return new Index(name, table, reach, parts, other, method, storage, where, build);
    }

    /** {@code ON ONLY}: the partitions get theirs by {@code op.attachIndex}. */
    public Index only() {
        return new Index(name, table, Reach.ONLY, parts, uniqueness, method, storage, where, build);
    }

    /** The access method: {@code gin}, {@code gist}, {@code hash}, {@code brin}, … */
    public Index using(String accessMethod) {
        return new Index(name, table, reach, parts, uniqueness, Identifier.of(accessMethod), storage, where, build);
    }

    public Index including(String... columns) {
        return withStorage(storage.including(columns));
    }

    /** One more storage parameter: {@code with("fillfactor", 70)}. */
    public Index with(String parameter, Object value) {
        return withStorage(storage.with(parameter, value));
    }

    public Index tablespace(String tablespace) {
        return withStorage(storage.in(tablespace));
    }

    private Index withStorage(IndexStorage other) {
        return new Index(name, table, reach, parts, uniqueness, method, other, where, build);
    }

    /** An index over the rows that fulfil this condition alone. */
    public Index where(String condition) {
        return new Index(name, table, reach, parts, uniqueness, method, storage, new SqlExpression(condition), build);
    }

    /** Built and dropped without making writes wait; PostgreSQL refuses that in a transaction. */
    public Index concurrently() {
        return withBuild(new Build(build.creation, Waiting.CONCURRENTLY));
    }

    /** Nothing is made where there is anything of this name, be it another index or one that is invalid. */
    public Index ifNotExists() {
        return withBuild(new Build(Creation.IF_NOT_EXISTS, build.waiting));
    }

    private Index withBuild(Build other) {
        return new Index(name, table, reach, parts, uniqueness, method, storage, where, other);
    }

    /** The same index where a table without a schema is looked for in this one. */
    public Index in(@Nullable Identifier schema) {
        return new Index(name, table.in(schema), reach, parts, uniqueness, method, storage, where, build);
    }

    /** It lives in the schema of its table. */
    public QualifiedName qualifiedName() {
        return table.sibling(name);
    }
}
