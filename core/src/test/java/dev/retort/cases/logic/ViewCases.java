package dev.retort.cases.logic;

import static dev.retort.change.ColumnChange.setDefault;
import static dev.retort.logic.Views.CHECK_CASCADED;
import static dev.retort.logic.Views.CHECK_LOCAL;
import static dev.retort.logic.Views.SECURITY_BARRIER;
import static dev.retort.logic.Views.SECURITY_INVOKER;
import static dev.retort.logic.Views.query;
import static dev.retort.logic.Views.resetOption;
import static dev.retort.logic.Views.setOption;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.value;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.logic.View;
import dev.retort.op.Operations;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.Operation;
import dev.retort.operation.ViewOperation.AlterView;
import dev.retort.operation.ViewOperation.CreateView;
import dev.retort.operation.ViewOperation.DropView;
import dev.retort.operation.ViewOperation.ReplaceView;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class ViewCases {

    private static final String SETUP = """
            create table users (id int, name text, "order" text); create schema app;
            create view people (number, name) with (security_barrier = true) as select id, name from users where id > 0;
            create view checked with (check_option = cascaded) as select id from users where id > 0;
            create view app."x""; drop table y; --" as select 1 as one""";

    private static final View PEOPLE = query("select id, name from users where id > 0")
            .columns("number", "name")
            .with(SECURITY_BARRIER);

    private ViewCases() {}

    public static List<OperationCase> all() {
        return Stream.of(created(), replaced(), altered(), dropped())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                of(CreateView.class, "plain", op -> op.createView("v", query("select id, name from users"))),
                of(
                        CreateView.class,
                        "columns",
                        op -> op.createView("v", query("values (1, 'a')").columns("id", "name"))),
                of(
                        CreateView.class,
                        "barrier-and-local-check",
                        op -> op.createView(
                                "v", query("select * from users where id > 0").with(SECURITY_BARRIER, CHECK_LOCAL))),
                of(
                        CreateView.class,
                        "cascaded-check",
                        op -> op.createView("v", query("select id from users").with(CHECK_CASCADED))),
                of(
                                CreateView.class,
                                "security-invoker",
                                op -> op.createView(
                                        "v", query("select id from users").with(SECURITY_INVOKER)))
                        .since(15),
                of(CreateView.class, "several-lines", op -> op.createView("v", query("""
                        with recursive n (i) as (select 1 union all select i + 1 from n where i < 3)
                        select i -- up to three
                        from n"""))),
                of(
                        CreateView.class,
                        "in-a-schema",
                        op -> op.schema("app").createView("v", query("select id from public.users"))),
                of(
                        CreateView.class,
                        "hostile-names",
                        op -> op.createView(
                                HostileNames.ATTACK,
                                query("select id, \"order\" from users")
                                        .columns(HostileNames.UNICODE, HostileNames.KEYWORD))));
    }

    private static Stream<OperationCase> replaced() {
        return Stream.of(
                of(
                        ReplaceView.class,
                        "plain",
                        op -> op.replaceView("people", query("select 1 as number, 'a'::text as name, 2 as more"))),
                of(
                        ReplaceView.class,
                        "with-its-state-before",
                        op -> op.replaceView(
                                "people",
                                query("select id as number, name from users").with(CHECK_LOCAL),
                                PEOPLE)),
                of(
                        ReplaceView.class,
                        "hostile-name-in-a-schema",
                        op -> op.schema("app")
                                .replaceView(HostileNames.ATTACK, query("select 2 as one"), query("select 1 as one"))));
    }

    private static Stream<OperationCase> altered() {
        return Stream.of(
                of(
                        AlterView.class,
                        "options",
                        op -> op.alterView("people", setOption(CHECK_LOCAL), resetOption(SECURITY_BARRIER))),
                of(
                        AlterView.class,
                        "check-option-replaced",
                        op -> op.alterView("checked", setOption(CHECK_LOCAL).from(CHECK_CASCADED))),
                of(AlterView.class, "check-option-reset", op -> op.alterView("checked", resetOption(CHECK_CASCADED))),
                of(AlterView.class, "security-invoker", op -> op.alterView("people", setOption(SECURITY_INVOKER)))
                        .since(15),
                of(
                        AlterView.class,
                        "hostile-name-in-a-schema",
                        op -> op.schema("app").alterView(HostileNames.ATTACK, setOption(SECURITY_BARRIER))),
                of(
                        AlterColumn.class,
                        "of-a-view",
                        op -> op.alterColumn(
                                "people", "name", setDefault(value("nobody")).fromNone())));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                of(DropView.class, "plain", op -> op.dropView("people")),
                of(DropView.class, "with-its-state-before", op -> op.dropView("people", PEOPLE)),
                of(DropView.class, "if-exists", op -> op.dropView("nothing", ifExists())),
                of(
                        DropView.class,
                        "cascade",
                        op -> op.dropView("people", PEOPLE, ifExists().andCascade())),
                of(
                        DropView.class,
                        "hostile-name-in-a-schema",
                        op -> op.schema("app").dropView(HostileNames.ATTACK, query("select 1 as one"))));
    }

    private static OperationCase of(Class<? extends Operation> kind, String name, Consumer<Operations> work) {
        return new OperationCase(kind, name, SETUP, work);
    }
}
