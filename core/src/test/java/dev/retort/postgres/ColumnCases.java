package dev.retort.postgres;

import static dev.retort.schema.Elements.column;
import static dev.retort.schema.Elements.now;
import static dev.retort.schema.Elements.value;
import static dev.retort.schema.Types.array;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.numeric;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.timestamptz;
import static dev.retort.schema.Types.varchar;

import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.operation.ColumnOperation.RenameColumn;
import dev.retort.operation.Operations;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class ColumnCases {

    private static final String TABLE = "create table users (id int, name text, \"order\" text)";
    private static final String IN_SCHEMA = "create schema app; create table app.users (id int, name text)";

    private ColumnCases() {}

    static List<GoldenCase> all() {
        return Stream.concat(added(), droppedAndRenamed()).toList();
    }

    private static Stream<GoldenCase> added() {
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
                        op -> op.addColumn("users", column("number", bigint()).identity())),
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
                    op.addColumn("users", column(Names.ATTACK, text()));
                    op.addColumn("users", column(Names.KEYWORD, text()));
                    op.addColumn("users", column(Names.LONGEST, text()));
                }));
    }

    private static Stream<GoldenCase> droppedAndRenamed() {
        return Stream.of(
                new GoldenCase(DropColumn.class, "plain", TABLE, op -> op.dropColumn("users", "name")),
                new GoldenCase(
                        DropColumn.class,
                        "with-its-state-before",
                        TABLE,
                        op -> op.dropColumn("users", column("name", text()).notNull())),
                new GoldenCase(
                        DropColumn.class,
                        "in-a-schema",
                        IN_SCHEMA,
                        op -> op.schema("app").dropColumn("users", "name")),
                new GoldenCase(DropColumn.class, "keyword", TABLE, op -> op.dropColumn("users", "order")),
                new GoldenCase(RenameColumn.class, "plain", TABLE, op -> op.renameColumn("users", "name", "full_name")),
                new GoldenCase(
                        RenameColumn.class,
                        "in-a-schema",
                        IN_SCHEMA,
                        op -> op.schema("app").renameColumn("users", "name", "full_name")),
                new GoldenCase(RenameColumn.class, "hostile-names", TABLE, op -> {
                    op.renameColumn("users", "order", Names.ATTACK);
                    op.renameColumn("users", Names.ATTACK, Names.BLANK);
                }));
    }

    private static GoldenCase add(String name, String setup, Consumer<Operations> work) {
        return new GoldenCase(AddColumn.class, name, setup, work);
    }
}
