package dev.retort.cases;

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

import dev.retort.op.Operations;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.operation.ObjectOperation.Rename;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class ColumnCases {

    private static final String TABLE = "create table users (id int, name text, \"order\" text)";
    private static final String IN_SCHEMA = "create schema app; create table app.users (id int, name text)";

    private ColumnCases() {}

    static List<OperationCase> all() {
        return Stream.concat(added(), droppedAndRenamed()).toList();
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
                    op.addColumn("users", column(HostileNames.ATTACK, text()));
                    op.addColumn("users", column(HostileNames.KEYWORD, text()));
                    op.addColumn("users", column(HostileNames.LONGEST, text()));
                }));
    }

    private static Stream<OperationCase> droppedAndRenamed() {
        return Stream.of(
                new OperationCase(DropColumn.class, "plain", TABLE, op -> op.dropColumn("users", "name")),
                new OperationCase(
                        DropColumn.class,
                        "with-its-state-before",
                        TABLE,
                        op -> op.dropColumn("users", column("name", text()).notNull())),
                new OperationCase(
                        DropColumn.class,
                        "in-a-schema",
                        IN_SCHEMA,
                        op -> op.schema("app").dropColumn("users", "name")),
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
