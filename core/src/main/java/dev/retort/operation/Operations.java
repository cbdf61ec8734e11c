package dev.retort.operation;

import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.operation.ColumnOperation.RenameColumn;
import dev.retort.operation.CommentOperation.CommentOnColumn;
import dev.retort.operation.CommentOperation.CommentOnTable;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.operation.DataOperation.BulkInsert;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.operation.DataOperation.Row;
import dev.retort.operation.DataOperation.Run;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.operation.TableOperation.RenameTable;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Elements;
import dev.retort.schema.Index;
import dev.retort.schema.TableElement;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a migration calls {@code op}: each method records one operation; nothing is done to a database here.
 *
 * <p>A name is taken exactly as it is written. Tables are looked for along {@code search_path}, or in one schema through
 * {@link #schema}: {@code op.schema("app").createTable("users", …)}.
 *
 * <p>Every method throws {@link IllegalArgumentException} for a name that PostgreSQL could not keep: empty, longer than 63
 * bytes, with a NUL character.
 */
public final class Operations {

    private final CallSite callSite;
    private final @Nullable Identifier schema;
    private final List<Recorded> recorded;

    private Operations(CallSite callSite, @Nullable Identifier schema, List<Recorded> recorded) {
        this.callSite = callSite;
        this.schema = schema;
        this.recorded = recorded;
    }

    /**
     * What the work records, in its order.
     *
     * @param callSite tells which line of a migration is calling
     */
    public static List<Recorded> record(CallSite callSite, Consumer<Operations> work) {
        List<Recorded> recorded = new ArrayList<>();
        work.accept(new Operations(callSite, null, recorded));
        return List.copyOf(recorded);
    }

    /** The same recorder, with every table and index in this schema. */
    public Operations schema(String name) {
        return new Operations(callSite, Identifier.of(name), recorded);
    }

    /** {@code op.createTable("offers", column("id", uuid()).notNull(), primaryKey("id"))}. */
    public void createTable(String name, TableElement... elements) {
        add(table(name, elements));
    }

    /** Reversible only when it says what the table looked like: {@code op.dropTable("offers", column(…), …)}. */
    public void dropTable(String name, TableElement... was) {
        add(new DropTable(name(name), was.length == 0 ? null : table(name, was)));
    }

    public void renameTable(String name, String to) {
        add(new RenameTable(name(name), Identifier.of(to)));
    }

    /** {@code op.addColumn("users", column("phone_number", text()))}. */
    public void addColumn(String table, Column column) {
        add(new AddColumn(name(table), column));
    }

    /** Not reversible; {@link #dropColumn(String, Column)} is. */
    public void dropColumn(String table, String column) {
        add(new DropColumn(name(table), Identifier.of(column), null));
    }

    /** Drops a column and says what it looked like: {@code op.dropColumn("users", column("phone_number", text()))}. */
    public void dropColumn(String table, Column was) {
        add(new DropColumn(name(table), was.name(), was));
    }

    public void renameColumn(String table, String from, String to) {
        add(new RenameColumn(name(table), Identifier.of(from), Identifier.of(to)));
    }

    /** {@code op.alterColumn("users", "age", setType(bigint()).from(integer()), setNotNull())}. */
    public void alterColumn(String table, String column, ColumnChange... changes) {
        add(new AlterColumn(name(table), Identifier.of(column), List.of(changes)));
    }

    /** {@code op.createIndex("idx_users_email", "users", "email")}. */
    public void createIndex(String name, String table, String... columns) {
        createIndex(Elements.index(name).on(table, columns));
    }

    /** {@code op.createIndex(index("uq_users_email").on("users", keyOn("lower(email)")).unique())}. */
    public void createIndex(Index index) {
        add(new CreateIndex(schema == null ? index : index.in(schema)));
    }

    /** Not reversible; {@link #dropIndex(Index)} is. The table is named for the reader, as Alembic does. */
    public void dropIndex(String name, String table) {
        add(new DropIndex(name(table).sibling(Identifier.of(name)), null));
    }

    /** Drops an index and says what it was over. */
    public void dropIndex(Index was) {
        Index index = schema == null ? was : was.in(schema);
        add(new DropIndex(index.table().sibling(index.name()), index));
    }

    public void createPrimaryKey(String name, String table, String... columns) {
        addConstraint(table, Elements.primaryKey(columns).named(name));
    }

    public void createUniqueConstraint(String name, String table, String... columns) {
        addConstraint(table, Elements.unique(columns).named(name));
    }

    /** {@code op.createForeignKey("fk_offers_user", "offers", foreignKey("user_id").references("users", "id"))}. */
    public void createForeignKey(String name, String table, Constraint.ForeignKey key) {
        addConstraint(table, key.named(name));
    }

    /** @param condition an SQL expression over the columns of a row */
    public void createCheckConstraint(String name, String table, String condition) {
        addConstraint(table, Elements.check(name, condition));
    }

    /** {@code op.addConstraint("offers", unique("code").named("uq_offers_code"))}. */
    public void addConstraint(String table, Constraint constraint) {
        add(new AddConstraint(name(table), here(constraint)));
    }

    /** Not reversible; {@link #dropConstraint(String, Constraint)} is. */
    public void dropConstraint(String name, String table) {
        add(new DropConstraint(name(table), Identifier.of(name), null));
    }

    /** Drops a constraint and says what it was. */
    public void dropConstraint(String table, Constraint was) {
        Identifier name = was.name();
        if (name == null) {
            throw new IllegalArgumentException(
                    "the constraint to drop from table \"" + table + "\" has no name; give it with .named(\"…\")");
        }
        add(new DropConstraint(name(table), name, here(was)));
    }

    public void createTableComment(String table, String text) {
        add(new CommentOnTable(name(table), text, new CommentOperation.Previous(null)));
    }

    public void dropTableComment(String table) {
        add(new CommentOnTable(name(table), null, null));
    }

    public void createColumnComment(String table, String column, String text) {
        add(new CommentOnColumn(name(table), Identifier.of(column), text, new CommentOperation.Previous(null)));
    }

    public void dropColumnComment(String table, String column) {
        add(new CommentOnColumn(name(table), Identifier.of(column), null, null));
    }

    /**
     * One or more SQL statements, as they are; a colon is just a colon.
     *
     * @throws dev.retort.sql.SqlSyntaxException when PostgreSQL's lexer could not read it
     */
    public void execute(String sql) {
        SqlSplitter.split(sql).forEach(statement -> add(new Execute(statement)));
    }

    /** {@code op.bulkInsert("roles", columns("id", "name"), row(1, "admin"), row(2, "student"))}. */
    public void bulkInsert(String table, List<String> columns, Row... rows) {
        if (columns.isEmpty() || rows.length == 0) {
            throw new IllegalArgumentException("nothing to insert into \"" + table + "\": it has " + columns.size()
                    + " columns and " + rows.length + " rows");
        }
        for (Row row : rows) {
            if (row.values().size() != columns.size()) {
                throw new IllegalArgumentException("a row for table \"" + table + "\" has "
                        + row.values().size() + " values, but there are " + columns.size() + " columns " + columns
                        + ": " + row.values());
            }
        }
        add(new BulkInsert(name(table), columns.stream().map(Identifier::of).toList(), List.of(rows)));
    }

    /** The columns of {@link #bulkInsert}. */
    public static List<String> columns(String... names) {
        return List.of(names);
    }

    /** The values of one row: what {@link Literal#of} takes, or an SQL expression. */
    public static Row row(@Nullable Object... values) {
        return new Row(Stream.of(values)
                .map(value -> value instanceof SqlExpression expression ? expression : Elements.value(value))
                .toList());
    }

    /** Code that needs the database. Offline mode ({@code --sql}) cannot show it and refuses it. */
    public void run(Work work) {
        run("code", work);
    }

    /** @param what a few words for messages, such as {@code "backfill slugs"} */
    public void run(String what, Work work) {
        add(new Run(what, work));
    }

    /**
     * Records the inverse of what the work records, last first: {@code op.reverse(this::upgrade)}.
     *
     * @throws IrreversibleException when an operation has no inverse; then nothing is recorded
     */
    public void reverse(Consumer<Operations> work) {
        List<Recorded> forward = new ArrayList<>();
        work.accept(new Operations(callSite, schema, forward));
        List<Recorded> stuck = forward.stream()
                .filter(step -> Inverse.of(step.operation()).isEmpty())
                .toList();
        if (!stuck.isEmpty()) {
            throw IrreversibleException.of(stuck);
        }
        for (Recorded step : forward.reversed()) {
            Inverse.of(step.operation()).ifPresent(inverse -> recorded.add(new Recorded(inverse, step.origin())));
        }
    }

    private void add(Operation operation) {
        recorded.add(new Recorded(operation, callSite.here()));
    }

    private QualifiedName name(String name) {
        return new QualifiedName(schema, Identifier.of(name));
    }

    private CreateTable table(String name, TableElement... elements) {
        UnaryOperator<TableElement> here = element -> element instanceof Constraint rule ? here(rule) : element;
        return new CreateTable(name(name), Stream.of(elements).map(here).toList());
    }

    private Constraint here(Constraint constraint) {
        return schema != null && constraint instanceof Constraint.ForeignKey key ? key.in(schema) : constraint;
    }
}
