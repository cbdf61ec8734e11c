package dev.retort.cases;

import static dev.retort.definition.PublicationPart.change;
import static dev.retort.definition.PublicationPart.forAllTables;
import static dev.retort.definition.PublicationPart.forTable;
import static dev.retort.definition.PublicationPart.forTablesIn;
import static dev.retort.definition.PublicationPart.publish;
import static dev.retort.definition.PublicationPart.viaPartition;
import static dev.retort.definition.PublicationPart.viaPartitionRoot;
import static dev.retort.definition.PublicationPart.withGeneratedColumns;
import static dev.retort.definition.PublicationPart.withoutGeneratedColumns;
import static dev.retort.schema.Dropping.cascade;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.name;

import dev.retort.op.Operations;
import dev.retort.operation.PublicationOperation;
import dev.retort.operation.PublicationOperation.AddToPublication;
import dev.retort.operation.PublicationOperation.AlterPublication;
import dev.retort.operation.PublicationOperation.CreatePublication;
import dev.retort.operation.PublicationOperation.DropFromPublication;
import dev.retort.operation.PublicationOperation.DropPublication;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class PublicationCases {

    private static final String SETUP = """
            create table users (id int primary key, name text); create table offers (id int primary key);
            create schema app; create table app.users (id int primary key, name text);
            create table "user" ("two words" int primary key); create schema "x""; drop table y; --";
            create publication changes for table users; create publication "x""; drop table y; --\"
            """;

    private PublicationCases() {}

    static List<OperationCase> all() {
        return Stream.of(created(), createdFurther(), changed(), altered(), dropped())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                on(CreatePublication.class, "plain", op -> op.createPublication("news")),
                on(CreatePublication.class, "all-tables", op -> op.createPublication("news", forAllTables())),
                on(
                        CreatePublication.class,
                        "tables",
                        op -> op.createPublication("news", forTable("users"), forTable(name("app", "users")))),
                on(
                                CreatePublication.class,
                                "columns-and-rows",
                                op -> op.createPublication(
                                        "news",
                                        forTable("users").columns("id", "name").where("id > 0"),
                                        forTable("offers")))
                        .since(15),
                on(
                                CreatePublication.class,
                                "schemas",
                                op -> op.createPublication("news", forTablesIn("app"), forTable("users")))
                        .since(15),
                on(
                        CreatePublication.class,
                        "in-a-schema",
                        op -> op.schema("app").createPublication("news", forTable("users"))));
    }

    private static Stream<OperationCase> createdFurther() {
        return Stream.of(
                on(
                        CreatePublication.class,
                        "options",
                        op -> op.createPublication("news", publish("update", "insert"), viaPartitionRoot())),
                on(
                                CreatePublication.class,
                                "generated-columns",
                                op -> op.createPublication("news", forTable("users"), withGeneratedColumns()))
                        .since(18),
                on(
                        CreatePublication.class,
                        "hostile-names",
                        op -> op.createPublication(HostileNames.KEYWORD, forTable(HostileNames.KEYWORD))),
                on(
                                CreatePublication.class,
                                "hostile-columns",
                                op -> op.createPublication(
                                        HostileNames.LONGEST,
                                        forTable(HostileNames.KEYWORD).columns(HostileNames.BLANK)))
                        .since(15));
    }

    private static Stream<OperationCase> changed() {
        return Stream.of(
                on(
                                AddToPublication.class,
                                "columns",
                                op -> op.addToPublication(
                                        "changes", forTable("offers").columns("id")))
                        .since(15),
                on(
                        AddToPublication.class,
                        "tables",
                        op -> op.schema("app").addToPublication("changes", forTable("users"))),
                on(
                                AddToPublication.class,
                                "everything",
                                op -> op.addToPublication(
                                        "changes", forTable("offers").where("id > 0"), forTablesIn("app")))
                        .since(15),
                on(
                                AddToPublication.class,
                                "hostile-names",
                                op -> op.addToPublication(
                                        HostileNames.ATTACK,
                                        forTable(HostileNames.KEYWORD),
                                        forTablesIn(HostileNames.ATTACK)))
                        .since(15),
                on(DropFromPublication.class, "tables", op -> op.dropFromPublication("changes", forTable("users"))),
                new OperationCase(
                                DropFromPublication.class,
                                "everything",
                                SETUP
                                        + "; create publication news for table users where (id > 0), tables in schema app",
                                op -> op.dropFromPublication(
                                        "news", forTable("users").where("id > 0"), forTablesIn("app")))
                        .since(15));
    }

    private static Stream<OperationCase> altered() {
        return Stream.of(
                on(
                        AlterPublication.class,
                        "without-its-state-before",
                        op -> op.alterPublication("changes", publish("insert"))),
                on(
                        AlterPublication.class,
                        "tables",
                        op -> op.alterPublication(
                                "changes", change(forTable("offers")).from(forTable("users")))),
                on(
                        AlterPublication.class,
                        "options",
                        op -> op.alterPublication(
                                "changes",
                                change(publish("insert"), viaPartitionRoot())
                                        .from(publish("insert", "update", "delete", "truncate"), viaPartition()))),
                on(
                                AlterPublication.class,
                                "everything",
                                op -> op.schema("app")
                                        .alterPublication(
                                                "changes",
                                                change(forTable("users"), withGeneratedColumns())
                                                        .from(
                                                                forTable(name("public", "users")),
                                                                withoutGeneratedColumns())))
                        .since(18),
                on(
                        AlterPublication.class,
                        "hostile-names",
                        op -> op.alterPublication(HostileNames.ATTACK, forTable(HostileNames.KEYWORD))));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                on(DropPublication.class, "plain", op -> op.dropPublication("changes")),
                on(DropPublication.class, "if-exists", op -> op.dropPublication("nothing", ifExists())),
                on(DropPublication.class, "cascade", op -> op.dropPublication("changes", cascade())),
                on(
                        DropPublication.class,
                        "with-its-state-before",
                        op -> op.dropPublication("changes", forTable("users"))),
                on(
                        DropPublication.class,
                        "hostile-names",
                        op -> op.dropPublication(
                                HostileNames.ATTACK, publish("insert", "update", "delete", "truncate"))));
    }

    private static OperationCase on(
            Class<? extends PublicationOperation> kind, String name, Consumer<Operations> work) {
        return new OperationCase(kind, name, SETUP, work);
    }
}
