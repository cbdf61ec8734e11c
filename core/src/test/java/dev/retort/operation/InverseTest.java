package dev.retort.operation;

import static dev.retort.operation.ColumnChange.dropDefault;
import static dev.retort.operation.ColumnChange.dropNotNull;
import static dev.retort.operation.ColumnChange.setDefault;
import static dev.retort.operation.ColumnChange.setNotNull;
import static dev.retort.operation.ColumnChange.setType;
import static dev.retort.schema.Elements.check;
import static dev.retort.schema.Elements.column;
import static dev.retort.schema.Elements.foreignKey;
import static dev.retort.schema.Elements.index;
import static dev.retort.schema.Elements.keyOn;
import static dev.retort.schema.Elements.now;
import static dev.retort.schema.Elements.primaryKey;
import static dev.retort.schema.Elements.unique;
import static dev.retort.schema.Elements.value;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.timestamp;
import static dev.retort.schema.Types.timestamptz;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.CatalogText;
import dev.retort.fixture.Recording;
import dev.retort.fixture.TestDatabase;
import dev.retort.schema.ReferentialAction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operation changed, its inverse changes back: seen in the catalog of a server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InverseTest {

    private static final String SETUP = """
            create schema app;
            create table app.users (id bigint primary key);
            create table users (
                id bigint constraint pk_users primary key,
                email text constraint uq_users_email unique,
                born timestamp default '2000-01-01',
                age integer not null default 18 constraint ck_users_age check (age > 0),
                nickname text not null default ''
            );
            create index idx_users_born on users (born);
            create unique index uq_users_lower on users (lower(email)) where age > 18;
            comment on table users is 'people';
            comment on column users.email is 'unique''ly theirs';
            comment on column users.nickname is 'short';
            insert into users (id, email) values (1, 'a@example.org')""";

    private final Connection connection = TestDatabase.create().connect();

    @BeforeAll
    void setUp() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETUP);
        }
        connection.setAutoCommit(false);
    }

    @AfterAll
    void disconnect() throws SQLException {
        connection.close();
    }

    static Stream<Arguments> reversible() {
        return Stream.of(tables(), columns(), alteredColumns(), constraints(), indexes(), comments())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> tables() {
        return Stream.of(
                reversible(
                        "create table",
                        op -> op.createTable(
                                "offers",
                                column("id", bigint()).identity(),
                                column("user_id", bigint()).notNull().comment("who"),
                                column("created_at", timestamptz()).serverDefault(now()),
                                primaryKey("id"),
                                foreignKey("user_id").references("users").onDelete(ReferentialAction.CASCADE))),
                reversible(
                        "create table in a schema",
                        op -> op.schema("app")
                                .createTable(
                                        "order",
                                        column("user", bigint()),
                                        foreignKey("user").references("users"))),
                reversible(
                        "drop table",
                        op -> op.schema("app")
                                .dropTable("users", column("id", bigint()).notNull(), primaryKey("id"))),
                reversible("rename table", op -> op.renameTable("users", "People")),
                reversible("rename table in a schema", op -> op.schema("app").renameTable("users", "people")));
    }

    private static Stream<Arguments> columns() {
        return Stream.of(
                reversible(
                        "add column",
                        op -> op.addColumn(
                                "users",
                                column("phone", text())
                                        .notNull()
                                        .serverDefault(value(""))
                                        .comment("+49"))),
                reversible(
                        "drop column",
                        op -> op.dropColumn(
                                "users",
                                column("nickname", text())
                                        .notNull()
                                        .serverDefault(value(""))
                                        .comment("short"))),
                reversible("rename column", op -> op.renameColumn("users", "email", "E-mail")));
    }

    private static Stream<Arguments> alteredColumns() {
        return Stream.of(
                reversible(
                        "set type",
                        op -> op.alterColumn("users", "age", setType(bigint()).from(integer()))),
                reversible("set not null", op -> op.alterColumn("users", "email", setNotNull())),
                reversible("drop not null", op -> op.alterColumn("users", "age", dropNotNull())),
                reversible(
                        "set default",
                        op -> op.alterColumn(
                                "users", "age", setDefault(value(21)).from(value(18)))),
                reversible(
                        "set default where none was",
                        op -> op.alterColumn(
                                "users", "email", setDefault(value("x")).fromNone())),
                reversible(
                        "drop default",
                        op -> op.alterColumn("users", "age", dropDefault().from(value(18)))),
                reversible(
                        "type and default together",
                        op -> op.alterColumn(
                                "users",
                                "born",
                                setType(timestamptz()).from(timestamp()),
                                setDefault(now()).from(value("2000-01-01")),
                                setNotNull())),
                reversible(
                        "no default, then another type",
                        op -> op.alterColumn(
                                "users",
                                "age",
                                dropDefault().from(value(18)),
                                setType(bigint()).from(integer()))));
    }

    private static Stream<Arguments> constraints() {
        return Stream.of(
                reversible("add unique", op -> op.createUniqueConstraint("uq_users", "users", "age", "born")),
                reversible("add check", op -> op.createCheckConstraint("ck_users", "users", "age < 200")),
                reversible(
                        "add foreign key",
                        op -> op.createForeignKey(
                                "fk_users", "users", foreignKey("id").references("users"))),
                reversible(
                        "add primary key", op -> op.schema("app").addConstraint("users", check("ck_users", "id > 0"))),
                reversible(
                        "drop unique",
                        op -> op.dropConstraint("users", unique("email").named("uq_users_email"))),
                reversible("drop check", op -> op.dropConstraint("users", check("ck_users_age", "age > 0"))),
                reversible(
                        "drop primary key",
                        op -> op.dropConstraint("users", primaryKey("id").named("pk_users"))));
    }

    private static Stream<Arguments> indexes() {
        return Stream.of(
                reversible("create index", op -> op.createIndex("idx_users", "users", "age", "born")),
                reversible("create index in a schema", op -> op.schema("app").createIndex("idx_users", "users", "id")),
                reversible(
                        "drop index", op -> op.dropIndex(index("idx_users_born").on("users", "born"))),
                reversible(
                        "drop index over an expression",
                        op -> op.dropIndex(index("uq_users_lower")
                                .on("users", keyOn("lower(email)"))
                                .unique()
                                .where("age > 18"))));
    }

    private static Stream<Arguments> comments() {
        return Stream.of(
                reversible("comment on table", op -> op.schema("app").createTableComment("users", "It's people")),
                reversible("comment on column", op -> op.createColumnComment("users", "age", "in years")));
    }

    private static Arguments reversible(String name, Consumer<Operations> work) {
        return Arguments.of(name, work);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reversible")
    void theInverseLeadsBackToTheCatalogBefore(String name, Consumer<Operations> work) throws Exception {
        try {
            String before = CatalogText.of(connection);
            Recording.of(work).run(connection);
            String between = CatalogText.of(connection);
            Recording.of(op -> op.reverse(work)).run(connection);

            assertThat(between).as(name).isNotEqualTo(before);
            assertThat(CatalogText.of(connection)).as(name).isEqualTo(before);
        } finally {
            connection.rollback();
        }
    }

    /** An inverse knows what its own inverse is: going down and up again ends where going up once ends. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("reversible")
    void theInverseOfTheInverseIsTheOperation(String name, Consumer<Operations> work) {
        List<Operation> operations = Recording.of(work).operations();
        List<Operation> twice = operations.stream()
                .map(operation ->
                        Inverse.of(Inverse.of(operation).orElseThrow()).orElseThrow())
                .toList();

        assertThat(twice).as(name).isEqualTo(operations);
    }

    @Test
    void everyOperationThatHasAnInverseIsTriedHere() {
        Stream<Class<?>> tried = reversible()
                .map(arguments -> work(arguments.get()[1]))
                .flatMap(work -> Recording.of(work).operations().stream())
                .map(Operation::getClass);

        assertThat(tried.distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Operation.class.getPermittedSubclasses())
                        .filter(family -> family != DataOperation.class)
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .toList());
    }

    @SuppressWarnings("unchecked") // The second argument of every case above.
    private static Consumer<Operations> work(@Nullable Object argument) {
        return (Consumer<Operations>) Objects.requireNonNull(argument);
    }

    static Stream<Arguments> irreversible() {
        return Stream.of(
                reversible("drop table", op -> op.dropTable("users")),
                reversible("drop column", op -> op.dropColumn("users", "age")),
                reversible("set type", op -> op.alterColumn("users", "age", setType(bigint()))),
                reversible(
                        "set type using",
                        op -> op.alterColumn(
                                "users", "age", setType(bigint()).using("age").from(integer()))),
                reversible("set default", op -> op.alterColumn("users", "age", setDefault(value(1)))),
                reversible("drop default", op -> op.alterColumn("users", "age", dropDefault())),
                reversible("one of several changes", op -> op.alterColumn("users", "age", setNotNull(), dropDefault())),
                reversible("unnamed constraint", op -> op.addConstraint("users", unique("age"))),
                reversible("drop constraint", op -> op.dropConstraint("uq_users_email", "users")),
                reversible("drop index", op -> op.dropIndex("idx_users_born", "users")),
                reversible("drop table comment", op -> op.dropTableComment("users")),
                reversible("drop column comment", op -> op.dropColumnComment("users", "email")),
                reversible("execute", op -> op.execute("select 1")),
                reversible("insert", op -> op.bulkInsert("users", List.of("id"), Operations.row(2))),
                reversible("run", op -> op.run(nothing -> {})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("irreversible")
    void whatDoesNotSayWhatWasBeforeHasNoInverse(String name, Consumer<Operations> work) {
        assertThat(Recording.of(work).operations())
                .as(name)
                .hasSize(1)
                .allSatisfy(operation -> assertThat(Inverse.of(operation)).isEmpty());
    }
}
