package dev.retort.schema;

import dev.retort.schema.Constraint.Check;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.Constraint.PrimaryKey;
import dev.retort.schema.Constraint.Unique;
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
        return new Column(Identifier.of(name), type, true, new Column.Value.None(), null);
    }

    public static PrimaryKey primaryKey(String... columns) {
        return new PrimaryKey(null, identifiers(columns));
    }

    public static Unique unique(String... columns) {
        return new Unique(null, identifiers(columns));
    }

    /** @param condition an SQL expression over the columns of a row */
    public static Check check(String name, String condition) {
        return new Check(Identifier.of(name), new SqlExpression(condition));
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
                    table,
                    identifiers(referenced),
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.NO_ACTION);
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
                    name, QualifiedName.of(table), List.of(parts), Index.Uniqueness.NOT_UNIQUE, null, List.of(), null);
        }
    }

    /** A column as a key of an index: {@code key("created_at").with("desc")}. */
    public static IndexPart key(String column) {
        return new IndexPart.OfColumn(Identifier.of(column), null);
    }

    /** An expression as a key of an index: {@code keyOn("lower(email)")}. */
    public static IndexPart keyOn(String expression) {
        return new IndexPart.OfExpression(new SqlExpression(expression), null);
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
