package dev.retort.schema;

import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param collation null for that of the type
 * @param comment null when the column has none
 */
public record Column(
        Identifier name,
        DataType type,
        @Nullable QualifiedName collation,
        boolean nullable,
        Value value,
        ColumnStorage storage,
        @Nullable String comment)
        implements TableElement {

    /** @throws IllegalArgumentException when PostgreSQL cannot store the comment */
    public Column {
        Literal.of(comment);
    }

    /** Where the value of a new row comes from when the {@code INSERT} gives none. */
    public sealed interface Value {
        record None() implements Value {}

        record Default(SqlExpression expression) implements Value {}

        /** {@code GENERATED … AS IDENTITY (…)}. */
        record Identity(IdentityKind kind, List<SequenceOption> options) implements Value {
            public Identity {
                options = List.copyOf(options);
            }
        }

        /** {@code GENERATED ALWAYS AS (…)}. */
        record Generated(SqlExpression expression, Generation generation) implements Value {}
    }

    /** Whether an {@code INSERT} may give an identity column a value of its own. */
    public enum IdentityKind {
        ALWAYS,
        BY_DEFAULT
    }

    /** When the value of a generated column is computed. */
    public enum Generation {
        /** When the row is written. */
        STORED,
        /** When it is read (PostgreSQL 18). */
        VIRTUAL
    }

    static Column of(Identifier name, DataType type) {
        return new Column(name, type, null, true, new Value.None(), ColumnStorage.DEFAULT, null);
    }

    /** @throws IllegalArgumentException when that was said before */
    public Column notNull() {
        if (!nullable && !(value instanceof Value.Identity)) {
            throw new IllegalArgumentException("the column \"" + name + "\" is not null twice; remove one notNull()");
        }
        return new Column(name, type, collation, false, value, storage, comment);
    }

    /** The default that PostgreSQL fills in; the name is Alembic's. */
    public Column serverDefault(SqlExpression expression) {
        return withValue(new Value.Default(expression), nullable);
    }

    /** {@code GENERATED ALWAYS AS IDENTITY}, which is also not null: {@code identity(startWith(1000))}. */
    public Column identity(SequenceOption... options) {
        return identity(IdentityKind.ALWAYS, options);
    }

    /** {@code identity(BY_DEFAULT, startWith(1000), incrementBy(10))}. */
    public Column identity(IdentityKind kind, SequenceOption... options) {
        List<SequenceOption> checked =
                SequenceOption.checkedForIdentity("identity of column \"" + name + "\"", List.of(options));
        return withValue(new Value.Identity(kind, checked), false);
    }

    /** A stored generated column. */
    public Column generatedAs(String expression) {
        return generatedAs(expression, Generation.STORED);
    }

    public Column generatedAs(String expression, Generation generation) {
        return withValue(new Value.Generated(new SqlExpression(expression), generation), nullable);
    }

    private Column withValue(Value next, boolean mayBeNull) {
        if (!(value instanceof Value.None)) {
            throw new IllegalArgumentException("the column \"" + name + "\" has " + word(value) + " and " + word(next)
                    + "; PostgreSQL takes one of default, identity and generated");
        }
        return new Column(name, type, collation, mayBeNull, next, storage, comment);
    }

    private static String word(Value value) {
        return switch (value) {
            case Value.None none -> "no value";
            case Value.Default given -> "the default " + given.expression();
            case Value.Identity identity -> "an identity";
            case Value.Generated generated -> "the generation expression " + generated.expression();
        };
    }

    public Column collate(String name) {
        return collate(QualifiedName.of(name));
    }

    /** How texts are compared and ordered: {@code collate(name("app", "german"))}. */
    public Column collate(QualifiedName collation) {
        return new Column(name, type, collation, nullable, value, storage, comment);
    }

    /** Where long values are kept. */
    public Column storage(ColumnStorage.Strategy strategy) {
        return with(storage.strategy(strategy));
    }

    /** The method that long values are compressed with, {@code pglz} or {@code lz4} (PostgreSQL 14). */
    public Column compression(String method) {
        return with(storage.compression(Identifier.of(method)));
    }

    /** @param target how many values ANALYZE keeps of it, 0 to 10000; -1 for the server's default */
    public Column statistics(int target) {
        return with(storage.statistics(target));
    }

    /** An option for the planner: {@code with("n_distinct", -0.5)}. */
    public Column with(String option, Object optionValue) {
        return with(storage.with(StorageParameter.of(option, optionValue)));
    }

    private Column with(ColumnStorage other) {
        return new Column(name, type, collation, nullable, value, other, comment);
    }

    public Column comment(String text) {
        return new Column(name, type, collation, nullable, value, storage, text);
    }
}
