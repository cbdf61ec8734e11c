package dev.retort.cases.table;

import static dev.retort.change.ColumnChange.addIdentity;
import static dev.retort.change.ColumnChange.dropDefault;
import static dev.retort.change.ColumnChange.dropExpression;
import static dev.retort.change.ColumnChange.dropIdentity;
import static dev.retort.change.ColumnChange.dropNotNull;
import static dev.retort.change.ColumnChange.old;
import static dev.retort.change.ColumnChange.setDefault;
import static dev.retort.change.ColumnChange.setExpression;
import static dev.retort.change.ColumnChange.setIdentity;
import static dev.retort.change.ColumnChange.setNotNull;
import static dev.retort.change.ColumnChange.setType;
import static dev.retort.change.ColumnStorageChange.resetOption;
import static dev.retort.change.ColumnStorageChange.setCompression;
import static dev.retort.change.ColumnStorageChange.setOption;
import static dev.retort.change.ColumnStorageChange.setStatistics;
import static dev.retort.change.ColumnStorageChange.setStorage;
import static dev.retort.schema.Column.IdentityKind.ALWAYS;
import static dev.retort.schema.Column.IdentityKind.BY_DEFAULT;
import static dev.retort.schema.ColumnStorage.Strategy.EXTENDED;
import static dev.retort.schema.ColumnStorage.Strategy.EXTERNAL;
import static dev.retort.schema.Elements.expression;
import static dev.retort.schema.Elements.name;
import static dev.retort.schema.Elements.value;
import static dev.retort.schema.Sequences.cache;
import static dev.retort.schema.Sequences.cycle;
import static dev.retort.schema.Sequences.incrementBy;
import static dev.retort.schema.Sequences.maxValue;
import static dev.retort.schema.Sequences.minValue;
import static dev.retort.schema.Sequences.noCycle;
import static dev.retort.schema.Sequences.noMaxValue;
import static dev.retort.schema.Sequences.restartWith;
import static dev.retort.schema.Sequences.startWith;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.timestamp;
import static dev.retort.schema.Types.varchar;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.change.ColumnChange;
import dev.retort.operation.ColumnOperation.AlterColumn;
import java.util.List;
import java.util.stream.Stream;

public final class AlterColumnCases {

    private static final String TABLE = """
            create table users (
                age integer not null default 0,
                born text default '2000-01-01',
                "order" text
            );
            insert into users values (1, '1999-12-31', 'x')""";

    private AlterColumnCases() {}

    public static List<OperationCase> all() {
        return Stream.of(
                        kinds(),
                        types(),
                        identities(),
                        identityOptions(),
                        identityAndDefault(),
                        expressions(),
                        storage())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> kinds() {
        return Stream.of(
                alter("set-type", "age", setType(bigint())),
                alter("set-type-from", "age", setType(bigint()).from(integer())),
                alter("set-type-with-default-from-text", "born", setDefault(value("1970-01-01")), setType(text())),
                alter(
                        "set-type-using",
                        "born",
                        dropDefault(),
                        setType(timestamp()).using("born::timestamp")),
                // The old default has no cast to the new type; it must have gone before the type changes.
                alter(
                        "set-type-and-default-without-cast",
                        "born",
                        setType(timestamp()).using("born::timestamp"),
                        setDefault(expression("localtimestamp"))),
                alter("set-not-null", "order", setNotNull()),
                alter("drop-not-null", "age", dropNotNull()),
                alter("set-default", "age", setDefault(value(18)).from(value(0))),
                alter(
                        "set-default-where-was-none",
                        "order",
                        setDefault(value("'")).fromNone()),
                alter("drop-default", "age", dropDefault().from(value(0))),
                alter("several-changes", "age", dropNotNull(), dropDefault(), setType(text())),
                new OperationCase(
                        AlterColumn.class,
                        "in-a-schema",
                        "create schema app; create table app.users (name text)",
                        op -> op.schema("app").alterColumn("users", "name", setNotNull())),
                new OperationCase(
                        AlterColumn.class,
                        "hostile-names",
                        "create table \"Users\" (\"x\"\"; drop table y; --\" text)",
                        op -> op.alterColumn(
                                HostileNames.UPPER, HostileNames.ATTACK, setNotNull(), setDefault(value("\\'")))));
    }

    private static Stream<OperationCase> types() {
        return Stream.of(
                alter(
                        "set-type-with-the-way-back",
                        "age",
                        setType(text()).using("age::text").from(old(integer()).using("age::integer"))),
                alter("set-collation", "born", setType(text()).collate("C").from(text())),
                alter(
                        "set-collation-from",
                        "order",
                        setType(varchar(9))
                                .collate(name("pg_catalog", "POSIX"))
                                .from(old(text()).collate("default"))));
    }

    private static Stream<OperationCase> identities() {
        String plain = "create table users (id int not null, name text)";
        String identity = "create table users (id int generated always as identity, name text)";
        return Stream.of(
                alter("add-identity", plain, "id", addIdentity(BY_DEFAULT)),
                alter("set-identity", identity, "id", setIdentity(BY_DEFAULT)),
                alter(
                        "set-identity-from",
                        identity,
                        "id",
                        setIdentity(BY_DEFAULT).from(ALWAYS)));
    }

    private static Stream<OperationCase> identityOptions() {
        String plain = "create table users (id int not null, name text)";
        String identity = "create table users (id int generated always as identity, name text)";
        return Stream.of(
                alter(
                        "add-identity-options",
                        plain,
                        "id",
                        addIdentity(ALWAYS, startWith(1000), incrementBy(10), maxValue(9000), cache(5), cycle())),
                alter("set-identity-options", identity, "id", setIdentity(restartWith(500))),
                alter(
                        "set-identity-and-options-from",
                        identity,
                        "id",
                        setIdentity(BY_DEFAULT, incrementBy(5), cycle()).from(ALWAYS, incrementBy(1), noCycle())),
                alter(
                        "set-identity-options-from",
                        identity,
                        "id",
                        setIdentity(noMaxValue(), cache(7)).from(maxValue(2147483647), cache(1))),
                alter(
                        "drop-identity-options-from",
                        "create table users (id int generated by default as identity (start with 7 increment by -1 maxvalue 2147483647 minvalue 1))",
                        "id",
                        dropIdentity()
                                .from(BY_DEFAULT, startWith(7), incrementBy(-1), maxValue(2147483647), minValue(1))));
    }

    private static Stream<OperationCase> identityAndDefault() {
        String identity = "create table users (id int generated always as identity, name text)";
        return Stream.of(
                alter("drop-identity", identity, "id", dropIdentity()),
                alter("drop-identity-from", identity, "id", dropIdentity().from(ALWAYS)),
                alter(
                        "identity-instead-of-default",
                        "create table users (id bigint not null default 7)",
                        "id",
                        addIdentity(ALWAYS),
                        dropDefault().from(value(7))),
                alter(
                        "default-instead-of-identity",
                        identity,
                        "id",
                        setDefault(value(7)).fromNone(),
                        dropIdentity().from(ALWAYS)),
                alter(
                        "identity-of-a-column-that-was-null",
                        "create table users (id text default 'x')",
                        "id",
                        addIdentity(ALWAYS),
                        setNotNull(),
                        dropDefault(),
                        setType(bigint()).using("id::bigint")));
    }

    private static Stream<OperationCase> expressions() {
        String generated = "create table users (net int, gross int generated always as (net * 2) stored)";
        return Stream.of(
                alter("set-expression", generated, "gross", setExpression("net * 3"))
                        .since(17),
                alter(
                                "set-expression-from",
                                generated,
                                "gross",
                                setExpression("net * 3").from("net * 2"))
                        .since(17),
                alter("drop-expression", generated, "gross", dropExpression()));
    }

    private static Stream<OperationCase> storage() {
        return Stream.of(
                alter("set-storage", "born", setStorage(EXTERNAL)),
                alter("set-storage-from", "born", setStorage(EXTERNAL).from(EXTENDED)),
                alter("set-compression", "born", setCompression("pglz")).since(14),
                alter("set-compression-from", "born", setCompression("pglz").from("default"))
                        .since(14),
                alter("set-statistics", "born", setStatistics(500)),
                alter("set-statistics-from", "born", setStatistics(500).from(-1)),
                alter("set-option", "born", setOption("n_distinct", -0.5)),
                alter(
                        "set-option-where-was-none",
                        "born",
                        setOption("n_distinct", 100).fromNone()),
                alter("reset-option", "born", resetOption("n_distinct")),
                alter(
                        "reset-option-from",
                        "create table users (born text); alter table users alter born set (n_distinct = 5)",
                        "born",
                        resetOption("n_distinct").from(5)));
    }

    private static OperationCase alter(String name, String setup, String column, ColumnChange... changes) {
        return new OperationCase(AlterColumn.class, name, setup, op -> op.alterColumn("users", column, changes));
    }

    private static OperationCase alter(String name, String column, ColumnChange... changes) {
        return new OperationCase(AlterColumn.class, name, TABLE, op -> op.alterColumn("users", column, changes));
    }
}
