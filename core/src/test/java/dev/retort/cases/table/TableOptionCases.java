package dev.retort.cases.table;

import static dev.retort.schema.Creation.IF_NOT_EXISTS;
import static dev.retort.schema.Dropping.cascade;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.check;
import static dev.retort.schema.Elements.column;
import static dev.retort.schema.Elements.name;
import static dev.retort.schema.Elements.primaryKey;
import static dev.retort.schema.TableOption.Like.Property.ALL;
import static dev.retort.schema.TableOption.Like.Property.COMMENTS;
import static dev.retort.schema.TableOption.Like.Property.COMPRESSION;
import static dev.retort.schema.TableOption.Like.Property.DEFAULTS;
import static dev.retort.schema.TableOption.Persistence.UNLOGGED;
import static dev.retort.schema.TableOption.comment;
import static dev.retort.schema.TableOption.inherits;
import static dev.retort.schema.TableOption.like;
import static dev.retort.schema.TableOption.tablespace;
import static dev.retort.schema.TableOption.using;
import static dev.retort.schema.TableOption.with;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;

import dev.retort.cases.OperationCase;
import dev.retort.op.Operations;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DropTable;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a table is beside its columns and constraints. */
public final class TableOptionCases {

    private static final String PEOPLE = """
            create schema app; create table app.people (id int);
            create table people (id int primary key, name text default 'x');
            create table owners (owner int); comment on column people.name is 'known as'""";

    private TableOptionCases() {}

    public static List<OperationCase> all() {
        return Stream.of(kept(), derived(), dropped()).flatMap(cases -> cases).toList();
    }

    private static Stream<OperationCase> kept() {
        return Stream.of(
                create(
                        "comment",
                        op -> op.createTable("offers", column("id", integer()), comment("It's what they sell"))),
                create("if-not-exists", op -> op.createTable("people", IF_NOT_EXISTS, column("id", integer()))),
                create("unlogged", op -> op.createTable("offers", UNLOGGED, column("id", integer()))),
                create(
                        "storage-parameters",
                        op -> op.createTable(
                                "offers",
                                column("id", integer()),
                                column("name", text()),
                                with("fillfactor", 70),
                                with("autovacuum_enabled", false),
                                with("toast.autovacuum_vacuum_scale_factor", 0.5))),
                create(
                        "tablespace-and-access-method",
                        op -> op.createTable(
                                "offers", column("id", integer()), tablespace("pg_default"), using("heap"))),
                create(
                        "all-options",
                        op -> op.createTable(
                                "offers",
                                comment("everything"),
                                tablespace("pg_default"),
                                with("fillfactor", 70),
                                using("heap"),
                                inherits("owners"),
                                UNLOGGED,
                                column("id", integer()).comment("number"))));
    }

    private static Stream<OperationCase> derived() {
        return Stream.of(
                create(
                        "inherits",
                        op -> op.createTable("sellers", column("shop", text()), inherits("people", "owners"))),
                create(
                        "inherits-in-schemas",
                        op -> op.createTable(
                                "sellers",
                                check("ck_owner", "owner > 0"),
                                inherits(name("app", "people"), name("public", "owners")))),
                create("like", op -> op.createTable("sellers", column("shop", text()), like("people"))),
                create(
                        "like-including",
                        op -> op.createTable("sellers", like("people", DEFAULTS, COMMENTS), primaryKey("id"))),
                create("like-including-all", op -> op.createTable("sellers", like("people", ALL))),
                create("like-including-compression", op -> op.createTable("sellers", like("people", COMPRESSION)))
                        .since(14),
                create(
                        "like-in-a-schema",
                        op -> op.schema("app")
                                .createTable("sellers", like("people"), like(name("public", "owners"), DEFAULTS))),
                create(
                        "inherits-in-a-schema",
                        op -> op.schema("app").createTable("sellers", inherits("people"), comment("who sell"))));
    }

    private static Stream<OperationCase> dropped() {
        String referenced = """
                create schema app; create table app.users (id int primary key);
                create table app.offers (user_id int references app.users)""";
        return Stream.of(
                new OperationCase(DropTable.class, "if-exists", "", op -> op.dropTable("offers", ifExists())),
                new OperationCase(
                        DropTable.class,
                        "if-exists-with-its-state-before",
                        "create table offers (id int)",
                        op -> op.dropTable("offers", ifExists(), column("id", integer()))),
                new OperationCase(
                        DropTable.class,
                        "cascade",
                        referenced,
                        op -> op.schema("app").dropTable("users", cascade())),
                new OperationCase(
                        DropTable.class,
                        "if-exists-cascade",
                        referenced,
                        op -> op.schema("app").dropTable("users", ifExists().andCascade(), column("id", integer()))),
                new OperationCase(
                        DropTable.class,
                        "options-before",
                        "create unlogged table offers (id int) with (fillfactor = 70); comment on table offers is 'all'",
                        op -> op.dropTable(
                                "offers", column("id", integer()), with("fillfactor", 70), UNLOGGED, comment("all"))));
    }

    private static OperationCase create(String name, Consumer<Operations> work) {
        return new OperationCase(CreateTable.class, name, PEOPLE, work);
    }
}
