package dev.retort.cases.table;

import static dev.retort.schema.Column.Generation.VIRTUAL;
import static dev.retort.schema.Column.IdentityKind.BY_DEFAULT;
import static dev.retort.schema.ColumnStorage.Strategy.EXTERNAL;
import static dev.retort.schema.ColumnStorage.Strategy.MAIN;
import static dev.retort.schema.Creation.IF_NOT_EXISTS;
import static dev.retort.schema.Dropping.cascade;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.column;
import static dev.retort.schema.Elements.name;
import static dev.retort.schema.Elements.now;
import static dev.retort.schema.Elements.value;
import static dev.retort.schema.Sequences.cache;
import static dev.retort.schema.Sequences.incrementBy;
import static dev.retort.schema.Sequences.noMinValue;
import static dev.retort.schema.Sequences.startWith;
import static dev.retort.schema.Types.array;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.bytea;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.numeric;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.timestamptz;
import static dev.retort.schema.Types.varchar;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.op.Operations;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.operation.ObjectOperation.Rename;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class ColumnCases {

    private static final String TABLE = "create table users (id int, name text, \"order\" text)";
    private static final String IN_SCHEMA = "create schema app; create table app.users (id int, name text)";

    private ColumnCases() {}

    public static List<OperationCase> all() {
        return Stream.of(added(), addedWithMore(), kept(), keptInOtherWays(), droppedAndRenamed(), droppedInOtherWays())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> added() {
        return Stream.of(
                add("plain", TABLE, op -> op.addColumn("users", column("phone_number", text()))),
                add(
                        "not-null-with-default",
                        TABLE,
                        op -> op.addColumn(
                                "users",
                                column("seen_at", timestamptz(3)).notNull().serverDefault(now()))),
                add(
                        "text-default",
                        TABLE,
                        op -> op.addColumn("users", column("state", varchar(20)).serverDefault(value("it's \"new\"")))),
                add("array", TABLE, op -> op.addColumn("users", column("tags", array(text())))),
                add(
                        "identity",
                        TABLE,
                        op -> op.addColumn("users", column("number", bigint()).identity())));
    }

    private static Stream<OperationCase> addedWithMore() {
        return Stream.of(
                add(
                        "identity-options",
                        TABLE,
                        op -> op.addColumn(
                                "users",
                                column("number", bigint()).identity(startWith(-1000), incrementBy(-2), noMinValue()))),
                add(
                        "identity-by-default-options",
                        TABLE,
                        op -> op.addColumn("users", column("number", bigint()).identity(BY_DEFAULT, cache(50)))),
                add(
                        "generated",
                        TABLE,
                        op -> op.addColumn(
                                "users", column("name_length", integer()).generatedAs("length(name)"))),
                add(
                        "commented",
                        TABLE,
                        op -> op.addColumn(
                                "users", column("price", numeric(10, 2)).comment("in euros, isn't it?"))),
                add(
                        "in-a-schema",
                        IN_SCHEMA,
                        op -> op.schema("app")
                                .addColumn("users", column("phone", text()).comment("with country code"))),
                add("hostile-names", TABLE, op -> {
                    op.addColumn("users", column(HostileNames.ATTACK, text()));
                    op.addColumn("users", column(HostileNames.KEYWORD, text()));
                    op.addColumn("users", column(HostileNames.LONGEST, text()));
                }));
    }

    private static Stream<OperationCase> kept() {
        return Stream.of(
                add("if-not-exists", TABLE, op -> op.addColumn("users", column("name", text()), IF_NOT_EXISTS)),
                add(
                        "collation",
                        TABLE,
                        op -> op.addColumn(
                                "users", column("code", text()).collate("C").notNull())),
                add(
                        "collation-with-its-schema",
                        TABLE,
                        op -> op.addColumn("users", column("code", text()).collate(name("pg_catalog", "POSIX")))),
                add(
                        "storage",
                        TABLE,
                        op -> op.addColumn("users", column("photo", bytea()).storage(EXTERNAL))),
                add(
                                "compression",
                                TABLE,
                                op -> op.addColumn("users", column("cv", text()).compression("pglz")))
                        .since(14));
    }

    private static Stream<OperationCase> keptInOtherWays() {
        return Stream.of(
                add(
                        "statistics-and-options",
                        TABLE,
                        op -> op.addColumn(
                                "users",
                                column("city", text())
                                        .statistics(500)
                                        .with("n_distinct", -0.5)
                                        .with("n_distinct_inherited", 9))),
                add(
                                "generated-virtual",
                                TABLE,
                                op -> op.addColumn(
                                        "users", column("twice", integer()).generatedAs("id * 2", VIRTUAL)))
                        .since(18),
                add(
                        "all-clauses",
                        TABLE,
                        op -> op.addColumn(
                                "users",
                                column("all", text())
                                        .collate("C")
                                        .notNull()
                                        .serverDefault(value("x"))
                                        .storage(MAIN)
                                        .statistics(7)
                                        .comment("everything"))));
    }

    private static Stream<OperationCase> droppedInOtherWays() {
        String referenced = "create table users (id int unique, name text); create table offers (user_id int"
                + " references users (id))";
        return Stream.of(
                new OperationCase(
                        DropColumn.class, "if-exists", TABLE, op -> op.dropColumn("users", "phone", ifExists())),
                new OperationCase(
                        DropColumn.class,
                        "if-exists-with-its-state-before",
                        TABLE,
                        op -> op.dropColumn("users", column("order", text()), ifExists())),
                new OperationCase(
                        DropColumn.class, "cascade", referenced, op -> op.dropColumn("users", "id", cascade())),
                new OperationCase(
                        DropColumn.class,
                        "cascade-with-its-state-before",
                        referenced,
                        op -> op.dropColumn("users", column("id", integer()), cascade())),
                new OperationCase(
                        DropColumn.class,
                        "storage-before",
                        "create table users (id int, name text collate \"C\");"
                                + "alter table users alter name set statistics 9, alter name set storage external",
                        op -> op.dropColumn(
                                "users",
                                column("name", text())
                                        .collate("C")
                                        .storage(EXTERNAL)
                                        .statistics(9))));
    }

    private static Stream<OperationCase> droppedAndRenamed() {
        return Stream.of(
                new OperationCase(DropColumn.class, "plain", TABLE, op -> op.dropColumn("users", "name")),
                new OperationCase(
                        DropColumn.class,
                        "with-its-state-before",
                        TABLE,
                        op -> op.dropColumn("users", column("order", text()))),
                new OperationCase(
                        DropColumn.class,
                        "in-a-schema",
                        IN_SCHEMA,
                        op -> op.schema("app").dropColumn("users", "name")),
                new OperationCase(
                        DropColumn.class,
                        "hostile-name",
                        "create table users (id int, \"x\"\"; drop table y; --\" text)",
                        op -> op.dropColumn("users", HostileNames.ATTACK)),
                new OperationCase(DropColumn.class, "keyword", TABLE, op -> op.dropColumn("users", "order")),
                new OperationCase(Rename.class, "column", TABLE, op -> op.renameColumn("users", "name", "full_name")),
                new OperationCase(
                        Rename.class,
                        "column-in-a-schema",
                        IN_SCHEMA,
                        op -> op.schema("app").renameColumn("users", "name", "full_name")),
                new OperationCase(Rename.class, "column-hostile-names", TABLE, op -> {
                    op.renameColumn("users", "order", HostileNames.ATTACK);
                    op.renameColumn("users", HostileNames.ATTACK, HostileNames.BLANK);
                }));
    }

    private static OperationCase add(String name, String setup, Consumer<Operations> work) {
        return new OperationCase(AddColumn.class, name, setup, work);
    }
}
