package dev.retort.cases.table;

import static dev.retort.schema.Elements.check;
import static dev.retort.schema.Elements.column;
import static dev.retort.schema.Elements.expression;
import static dev.retort.schema.Elements.foreignKey;
import static dev.retort.schema.Elements.genRandomUuid;
import static dev.retort.schema.Elements.name;
import static dev.retort.schema.Elements.now;
import static dev.retort.schema.Elements.primaryKey;
import static dev.retort.schema.Elements.unique;
import static dev.retort.schema.Elements.value;
import static dev.retort.schema.Types.array;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.bool;
import static dev.retort.schema.Types.bytea;
import static dev.retort.schema.Types.character;
import static dev.retort.schema.Types.date;
import static dev.retort.schema.Types.doublePrecision;
import static dev.retort.schema.Types.inet;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.interval;
import static dev.retort.schema.Types.json;
import static dev.retort.schema.Types.jsonb;
import static dev.retort.schema.Types.numeric;
import static dev.retort.schema.Types.real;
import static dev.retort.schema.Types.smallint;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.time;
import static dev.retort.schema.Types.timestamp;
import static dev.retort.schema.Types.timestamptz;
import static dev.retort.schema.Types.type;
import static dev.retort.schema.Types.uuid;
import static dev.retort.schema.Types.varchar;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.op.Operations;
import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.schema.Column;
import dev.retort.schema.Column.IdentityKind;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class TableCases {

    private TableCases() {}

    public static List<OperationCase> all() {
        return Stream.of(created(), createdWithMore(), createdWithReferences(), droppedAndRenamed())
                .flatMap(List::stream)
                .toList();
    }

    private static List<OperationCase> created() {
        return List.of(
                create(
                        "plain",
                        "",
                        op -> op.createTable(
                                "users",
                                column("id", bigint()).identity(),
                                column("email", varchar(320)).notNull(),
                                column("created_at", timestamptz()).notNull().serverDefault(now()),
                                primaryKey("id"),
                                unique("email"))),
                create("without-columns", "", op -> op.createTable("nothing")),
                create("all-types", "", op -> op.createTable("everything", everyType())),
                create(
                        "defaults",
                        "",
                        op -> op.createTable(
                                "defaults",
                                column("id", uuid()).serverDefault(genRandomUuid()),
                                column("text", text()).serverDefault(value("it's a \\ backslash")),
                                column("number", integer()).serverDefault(value(-1)),
                                column("truth", bool()).serverDefault(value(true)),
                                column("nothing", text()).serverDefault(value(null)),
                                column("list", array(text())).serverDefault(expression("'{}'::text[]")))));
    }

    private static List<OperationCase> createdWithMore() {
        return List.of(
                create(
                        "identity-and-generated",
                        "",
                        op -> op.createTable(
                                "numbers",
                                column("id", integer()).identity(IdentityKind.BY_DEFAULT),
                                column("net", numeric(10, 2)).notNull(),
                                column("gross", numeric(10, 2)).generatedAs("net * 1.19"))),
                create(
                        "comments",
                        "",
                        op -> op.createTable(
                                "commented",
                                column("id", integer()).comment("It's the id"),
                                column("name", text()),
                                column("note", text()).comment("two\nlines"))),
                create(
                        "hostile-names",
                        "",
                        op -> op.createTable(
                                HostileNames.ATTACK,
                                column(HostileNames.KEYWORD, text()),
                                column(HostileNames.UPPER, text()),
                                column(HostileNames.BLANK, text()),
                                column(HostileNames.UNICODE, text()).comment("'; drop table y; --"),
                                column(HostileNames.LONGEST, text()),
                                primaryKey(HostileNames.KEYWORD, HostileNames.UPPER)
                                        .named(HostileNames.LONGEST),
                                check(HostileNames.ATTACK + "2", "\"" + HostileNames.BLANK + "\" <> ''"))));
    }

    private static Column[] everyType() {
        return Stream.of(
                        smallint(),
                        integer(),
                        bigint(),
                        numeric(),
                        numeric(12, 3),
                        real(),
                        doublePrecision(),
                        text(),
                        varchar(80),
                        character(2),
                        bool(),
                        uuid(),
                        date(),
                        time(),
                        timestamp(),
                        timestamptz(),
                        timestamptz(3),
                        interval(),
                        bytea(),
                        json(),
                        jsonb(),
                        inet(),
                        array(integer()),
                        type("int4range"),
                        type("bit varying(5)"))
                .map(type -> column("column " + type, type))
                .toArray(Column[]::new);
    }

    private static List<OperationCase> createdWithReferences() {
        String users = "create table users (id bigint primary key, code text unique)";
        return List.of(
                create(
                        "foreign-keys",
                        users,
                        op -> op.createTable(
                                "offers",
                                column("user_id", bigint()),
                                column("code", text()),
                                foreignKey("user_id").references("users"),
                                foreignKey("code")
                                        .references("users", "code")
                                        .onDelete(ReferentialAction.SET_NULL)
                                        .onUpdate(ReferentialAction.CASCADE)
                                        .named("fk_offers_code"))),
                create(
                        "in-a-schema",
                        "create schema app; create table app.users (id bigint primary key)",
                        op -> op.schema("app")
                                .createTable(
                                        "offers",
                                        column("user_id", bigint()).comment("who"),
                                        foreignKey("user_id").references("users"))),
                create(
                        "references-another-schema",
                        "create schema app; create schema auth; create table auth.users (id uuid primary key)",
                        op -> op.schema("app")
                                .createTable(
                                        "profiles",
                                        column("id", uuid()),
                                        primaryKey("id"),
                                        foreignKey("id").references(name("auth", "users"), "id"))));
    }

    private static List<OperationCase> droppedAndRenamed() {
        String table = "create table users (id int)";
        String attack = "create table \"x\"\"; drop table y; --\" (id int)";
        String inSchema = "create schema app; create table app.users (id int)";
        return List.of(
                new OperationCase(DropTable.class, "plain", table, op -> op.dropTable("users")),
                new OperationCase(
                        DropTable.class,
                        "with-its-state-before",
                        table,
                        op -> op.dropTable("users", column("id", integer()))),
                new OperationCase(
                        DropTable.class,
                        "in-a-schema",
                        inSchema,
                        op -> op.schema("app").dropTable("users")),
                new OperationCase(DropTable.class, "hostile-name", attack, op -> op.dropTable(HostileNames.ATTACK)),
                new OperationCase(Rename.class, "table", table, op -> op.renameTable("users", "people")),
                new OperationCase(
                        Rename.class,
                        "table-in-a-schema",
                        inSchema,
                        op -> op.schema("app").renameTable("users", "people")),
                new OperationCase(Rename.class, "table-hostile-names", attack, op -> {
                    op.renameTable(HostileNames.ATTACK, HostileNames.KEYWORD);
                    op.renameTable(HostileNames.KEYWORD, HostileNames.UNICODE);
                    op.renameTable(HostileNames.UNICODE, HostileNames.LONGEST);
                }));
    }

    private static OperationCase create(String name, String setup, Consumer<Operations> work) {
        return new OperationCase(CreateTable.class, name, setup, work);
    }
}
