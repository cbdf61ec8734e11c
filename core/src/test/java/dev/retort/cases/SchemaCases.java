package dev.retort.cases;

import static dev.retort.access.Rights.CURRENT_USER;
import static dev.retort.access.Rights.roleNamed;
import static dev.retort.definition.ExtensionOption.defaultVersion;
import static dev.retort.definition.ExtensionOption.ifNotExists;
import static dev.retort.definition.ExtensionOption.inSchema;
import static dev.retort.definition.ExtensionOption.version;
import static dev.retort.definition.ExtensionOption.withDependencies;
import static dev.retort.schema.Dropping.cascade;

import dev.retort.op.Operations;
import dev.retort.operation.SchemaOperation;
import dev.retort.operation.SchemaOperation.CreateExtension;
import dev.retort.operation.SchemaOperation.CreateSchema;
import dev.retort.operation.SchemaOperation.DropExtension;
import dev.retort.operation.SchemaOperation.DropSchema;
import dev.retort.operation.SchemaOperation.UpdateExtension;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class SchemaCases {

    private static final String SCHEMAS = """
            create role app_owner; create schema app; create schema owned authorization app_owner;
            create schema full_one; create table full_one.users (id int); create role "x""; drop table y; --";
            create schema "user" authorization "x""; drop table y; --"
            """;

    /** Not the default version of any server. */
    private static final String EXTENSIONS = "create schema extensions; create extension hstore version '1.4'";

    private SchemaCases() {}

    static List<OperationCase> all() {
        return Stream.of(created(), dropped(), extensions(), extensionsChanged())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                schema(CreateSchema.class, "plain", op -> op.createSchema("shop")),
                schema(CreateSchema.class, "authorization", op -> op.createSchema("shop", roleNamed("app_owner"))),
                schema(CreateSchema.class, "if-not-exists", op -> op.createSchemaIfNotExists("app")),
                schema(
                        CreateSchema.class,
                        "if-not-exists-authorization",
                        op -> op.createSchemaIfNotExists("shop", CURRENT_USER)),
                schema(CreateSchema.class, "hostile-names", op -> {
                    op.createSchema(HostileNames.ATTACK, roleNamed(HostileNames.ATTACK));
                    op.createSchema(HostileNames.UPPER);
                    op.createSchema(HostileNames.LONGEST);
                }));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                schema(DropSchema.class, "plain", op -> op.dropSchema("app")),
                schema(DropSchema.class, "with-its-state-before", op -> op.dropSchema("owned", roleNamed("app_owner"))),
                schema(DropSchema.class, "cascade", op -> op.dropSchema("full_one", cascade())),
                schema(
                        DropSchema.class,
                        "hostile-names",
                        op -> op.dropSchema(HostileNames.KEYWORD, roleNamed(HostileNames.ATTACK))));
    }

    private static Stream<OperationCase> extensions() {
        return Stream.of(
                extension(CreateExtension.class, "plain", op -> op.createExtension("citext")),
                extension(
                        CreateExtension.class,
                        "schema-and-version",
                        op -> op.createExtension("citext", inSchema("extensions"), version("1.6"))),
                extension(
                        CreateExtension.class, "default-version", op -> op.createExtension("citext", defaultVersion())),
                extension(
                        CreateExtension.class,
                        "if-not-exists",
                        op -> op.createExtension("hstore", ifNotExists(), inSchema("extensions"))),
                new OperationCase(
                        CreateExtension.class,
                        "with-dependencies",
                        "",
                        op -> op.createExtension("earthdistance", withDependencies())),
                new OperationCase(
                        CreateExtension.class,
                        "hostile-names",
                        "create schema \"x\"\"; drop table y; --\"",
                        op -> op.createExtension("uuid-ossp", inSchema(HostileNames.ATTACK))));
    }

    private static Stream<OperationCase> extensionsChanged() {
        return Stream.of(
                extension(UpdateExtension.class, "plain", op -> op.updateExtension("hstore")),
                extension(UpdateExtension.class, "to-a-version", op -> op.updateExtension("hstore", "1.5")),
                extension(DropExtension.class, "plain", op -> op.dropExtension("hstore")),
                extension(
                        DropExtension.class,
                        "with-its-state-before",
                        op -> op.dropExtension("hstore", version("1.4"), inSchema("public"))),
                new OperationCase(
                        DropExtension.class,
                        "default-version",
                        "create extension hstore",
                        op -> op.dropExtension("hstore", defaultVersion())),
                new OperationCase(
                        DropExtension.class,
                        "cascade",
                        "create extension hstore; create table pairs (all_of_them hstore)",
                        op -> op.dropExtension("hstore", cascade())),
                new OperationCase(
                        DropExtension.class,
                        "hostile-names",
                        "create extension \"uuid-ossp\"",
                        op -> op.dropExtension("uuid-ossp")));
    }

    private static OperationCase schema(Class<? extends SchemaOperation> kind, String name, Consumer<Operations> work) {
        return new OperationCase(kind, name, SCHEMAS, work);
    }

    private static OperationCase extension(
            Class<? extends SchemaOperation> kind, String name, Consumer<Operations> work) {
        return new OperationCase(kind, name, EXTENSIONS, work);
    }
}
