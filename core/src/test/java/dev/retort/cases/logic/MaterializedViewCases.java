package dev.retort.cases.logic;

import static dev.retort.change.TableChange.resetParameter;
import static dev.retort.change.TableChange.setParameter;
import static dev.retort.logic.Views.materialized;
import static dev.retort.operation.ViewOperation.RefreshMaterializedView.Mode.CONCURRENTLY;
import static dev.retort.operation.ViewOperation.RefreshMaterializedView.Mode.WITH_NO_DATA;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.index;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.logic.MaterializedView;
import dev.retort.op.Operations;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.Operation;
import dev.retort.operation.ViewOperation.AlterMaterializedView;
import dev.retort.operation.ViewOperation.CreateMaterializedView;
import dev.retort.operation.ViewOperation.DropMaterializedView;
import dev.retort.operation.ViewOperation.RefreshMaterializedView;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class MaterializedViewCases {

    private static final String SETUP = """
            create table users (id int, name text); create schema app;
            create materialized view totals with (fillfactor = 70) as select id, name from users;
            create unique index uq_totals on totals (id);
            create materialized view app."x""; drop table y; --" as select 1 as one""";

    private static final MaterializedView TOTALS =
            materialized("select id, name from users").with("fillfactor", 70);

    private MaterializedViewCases() {}

    public static List<OperationCase> all() {
        return Stream.of(created(), altered(), refreshed(), dropped())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                of(
                        CreateMaterializedView.class,
                        "plain",
                        op -> op.createMaterializedView("m", materialized("select id from users"))),
                of(
                        CreateMaterializedView.class,
                        "everything",
                        op -> op.createMaterializedView(
                                "m",
                                materialized("select id, name from users")
                                        .columns("number", "name")
                                        .using("heap")
                                        .with("fillfactor", 70)
                                        .with("autovacuum_vacuum_scale_factor", "0.05")
                                        .with("toast.autovacuum_enabled", "false")
                                        .tablespace("pg_default")
                                        .withNoData())),
                of(
                        CreateMaterializedView.class,
                        "in-a-schema",
                        op -> op.schema("app").createMaterializedView("m", materialized("select 1 as one"))),
                of(
                        CreateMaterializedView.class,
                        "hostile-names",
                        op -> op.createMaterializedView(
                                HostileNames.ATTACK,
                                materialized("select 1, 2").columns(HostileNames.KEYWORD, HostileNames.LONGEST))),
                of(
                        CreateIndex.class,
                        "on-a-materialized-view",
                        op -> op.createIndex(
                                index("uq_totals_name").on("totals", "name").unique())));
    }

    private static Stream<OperationCase> altered() {
        return Stream.of(
                of(
                        AlterMaterializedView.class,
                        "storage",
                        op -> op.alterMaterializedView(
                                "totals",
                                setParameter("fillfactor", 90).from(70),
                                setParameter("autovacuum_enabled", false).fromNone())),
                of(
                        AlterMaterializedView.class,
                        "reset-storage",
                        op -> op.alterMaterializedView(
                                "totals", resetParameter("fillfactor").from(70))),
                of(
                        AlterMaterializedView.class,
                        "without-state-before",
                        op -> op.alterMaterializedView(
                                "totals", setParameter("fillfactor", 90), resetParameter("toast.autovacuum_enabled"))),
                of(
                        AlterMaterializedView.class,
                        "hostile-name-in-a-schema",
                        op -> op.schema("app")
                                .alterMaterializedView(
                                        HostileNames.ATTACK,
                                        setParameter("fillfactor", 50).fromNone())));
    }

    private static Stream<OperationCase> refreshed() {
        return Stream.of(
                of(RefreshMaterializedView.class, "plain", op -> op.refreshMaterializedView("totals")),
                of(
                        RefreshMaterializedView.class,
                        "concurrently",
                        op -> op.refreshMaterializedView("totals", CONCURRENTLY)),
                of(RefreshMaterializedView.class, "with-no-data", op -> {
                    op.refreshMaterializedView("totals", WITH_NO_DATA);
                    op.refreshMaterializedView("totals");
                }),
                of(
                        RefreshMaterializedView.class,
                        "hostile-name-in-a-schema",
                        op -> op.schema("app").refreshMaterializedView(HostileNames.ATTACK)));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                of(DropMaterializedView.class, "plain", op -> op.dropMaterializedView("totals")),
                of(
                        DropMaterializedView.class,
                        "with-its-state-before",
                        op -> op.schema("app")
                                .dropMaterializedView(HostileNames.ATTACK, materialized("select 1 as one"))),
                of(DropMaterializedView.class, "if-exists", op -> op.dropMaterializedView("nothing", ifExists())),
                of(
                        DropMaterializedView.class,
                        "cascade",
                        op -> op.dropMaterializedView(
                                "totals", TOTALS, ifExists().andCascade())),
                of(
                        DropMaterializedView.class,
                        "hostile-name-in-a-schema",
                        op -> op.schema("app").dropMaterializedView(HostileNames.ATTACK)));
    }

    private static OperationCase of(Class<? extends Operation> kind, String name, Consumer<Operations> work) {
        return new OperationCase(kind, name, SETUP, work);
    }
}
