package dev.retort.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.embedded.ThrowawayServer;
import dev.retort.fixture.TestDatabase;
import dev.retort.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FillingTest {

    private static final int ROWS = 120;

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void drop() {
        database.drop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smallint",
                "integer",
                "bigint",
                "numeric",
                "numeric(10,2)",
                "numeric(3,3)",
                "real",
                "double precision",
                "money",
                "boolean",
                "text",
                "varchar(3)",
                "char(4)",
                "\"char\"",
                "name",
                "uuid",
                "json",
                "jsonb",
                "xml",
                "bytea",
                "bit(5)",
                "bit varying(9)",
                "bit varying",
                "bit",
                "date",
                "timestamp",
                "timestamptz",
                "time",
                "timetz",
                "interval",
                "inet",
                "cidr",
                "macaddr",
                "macaddr8",
                "point",
                "line",
                "lseg",
                "box",
                "path",
                "polygon",
                "circle",
                "tsvector",
                "tsquery",
                "jsonpath",
                "oid",
                "pg_lsn",
                "int4range",
                "numrange",
                "tstzrange",
                "daterange",
                "text[]",
                "numeric(5,2)[]",
                "mood",
                "mood[]",
                "positive",
                "positive[]",
                "pair",
                "pair[]",
                "texts",
                "short"
            })
    void aColumnOfEveryTypeIsFilled(String type) throws SQLException {
        database.execute("""
                create type mood as enum ('sad', 'it''s ok');
                create domain positive as int not null check (value > 7);
                create domain short as text check (length(value) between 3 and 5);
                create type pair as (a int, b mood, c text[]);
                create type texts as range (subtype = text);
                """);
        database.execute("create table t (a %s not null, b %s)".formatted(type, type));

        assertThat(fill(1)).isEmpty();

        assertThat(database.query("select count(*), count(a) from t")).containsExactly(ROWS + "|" + ROWS);
    }

    @Test
    void multirangesAreFilledWhereThereAreAny() throws SQLException {
        assumeTrue(ThrowawayServer.shared().majorVersion() >= 14, "PostgreSQL has them since 14");

        aColumnOfEveryTypeIsFilled("int8multirange");
    }

    @Test
    void deferredConstraintsRefuseRowsAndNotTheWhole() throws SQLException {
        database.execute("""
                create table a (id int primary key, b int not null);
                create table b (id int primary key, a int references a deferrable initially deferred);
                alter table a add foreign key (b) references b deferrable initially deferred;
                create function no() returns trigger language plpgsql as 'begin raise ''not today''; end';
                create table c (id int);
                create constraint trigger refuse after insert on c deferrable initially deferred
                    for each row execute function no();
                """);

        assertThat(fill(1)).containsExactly("public.c has no rows: not today");

        assertThat(database.query("select count(*), (select count(a) from b) from a"))
                .containsExactly(ROWS + "|" + ROWS);
    }

    @Test
    void theSameSeedMakesTheSameRows() throws SQLException {
        String schema =
                "create table t (id serial primary key, a text, b int[], c date); create table u (t int references t)";
        database.execute(schema);
        TestDatabase other = TestDatabase.create().execute(schema);
        TestDatabase third = TestDatabase.create().execute(schema);

        fill(database, 7);
        fill(other, 7);
        fill(third, 8);

        String query = "select t::text from t union all select u::text from u order by 1";
        assertThat(other.query(query)).isEqualTo(database.query(query));
        assertThat(third.query(query)).isNotEqualTo(database.query(query));
        other.drop();
        third.drop();
    }

    @Test
    void whatMayBeEmptyOrTheSameIsSometimes() throws SQLException {
        database.execute("create table t (a int primary key, b text, c int not null)");

        fill(1);

        assertThat(database.query(
                        "select bool_or(b is null), bool_or(b is not null), count(distinct c) < count(*) from t"))
                .containsExactly("t|t|t");
    }

    @Test
    void keysAreKept() throws SQLException {
        database.execute("""
                create table users (id bigint generated always as identity primary key, email text unique,
                    tag varchar(8) not null);
                create unique index on users (lower(tag));
                create table tags (name text primary key);
                create table user_tags (user_id bigint references users, tag text references tags, primary key (user_id, tag));
                create table profiles (user_id bigint primary key references users, bio text);
                create table tenants (id int primary key);
                create table rooms (tenant int references tenants, room int, primary key (tenant, room));
                create table stays (tenant int not null references tenants, room int not null,
                    during daterange not null, foreign key (tenant, room) references rooms);
                """);

        assertThat(fill(1)).isEmpty();

        assertThat(database.query("""
                select (select count(*) from user_tags), (select count(*) from profiles), (select count(*) from stays)""")).containsExactly(ROWS + "|" + ROWS + "|" + ROWS);
    }

    @Test
    void circlesOfForeignKeysAreFilledWhereAColumnMayBeEmpty() throws SQLException {
        database.execute("""
                create table employees (id int primary key, boss int references employees);
                create table teams (id int primary key, lead int);
                create table members (id int primary key, team int not null references teams);
                alter table teams add foreign key (lead) references members;
                create table roots (id int primary key, root int not null references roots);
                """);

        assertThat(fill(1)).isEmpty();

        assertThat(database.query("select count(*) from employees where boss is not null"))
                .containsExactly("" + ROWS);
        assertThat(database.query("select count(*) from teams where lead is not null"))
                .containsExactly("" + ROWS);
        assertThat(database.query("select count(*) from members")).containsExactly("" + ROWS);
        assertThat(database.query("select count(*) from roots")).containsExactly("" + ROWS);
    }

    @Test
    void aCircleThatNobodyCouldFillIsNoted() throws SQLException {
        database.execute("""
                create table a (id int primary key, b int not null);
                create table b (id int primary key, a int not null references a);
                alter table a add foreign key (b) references b;
                """);

        assertThat(fill(1))
                .containsExactly(
                        "public.a has no rows: its foreign keys need other tables, and those need it",
                        "public.b has no rows: its foreign keys need other tables, and those need it");
    }

    @Test
    void simpleChecksAreUnderstood() throws SQLException {
        database.execute("""
                create table t (
                    a int not null check (a > 1000 and a <= 1005),
                    b numeric(8,2) not null check (b between 5 and 9),
                    c text not null check (c in ('x', 'it''s', 'z')),
                    d varchar(20) not null check (d in ('one', 'two')),
                    e text not null check (length(e) >= 30),
                    f varchar(100) not null check (char_length(f) = 2),
                    g text not null check (g = 'only' or g = 'other'),
                    h int not null, i int not null, check (h < i),
                    "J k" bigint not null check ("J k" >= -3 and "J k" < 0));
                """);

        assertThat(fill(1)).isEmpty();

        assertThat(database.query("select count(*) from t")).containsExactly("" + ROWS);
    }

    @Test
    void textsOfOftenWantedShapesAreTried() throws SQLException {
        database.execute("""
                create table people (id int primary key, mail text not null unique check (mail like '%_@_%.__%'),
                    lower_mail varchar(320) not null check (lower_mail = lower(lower_mail) and lower_mail ~ '^[^@ ]+@[^@ ]+$'));
                create table links (url text not null check (url ~ '^https?://'));
                create table codes (code text not null check (code ~ '^[0-9]{4,}$'));
                """);

        assertThat(fill(1)).isEmpty();

        assertThat(database.query("select count(*) from people")).containsExactly("" + ROWS);
    }

    @Test
    void aCheckThatCannotBeKeptIsNamed() throws SQLException {
        database.execute("""
                create table mails (id int primary key, address text not null
                    constraint looks_like_a_mail check (address ~ '^to [^@]+@[^@]+$'));
                create table letters (mail int not null references mails);
                create table few (a boolean primary key);
                """);

        assertThat(fill(1))
                .containsExactlyInAnyOrder(
                        "public.mails has no rows: looks_like_a_mail refuses: new row for relation \"mails\" violates check"
                                + " constraint \"looks_like_a_mail\"",
                        "public.letters has no rows: letters_mail_fkey refuses: insert or update on table \"letters\" violates"
                                + " foreign key constraint \"letters_mail_fkey\"",
                        "public.few has 2 of 120 rows: few_pkey refuses: duplicate key value violates unique constraint"
                                + " \"few_pkey\"");
    }

    @Test
    void rowsFindTheirPartitions() throws SQLException {
        database.execute("""
                create table events (id bigint, at date not null, kind text not null, primary key (id, at, kind))
                    partition by range (at);
                create table events_old partition of events for values from (minvalue) to ('2001-01-01');
                create table events_2030 partition of events for values from ('2030-01-01') to ('2031-01-01')
                    partition by list (kind);
                create table events_2030_a partition of events_2030 for values in ('a', 'it''s');
                create table events_2031 partition of events for values from ('2031-01-01') to ('2032-01-01');
                create table sums (n int not null) partition by hash (n);
                create table sums_0 partition of sums for values with (modulus 2, remainder 0);
                create table sums_1 partition of sums for values with (modulus 2, remainder 1);
                """);

        assertThat(fill(1)).isEmpty();

        assertThat(database.query("select tableoid::regclass from events group by 1 order by 1"))
                .containsExactly("events_2030_a", "events_2031");
        assertThat(database.query("select count(*) from sums")).containsExactly("" + ROWS);
    }

    @Test
    void exclusionAndGeneratedColumnsAndHostileNamesAreNoObstacle() throws SQLException {
        database.execute("""
                create schema "My schema";
                create table "My schema"."a""b" ("ID" int generated by default as identity primary key,
                    "select" int not null, twice int generated always as ("select" * 2) stored,
                    during int8range not null, exclude using gist (during with &&));
                create table nothing ();
                create table parent (a int); create table child (b text) inherits (parent);
                """);

        assertThat(fill(1)).isEmpty();

        assertThat(database.query("select count(*), count(twice) from \"My schema\".\"a\"\"b\""))
                .containsExactly(ROWS + "|" + ROWS);
        assertThat(database.query("select count(*) from nothing")).containsExactly("" + ROWS);
    }

    @Test
    void whatIsLeftOutStaysEmpty() throws SQLException {
        database.execute("create table t (a int)");
        try (Connection connection = database.connect()) {
            Filling.run(connection, new Rows(5, 1), Set.of(QualifiedName.of("public", "t")));
        }

        assertThat(database.query("select count(*) from t")).containsExactly("0");
    }

    @Test
    void whatIsLostIsCounted() throws SQLException {
        database.execute("create table t (a int primary key, b text not null, c int not null); create table u (a int)");
        fill(1);
        Contents before = contents();

        database.execute("alter table t rename b to d; alter table t rename d to b; cluster t using t_pkey");
        assertThat(before.lostIn(contents())).isEmpty();

        database.execute("alter table t alter b type varchar(2) using left(b, 2); alter table t alter b type text;"
                + " alter table t drop c; delete from u where ctid in (select ctid from u limit 20)");
        assertThat(before.lostIn(contents()))
                .extracting(Contents.Lost::toString)
                .containsExactly("public.t.b (120 rows)", "public.u (20 rows)");
    }

    @Test
    void whatWasEmptyOrHasCompanyIsNoLoss() throws SQLException {
        database.execute("create table t (a int primary key, b text); create table u (a int primary key)");
        fill(1);
        database.execute("update t set b = null");
        Contents before = contents();

        database.execute("update t set b = 'x'; insert into u values (-1)");

        assertThat(before.lostIn(contents())).isEmpty();
    }

    private Contents contents() throws SQLException {
        try (Connection connection = database.connect()) {
            return Contents.read(connection, Set.of());
        }
    }

    private List<String> fill(long seed) throws SQLException {
        return fill(database, seed);
    }

    private static List<String> fill(TestDatabase database, long seed) throws SQLException {
        try (Connection connection = database.connect()) {
            return Filling.run(connection, new Rows(ROWS, seed), Set.of());
        }
    }
}
