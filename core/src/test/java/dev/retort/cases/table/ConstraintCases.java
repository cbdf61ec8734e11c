package dev.retort.cases.table;

import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.check;
import static dev.retort.schema.Elements.foreignKey;
import static dev.retort.schema.Elements.name;
import static dev.retort.schema.Elements.primaryKey;
import static dev.retort.schema.Elements.unique;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.op.Operations;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class ConstraintCases {

    private static final String TABLES = """
            create table users (id bigint unique, tenant int, name text, unique (tenant, name));
            create table offers (id bigint not null, user_id bigint, tenant int, "user" text,
                constraint uq_offers_id unique (id))""";

    private ConstraintCases() {}

    public static List<OperationCase> all() {
        return Stream.of(added(), foreignKeys(), dropped())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> added() {
        return Stream.of(
                add("primary-key", op -> op.createPrimaryKey("pk_offers", "offers", "id")),
                add("primary-key-without-name", op -> op.addConstraint("offers", primaryKey("id", "user_id"))),
                add("unique", op -> op.createUniqueConstraint("uq_offers", "offers", "user_id", "tenant")),
                add(
                        "check",
                        op -> op.createCheckConstraint("ck_offers_tenant", "offers", "tenant > 0 and tenant < 100")),
                add(
                        "hostile-names",
                        op -> op.addConstraint("offers", unique("user").named(HostileNames.ATTACK))));
    }

    private static Stream<OperationCase> foreignKeys() {
        return Stream.of(
                add(
                        "foreign-key",
                        op -> op.createForeignKey(
                                "fk_offers_user",
                                "offers",
                                foreignKey("user_id").references("users", "id"))),
                add(
                        "foreign-key-over-two-columns",
                        op -> op.createForeignKey(
                                "fk_offers_tenant",
                                "offers",
                                foreignKey("tenant", "user").references("users", "tenant", "name"))),
                add(
                        "foreign-key-actions",
                        op -> Stream.of(ReferentialAction.values())
                                .forEach(action -> op.addConstraint(
                                        "offers",
                                        foreignKey("user_id")
                                                .references("users", "id")
                                                .onUpdate(action)
                                                .onDelete(action)
                                                .named("fk_" + action)))),
                new OperationCase(
                        AddConstraint.class,
                        "in-a-schema",
                        "create schema app; create table app.a (id int primary key); create table app.b (a_id int);"
                                + "create schema auth; create table auth.users (id int primary key)",
                        op -> {
                            op.schema("app")
                                    .createForeignKey(
                                            "fk_a", "b", foreignKey("a_id").references("a"));
                            op.schema("app")
                                    .createForeignKey(
                                            "fk_users", "b", foreignKey("a_id").references(name("auth", "users")));
                        }));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                new OperationCase(
                        DropConstraint.class, "plain", TABLES, op -> op.dropConstraint("uq_offers_id", "offers")),
                new OperationCase(
                        DropConstraint.class,
                        "with-its-state-before",
                        TABLES,
                        op -> op.dropConstraint("offers", unique("id").named("uq_offers_id"))),
                new OperationCase(
                        DropConstraint.class,
                        "if-exists",
                        TABLES,
                        op -> op.dropConstraint("uq_no", "offers", ifExists())),
                new OperationCase(
                        DropConstraint.class,
                        "cascade",
                        "create table users (id int constraint uq_users unique);"
                                + "create table offers (user_id int references users (id))",
                        op -> op.dropConstraint("uq_users", "users", ifExists().andCascade())),
                new OperationCase(
                        DropConstraint.class,
                        "if-exists-with-its-state-before",
                        TABLES,
                        op -> op.dropConstraint("offers", unique("id").named("uq_offers_id"), ifExists())),
                new OperationCase(
                        DropConstraint.class,
                        "hostile-name",
                        "create table \"Users\" (id int constraint \"x\"\"; drop table y; --\" check (id > 0))",
                        op -> op.dropConstraint(HostileNames.UPPER, check(HostileNames.ATTACK, "id > 0"))),
                new OperationCase(
                        DropConstraint.class,
                        "in-a-schema",
                        "create schema app; create table app.\"order\" (id int constraint \"Pk\" primary key)",
                        op -> op.schema("app").dropConstraint("Pk", "order")));
    }

    private static OperationCase add(String name, Consumer<Operations> work) {
        return new OperationCase(AddConstraint.class, name, TABLES, work);
    }
}
