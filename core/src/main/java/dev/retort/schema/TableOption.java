package dev.retort.schema;

import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a table is beside its columns and constraints; the factories are to be imported statically:
 * {@code op.createTable("events", column("at", timestamptz()), partitionBy(RANGE, "at"))}. The order among the elements does
 * not matter, except that of {@code like}, whose columns stand at its place.
 */
public sealed interface TableOption extends TableElement
        permits Creation,
                TableOption.Persistence,
                TableOption.Comment,
                TableOption.With,
                TableOption.InTablespace,
                TableOption.Using,
                TableOption.Inherits,
                TableOption.Like,
                TableOption.PartitionOf,
                PartitionKey {

    /** Whether rows survive a crash and reach standbys. */
    enum Persistence implements TableOption {
        LOGGED,
        UNLOGGED
    }

    record Comment(String text) implements TableOption {
        /** @throws IllegalArgumentException when PostgreSQL cannot store the text */
        public Comment {
            Literal.text(text);
        }
    }

    record With(StorageParameter parameter) implements TableOption {}

    record InTablespace(Identifier tablespace) implements TableOption {}

    /** @param method a table access method, such as {@code heap} */
    record Using(Identifier method) implements TableOption {}

    record Inherits(List<QualifiedName> parents) implements TableOption {
        public Inherits {
            parents = List.copyOf(parents);
            if (parents.isEmpty()) {
                throw new IllegalArgumentException("inherits() names no table");
            }
        }

        @Override
        public Inherits in(@Nullable Identifier schema) {
            return new Inherits(
                    parents.stream().map(parent -> parent.in(schema)).toList());
        }
    }

    /** The columns of another table, once; later changes of it do not matter. */
    record Like(QualifiedName table, List<Property> including) implements TableOption {

        /** What is taken over beside names, types and not-null. */
        public enum Property {
            COMMENTS,
            COMPRESSION,
            CONSTRAINTS,
            DEFAULTS,
            GENERATED,
            IDENTITY,
            INDEXES,
            STATISTICS,
            STORAGE,
            ALL
        }

        public Like {
            including = List.copyOf(including);
        }

        @Override
        public Like in(@Nullable Identifier schema) {
            return new Like(table.in(schema), including);
        }
    }

    /** Makes the table a partition of another one, whose columns it takes. */
    record PartitionOf(QualifiedName table, PartitionBound bound) implements TableOption {
        @Override
        public PartitionOf in(@Nullable Identifier schema) {
            return new PartitionOf(table.in(schema), bound);
        }
    }

    static Comment comment(String text) {
        return new Comment(text);
    }

    /** One storage parameter: {@code with("fillfactor", 70)}. */
    static With with(String parameter, Object value) {
        return new With(StorageParameter.of(parameter, value));
    }

    static InTablespace tablespace(String name) {
        return new InTablespace(Identifier.of(name));
    }

    /** The table access method. */
    static Using using(String method) {
        return new Using(Identifier.of(method));
    }

    static Inherits inherits(String... parents) {
        return new Inherits(Stream.of(parents).map(QualifiedName::of).toList());
    }

    static Inherits inherits(QualifiedName... parents) {
        return new Inherits(List.of(parents));
    }

    /** {@code like("offers", DEFAULTS, INDEXES)}. */
    static Like like(String table, Like.Property... including) {
        return like(QualifiedName.of(table), including);
    }

    static Like like(QualifiedName table, Like.Property... including) {
        return new Like(table, List.of(including));
    }

    /** {@code partitionBy(RANGE, "at")}. */
    static PartitionKey partitionBy(PartitionKey.Strategy strategy, String... columns) {
        return partitionBy(strategy, Stream.of(columns).map(Elements::key).toArray(IndexPart[]::new));
    }

    /** {@code partitionBy(LIST, keyOn("lower(country)").collate("C"))}. */
    static PartitionKey partitionBy(PartitionKey.Strategy strategy, IndexPart... keys) {
        return new PartitionKey(strategy, List.of(keys));
    }

    /** {@code partitionOf("events", forValuesFrom("2026-01-01").to("2027-01-01"))}. */
    static PartitionOf partitionOf(String table, PartitionBound bound) {
        return partitionOf(QualifiedName.of(table), bound);
    }

    static PartitionOf partitionOf(QualifiedName table, PartitionBound bound) {
        return new PartitionOf(table, bound);
    }
}
