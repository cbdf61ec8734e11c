package dev.retort.catalog;

import static dev.retort.schema.Column.IdentityKind.ALWAYS;
import static dev.retort.schema.Elements.column;
import static dev.retort.schema.Elements.foreignKey;
import static dev.retort.schema.Elements.index;
import static dev.retort.schema.Elements.key;
import static dev.retort.schema.Elements.keyOn;
import static dev.retort.schema.Elements.primaryKey;
import static dev.retort.schema.Names.column;
import static dev.retort.schema.Names.constraint;
import static dev.retort.schema.Names.indexNamed;
import static dev.retort.schema.Names.schemaNamed;
import static dev.retort.schema.Names.sequence;
import static dev.retort.schema.Names.table;
import static dev.retort.schema.Names.typeNamed;
import static dev.retort.schema.PartitionBound.forValuesFrom;
import static dev.retort.schema.PartitionKey.Strategy.RANGE;
import static dev.retort.schema.Sequences.incrementBy;
import static dev.retort.schema.TableOption.partitionBy;
import static dev.retort.schema.TableOption.partitionOf;
import static dev.retort.schema.TableOption.with;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.numeric;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.reader.CatalogReader;
import dev.retort.change.ColumnChange;
import dev.retort.diff.Difference;
import dev.retort.fixture.TestDatabase;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.Operation;
import dev.retort.operation.SequenceOperation.AlterSequence;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Sequences;
import dev.retort.schema.TableElement;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What tables and types are read as; that it makes the same again shows {@link RoundTripTest}. */
class RelationsTest {

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void aTableIsItsOptionsAndEachColumnIsAnEntry() {
        Catalog catalog = read("""
                create table users (id int generated always as identity (increment by 2) primary key,
                    name varchar(20) default 'x' not null, balance numeric(10, 2)) with (fillfactor = 70)""");

        assertThat(made(catalog, table("users"))).containsExactly(createTable("users", with("fillfactor", 70)));
        assertThat(made(catalog, column("users", "id")))
                .containsExactly(add("users", column("id", integer()).identity(ALWAYS, incrementBy(2))));
        assertThat(made(catalog, column("users", "name")))
                .containsExactly(add(
                        "users",
                        column("name", varchar(20))
                                .serverDefault(new SqlExpression("'x'::character varying"))
                                .notNull()));
        assertThat(made(catalog, column("users", "balance")))
                .containsExactly(add("users", column("balance", numeric(10, 2))));
        assertThat(made(catalog, constraint("users", "users_pkey")))
                .containsExactly(new AddConstraint(
                        QualifiedName.of("users"), primaryKey("id").named("users_pkey")));
        assertThat(needs(catalog, column("users", "name"))).containsExactly(Key.of(table("users")));
        assertThat(needs(catalog, constraint("users", "users_pkey")))
                .containsExactly(Key.of(table("users")), Key.of(column("users", "id")));
    }

    @Test
    void aDefaultNeedsItsSequenceAndTheSequenceGoesWithItsColumn() {
        Catalog catalog = read("create table users (id serial)");
        Key owning = Key.of(sequence("users_id_seq"), Aspect.OWNING_COLUMN);

        assertThat(needs(catalog, column("users", "id")))
                .containsExactly(Key.of(sequence("users_id_seq")), Key.of(table("users")));
        assertThat(needs(catalog, sequence("users_id_seq"))).doesNotContain(Key.of(column("users", "id")));
        assertThat(catalog.find(owning)).hasValueSatisfying(entry -> {
            assertThat(entry.made())
                    .containsExactly(new AlterSequence(
                            QualifiedName.of("users_id_seq"),
                            List.of(Sequences.ownedBy("users", "id")),
                            List.of(Sequences.ownedByNone())));
            assertThat(entry.needs()).containsExactly(Key.of(sequence("users_id_seq")), Key.of(column("users", "id")));
        });
    }

    @Test
    void theSequenceOfAnIdentityIsItsColumn() {
        Catalog catalog = read("create table users (id int generated always as identity)");

        assertThat(catalog.contains(Key.of(sequence("users_id_seq")))).isFalse();
        assertThat(needs(catalog, column("users", "id"))).containsExactly(Key.of(table("users")));
    }

    @Test
    void aColumnNeedsItsTypeAlsoInAnArray() {
        Catalog catalog = read("""
                create type mood as enum ('ok'); create table users (mood mood, moods mood[]);
                create table backups (one users, many users[])""");

        assertThat(needs(catalog, column("users", "mood"))).contains(Key.of(typeNamed("mood")));
        assertThat(needs(catalog, column("users", "moods"))).contains(Key.of(typeNamed("mood")));
        assertThat(needs(catalog, column("backups", "one"))).contains(Key.of(table("users")));
        assertThat(needs(catalog, column("backups", "many"))).contains(Key.of(table("users")));
    }

    @Test
    void aGeneratedColumnNeedsItsColumns() {
        Catalog catalog =
                read("create table users (total int generated always as (a + b) stored, a int, b int, c int)");

        assertThat(needs(catalog, column("users", "total")))
                .containsExactly(Key.of(table("users")), Key.of(column("users", "a")), Key.of(column("users", "b")));
        assertThat(Difference.between(Catalog.empty(catalog.server()), catalog).operations().stream()
                        .filter(CreateTable.class::isInstance))
                .containsExactly(createTable(
                        "users",
                        column("total", integer()).generatedAs("(a + b)"),
                        column("a", integer()),
                        column("b", integer()),
                        column("c", integer())));
    }

    @Test
    void aForeignKeyNeedsTheKeyOfTheOtherTable() {
        Catalog catalog = read("""
                create table users (id int primary key, email text); create unique index uq on users (email);
                create table offers (by int references users on delete cascade, email text references users (email))""");

        assertThat(made(catalog, constraint("offers", "offers_by_fkey")))
                .containsExactly(new AddConstraint(
                        QualifiedName.of("offers"),
                        foreignKey("by")
                                .references("users", "id")
                                .onDelete(ReferentialAction.CASCADE)
                                .named("offers_by_fkey")));
        assertThat(needs(catalog, constraint("offers", "offers_by_fkey")))
                .contains(Key.of(constraint("users", "users_pkey")), Key.of(column("offers", "by")));
        assertThat(needs(catalog, constraint("offers", "offers_email_fkey"))).contains(Key.of(indexNamed("uq")));
    }

    @Test
    void anIndexNeedsItsColumnsAndLeavesOutWhatIsTheDefault() {
        Catalog catalog = read("""
                create table users (id int, name text collate "C", email varchar(20), tags text[]);
                create index i on users (id, name collate "C", lower(email) varchar_pattern_ops desc)""");

        assertThat(made(catalog, indexNamed("i")))
                .containsExactly(new CreateIndex(index("i")
                        .on(
                                "users",
                                key("id"),
                                key("name"),
                                keyOn("lower((email)::text)")
                                        .opclass("varchar_pattern_ops")
                                        .desc())));
        assertThat(needs(catalog, indexNamed("i")))
                .containsExactly(
                        Key.of(column("users", "id")),
                        Key.of(column("users", "name")),
                        Key.of(column("users", "email")));
    }

    @Test
    void aPartitionNeedsItsTableAndSaysWhatIsDifferent() {
        Catalog catalog = read("""
                create table events (id int, kind int default 1) partition by range (id);
                create table first partition of events for values from (1) to (10);
                alter table first alter kind set default 2;
                create index of_all on events (kind); create index of_first on first (id, kind)""");

        assertThat(made(catalog, table("events"))).containsExactly(createTable("events", partitionBy(RANGE, "id")));
        assertThat(made(catalog, table("first")))
                .containsExactly(createTable(
                        "first", partitionOf("events", forValuesFrom(1).to(10))));
        assertThat(needs(catalog, table("first"))).containsExactly(Key.of(table("events")));
        assertThat(made(catalog, column("first", "kind")))
                .containsExactly(new AlterColumn(
                        QualifiedName.of("first"),
                        Identifier.of("kind"),
                        List.of(ColumnChange.setDefault(new SqlExpression("2")).from(new SqlExpression("1")))));
        assertThat(needs(catalog, column("first", "kind")))
                .containsExactly(Key.of(table("first")), Key.of(column("events", "kind")));
        assertThat(catalog.contains(Key.of(column("first", "id")))).isFalse();
        assertThat(needs(catalog, indexNamed("of_all"))).containsExactly(Key.of(column("events", "kind")));
        assertThat(needs(catalog, indexNamed("of_first")))
                .containsExactly(
                        Key.of(table("first")),
                        Key.of(column("events", "id")),
                        Key.of(column("events", "kind")),
                        Key.of(column("first", "kind")));
    }

    @Test
    void anIndexOfAPartitionStandsForThatOfItsTable() {
        Catalog catalog = read("""
                create table events (id int not null) partition by range (id);
                create table first partition of events for values from (1) to (10);
                create unique index events_key on events (id);
                alter table first replica identity using index first_id_idx""");

        assertThat(catalog.contains(Key.of(indexNamed("first_id_idx")))).isFalse();
        assertThat(catalog.find(Key.of(table("first"), Aspect.REPLICA_IDENTITY)))
                .hasValueSatisfying(entry -> assertThat(entry.needs())
                        .containsExactly(Key.of(table("first")), Key.of(indexNamed("events_key"))));
    }

    @Test
    void aReplicaIdentityWithoutAnIndexNeedsItsTableAlone() {
        Catalog catalog = read("create table users (id int); alter table users replica identity full");

        assertThat(catalog.find(Key.of(table("users"), Aspect.REPLICA_IDENTITY)))
                .hasValueSatisfying(entry -> assertThat(entry.needs()).containsExactly(Key.of(table("users"))));
    }

    @Test
    void anIndexThatFailedToComeIsInvalid() throws SQLException {
        database.execute(
                "create table users (id int); insert into users values (1), (1); create index works on users (id)");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertThat(catchThrowable(() -> statement.execute("create unique index concurrently uq on users (id)")))
                    .isInstanceOf(SQLException.class);
        }

        Catalog catalog = read("select 1");

        assertThat(catalog.find(Key.of(indexNamed("uq"))).map(Entry::state)).hasValue(Entry.State.INVALID);
        assertThat(catalog.find(Key.of(indexNamed("works"))).map(Entry::state)).hasValue(Entry.State.WORKS);
    }

    @Test
    void anIndexOfATableThatWaitsForPartsIsNotInvalid() {
        Catalog catalog = read("""
                create table events (id int) partition by range (id);
                create table first partition of events for values from (1) to (10);
                create index waits on only events (id)""");

        assertThat(catalog.find(Key.of(indexNamed("waits")))).hasValueSatisfying(entry -> {
            assertThat(entry.state()).isEqualTo(Entry.State.WORKS);
            assertThat(entry.made())
                    .containsExactly(
                            new CreateIndex(index("waits").on("events", "id").only()));
        });
    }

    @Test
    void whatShadowsTheSystemCatalogsDoesNotMatter() {
        database.execute("""
                create schema evil;
                create table public.pg_class (oid int, relname text); create table public.pg_attribute (a int);
                create table evil.pg_namespace (a int); create type public.text as enum ('a'); create domain evil.int4 as text;
                create function public.format_type(oid, int) returns pg_catalog.text language sql as $$ select 'wrong' $$;
                create function public.format_type(oid, bigint) returns pg_catalog.text language sql as $$ select 'wrong' $$;
                create function public.pg_get_expr(pg_node_tree, oid) returns pg_catalog.text language sql as $$ select 'wrong' $$;
                create function public.lower(public.text) returns pg_catalog.text language sql as $$ select 'wrong' $$;
                create table public.users (id int default 5, shown public.text, hidden pg_catalog.text);
                """);
        database.execute("alter database " + database.name() + " set search_path = evil, public, pg_catalog");

        Catalog catalog = read("select 1");

        assertThat(made(catalog, column("users", "id")))
                .containsExactly(add("users", column("id", integer()).serverDefault(new SqlExpression("5"))));
        assertThat(made(catalog, column("users", "shown")))
                .containsExactly(add("users", column("shown", DataType.of("public.text"))));
        assertThat(made(catalog, column("users", "hidden"))).containsExactly(add("users", column("hidden", text())));
        assertThat(catalog.contains(Key.of(table("pg_class")))).isTrue();
    }

    @Test
    void whatIsTemporaryOrBelongsToAnExtensionIsNotRead() throws SQLException {
        database.execute("""
                create extension hstore;
                create table members (id serial primary key, kind int); create index members_kind on members (kind);
                create type kinds as enum ('a'); create domain names as text;
                alter extension hstore add table members; alter extension hstore add sequence members_id_seq;
                alter extension hstore add type kinds; alter extension hstore add domain names""");
        try (Connection session = database.connect();
                Statement statement = session.createStatement()) {
            statement.execute("create temporary table passing (id serial primary key)");
            statement.execute("create temporary sequence numbers");

            assertThat(read("select 1").entries().keySet().stream().map(Key::toString))
                    .containsExactlyInAnyOrder(
                            "schema public", "owner of schema public", "rights of schema public", "extension hstore");
        }
    }

    @Test
    void theNumberOfQueriesDoesNotDependOnTheNumberOfTables() throws SQLException {
        int before = queries();
        StringBuilder tables = new StringBuilder("create table t0 (id int primary key); create type e0 as enum ('a');");
        for (int i = 1; i < 30; i++) {
            tables.append(
                    "create table t%1$d (id serial primary key, other int references t%2$d, e e%2$d, check (id > 0));"
                            .formatted(i, i - 1));
            tables.append("create index on t%1$d (other); create type e%1$d as enum ('a'); create domain d%1$d as int;"
                    .formatted(i));
        }
        database.execute(tables.toString());

        assertThat(queries()).isEqualTo(before);
    }

    private int queries() throws SQLException {
        AtomicInteger count = new AtomicInteger();
        try (Connection connection = database.connect()) {
            Connection counting = (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("createStatement")) {
                            count.incrementAndGet();
                        }
                        return method.invoke(connection, arguments);
                    });
            CatalogReader.read(counting, List.of(Identifier.of("public")));
        }
        return count.get();
    }

    private Catalog read(String sql) {
        database.execute(sql);
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection, List.of(Identifier.of("public")));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Operation> made(Catalog catalog, ObjectName name) {
        return catalog.find(Key.of(name)).map(Entry::made).orElseThrow();
    }

    private static Set<Key> needs(Catalog catalog, ObjectName name) {
        return new LinkedHashSet<>(catalog.find(Key.of(name)).map(Entry::needs).orElseThrow().stream()
                .filter(need -> !need.equals(Key.of(schemaNamed("public"))))
                .toList());
    }

    private static AddColumn add(String table, Column column) {
        return new AddColumn(QualifiedName.of(table), column);
    }

    private static CreateTable createTable(String name, TableElement... elements) {
        return new CreateTable(QualifiedName.of(name), Stream.of(elements).toList());
    }
}
