package dev.retort.schema;

import dev.retort.schema.Constraint.Check;
import dev.retort.schema.Constraint.Exclude;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.Constraint.LastColumn;
import dev.retort.schema.Constraint.NotNull;
import dev.retort.schema.Constraint.PrimaryKey;
import dev.retort.schema.Constraint.Unique;
import dev.retort.schema.Constraint.UsingIndex;
import dev.retort.schema.ConstraintRule.Deferral;
import dev.retort.schema.ConstraintRule.Enforcement;
import dev.retort.schema.ConstraintRule.Inheritance;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that a migration builds tables and indexes with, to be imported statically. Every name is taken exactly as it
 * is written, upper case included.
 */
public final class Elements {

    private Elements() {}

    /** For {@code onDelete} and {@code onUpdate} of a foreign key. */
    public static final ReferentialAction RESTRICT = ReferentialAction.RESTRICT;

    public static final ReferentialAction CASCADE = ReferentialAction.CASCADE;

    public static final ReferentialAction SET_NULL = ReferentialAction.SET_NULL;

    public static final ReferentialAction SET_DEFAULT = ReferentialAction.SET_DEFAULT;

    /** A column that may be null and has no default. */
    public static Column column(String name, DataType type) {
        return Column.of(Identifier.of(name), type);
    }

    public static PrimaryKey primaryKey(String... columns) {
        return new PrimaryKey(
                null, identifiers(columns), LastColumn.VALUE, IndexStorage.DEFAULT, Deferral.NOT_DEFERRABLE);
    }

    public static Unique unique(String... columns) {
        return new Unique(
                null,
                identifiers(columns),
                LastColumn.VALUE,
                Unique.Nulls.DISTINCT,
                IndexStorage.DEFAULT,
                Deferral.NOT_DEFERRABLE);
    }

    /** A primary key that takes a unique index over: {@code primaryKeyUsingIndex("idx_offers_id").named("offers_pkey")}. */
    public static UsingIndex primaryKeyUsingIndex(String index) {
        return usingIndex(UsingIndex.Kind.PRIMARY_KEY, Identifier.of(index), null);
    }

    /** The same, and says what the index is over, so that it can be made again. */
    public static UsingIndex primaryKeyUsingIndex(Index was) {
        return usingIndex(UsingIndex.Kind.PRIMARY_KEY, was.name(), was);
    }

    /** A unique constraint that takes a unique index over: {@code uniqueUsingIndex("idx_code").named("uq_code")}. */
    public static UsingIndex uniqueUsingIndex(String index) {
        return usingIndex(UsingIndex.Kind.UNIQUE, Identifier.of(index), null);
    }

    /** The same, and says what the index is over, so that it can be made again. */
    public static UsingIndex uniqueUsingIndex(Index was) {
        return usingIndex(UsingIndex.Kind.UNIQUE, was.name(), was);
    }

    private static UsingIndex usingIndex(UsingIndex.Kind kind, Identifier index, @Nullable Index was) {
        return new UsingIndex(null, kind, index, Deferral.NOT_DEFERRABLE, was);
    }

    /** @param condition an SQL expression over the columns of a row */
    public static Check check(String condition) {
        return new Check(null, new SqlExpression(condition), Inheritance.INHERIT, Enforcement.ENFORCED);
    }

    /** @param condition an SQL expression over the columns of a row */
    public static Check check(String name, String condition) {
        return check(condition).named(name);
    }

    /** A constraint with a name, which PostgreSQL 18 knows; {@link Column#notNull} is what every version has. */
    public static NotNull notNull(String column) {
        return new NotNull(null, Identifier.of(column), Inheritance.INHERIT, Enforcement.ENFORCED);
    }

    /** {@code exclude("room", "=").and("during", "&&").using("gist")}: no two rows for which all operators say yes. */
    public static Exclude exclude(String column, String operator) {
        return exclude(key(column), operator);
    }

    public static Exclude exclude(IndexPart part, String operator) {
        return new Exclude(
                null,
                List.of(new Exclude.Exclusion(part, new SqlExpression(operator))),
                null,
                IndexStorage.DEFAULT,
                null,
                Deferral.NOT_DEFERRABLE);
    }

    /** Followed by {@link ForeignKeyColumns#references}. */
    public static ForeignKeyColumns foreignKey(String... columns) {
        return new ForeignKeyColumns(identifiers(columns));
    }

    /** A foreign key that does not say yet what it references. */
    public record ForeignKeyColumns(List<Identifier> columns) {

        public ForeignKeyColumns {
            columns = List.copyOf(columns);
        }

        /** @param referenced no columns mean the primary key of the table */
        public ForeignKey references(String table, String... referenced) {
            return references(QualifiedName.of(table), referenced);
        }

        public ForeignKey references(QualifiedName table, String... referenced) {
            return new ForeignKey(
                    null,
                    columns,
                    ForeignKeyTarget.of(table, identifiers(referenced)),
                    Deferral.NOT_DEFERRABLE,
                    Enforcement.ENFORCED);
        }
    }

    /** The name of an object in another schema: {@code references(name("auth", "users"), "id")}. */
    public static QualifiedName name(String schema, String name) {
        return QualifiedName.of(schema, name);
    }

    /** Followed by {@link IndexOnTable#on}; for an index over plain columns see {@code op.createIndex}. */
    public static IndexOnTable index(String name) {
        return new IndexOnTable(Identifier.of(name));
    }

    /** An index that does not say yet what it is over. */
    public record IndexOnTable(Identifier name) {

        public Index on(String table, String... columns) {
            return on(table, Stream.of(columns).map(Elements::key).toArray(IndexPart[]::new));
        }

        public Index on(String table, IndexPart... parts) {
            return new Index(
                    name,
                    QualifiedName.of(table),
                    Index.Reach.WITH_PARTITIONS,
                    List.of(parts),
                    Index.Uniqueness.NOT_UNIQUE,
                    null,
                    IndexStorage.DEFAULT,
                    null,
                    Index.Build.PLAIN);
        }
    }

    /** A column as a key of an index: {@code key("created_at").desc()}. */
    public static IndexPart key(String column) {
        return IndexPart.of(new IndexPart.Key.OfColumn(Identifier.of(column)));
    }

    /** An expression as a key of an index: {@code keyOn("lower(email)")}. */
    public static IndexPart keyOn(String expression) {
        return IndexPart.of(new IndexPart.Key.OfExpression(new SqlExpression(expression)));
    }

    /** For {@link IndexPart#opclass(String, StorageParameter...)}: {@code parameter("siglen", 32)}. */
    public static StorageParameter parameter(String name, Object value) {
        return StorageParameter.of(name, value);
    }

    /** SQL that goes to the server as it is: {@code serverDefault(expression("gen_random_uuid()"))}. */
    public static SqlExpression expression(String sql) {
        return new SqlExpression(sql);
    }

    /** A constant: {@code serverDefault(value("draft"))}; see {@link Literal#of} for the classes it takes. */
    public static SqlExpression value(@Nullable Object constant) {
        return new SqlExpression(Literal.of(constant).sql());
    }

    /** The start of the current transaction. */
    public static SqlExpression now() {
        return new SqlExpression("now()");
    }

    public static SqlExpression genRandomUuid() {
        return new SqlExpression("gen_random_uuid()");
    }

    private static List<Identifier> identifiers(String... names) {
        return Stream.of(names).map(Identifier::of).toList();
    }
}
