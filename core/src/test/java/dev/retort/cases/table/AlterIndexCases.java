package dev.retort.cases.table;

import static dev.retort.change.TableChange.resetParameter;
import static dev.retort.change.TableChange.setParameter;
import static dev.retort.change.TableChange.setTablespace;
import static dev.retort.schema.Dropping.Waiting.CONCURRENTLY;
import static dev.retort.schema.Names.indexNamed;
import static dev.retort.schema.Names.materializedView;
import static dev.retort.schema.Names.schemaNamed;
import static dev.retort.schema.Names.table;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.change.TableChange.StorageChange;
import dev.retort.op.Operations;
import dev.retort.operation.IndexOperation.AlterIndex;
import dev.retort.operation.IndexOperation.AttachIndex;
import dev.retort.operation.IndexOperation.Reindex;
import dev.retort.operation.IndexOperation.SetIndexStatistics;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class AlterIndexCases {

    private static final String TABLE = """
            create schema app; create table app.users (id int); create index idx_users on app.users (id);
            create table users (id int, name text);
            create index idx_users on users (lower(name), id) with (fillfactor = 90);
            create index "x""; drop table y; --" on users ((id + 1)); create index "user" on users (id)""";

    private AlterIndexCases() {}

    public static List<OperationCase> all() {
        return Stream.of(altered(), statistics(), attached(), rebuilt())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> altered() {
        return Stream.of(
                alter("set-parameter", setParameter("fillfactor", 70).from(90)),
                alter("reset-parameter", resetParameter("fillfactor").from(90)),
                alter("reset-parameter-unknown-before", resetParameter("fillfactor")),
                alter("several", setParameter("fillfactor", 70).from(90), setTablespace("pg_default")),
                new OperationCase(
                        AlterIndex.class,
                        "in-a-schema",
                        TABLE,
                        op -> op.schema("app")
                                .alterIndex(
                                        "idx_users",
                                        setParameter("fillfactor", 70).fromNone())),
                new OperationCase(
                        AlterIndex.class,
                        "hostile-name",
                        TABLE,
                        op -> op.alterIndex(
                                HostileNames.ATTACK, setTablespace("pg_default").from("pg_default"))));
    }

    private static Stream<OperationCase> statistics() {
        return Stream.of(
                statistics("plain", op -> op.setIndexStatistics("idx_users", 1, 500)),
                statistics("with-its-state-before", op -> op.setIndexStatistics("idx_users", 1, 500, -1)),
                statistics("hostile-name", op -> op.setIndexStatistics(HostileNames.ATTACK, 1, 0, -1)));
    }

    private static Stream<OperationCase> attached() {
        String events = """
                create schema app; create table app.events (at int) partition by range (at);
                create table app.few partition of app.events for values from (1) to (9);
                create index idx_events on only app.events (at); create index idx_few on app.few (at)""";
        String hostile = """
                create table events (at int) partition by range (at);
                create table few partition of events for values from (1) to (9);
                create index "Users" on only events (at); create index "two words" on few (at)""";
        return Stream.of(
                new OperationCase(
                        AttachIndex.class,
                        "in-a-schema",
                        events,
                        op -> op.schema("app").attachIndex("idx_events", "idx_few")),
                new OperationCase(
                        AttachIndex.class,
                        "hostile-names",
                        hostile,
                        op -> op.attachIndex(HostileNames.UPPER, HostileNames.BLANK)));
    }

    private static Stream<OperationCase> rebuilt() {
        return Stream.of(
                reindex("index", op -> op.reindex(indexNamed("idx_users"))),
                reindex("index-in-a-schema", op -> op.schema("app").reindex(indexNamed("idx_users"))),
                reindex("table", op -> op.reindex(table("users"))),
                new OperationCase(
                        Reindex.class,
                        "materialized-view",
                        "create materialized view one as select 1 as a; create index idx_one on one (a)",
                        op -> op.reindex(materializedView("one"))),
                reindex("schema", op -> op.reindex(schemaNamed("app"))).outsideTransaction(),
                reindex("index-concurrently", op -> op.reindex(indexNamed("idx_users"), CONCURRENTLY))
                        .outsideTransaction(),
                reindex("table-concurrently", op -> op.reindex(table("users"), CONCURRENTLY))
                        .outsideTransaction(),
                reindex("hostile-names", op -> {
                    op.reindex(indexNamed(HostileNames.ATTACK));
                    op.reindex(indexNamed(HostileNames.KEYWORD));
                }));
    }

    private static OperationCase alter(String name, StorageChange... changes) {
        return new OperationCase(AlterIndex.class, name, TABLE, op -> op.alterIndex("idx_users", changes));
    }

    private static OperationCase statistics(String name, Consumer<Operations> work) {
        return new OperationCase(SetIndexStatistics.class, name, TABLE, work);
    }

    private static OperationCase reindex(String name, Consumer<Operations> work) {
        return new OperationCase(Reindex.class, name, TABLE, work);
    }
}
