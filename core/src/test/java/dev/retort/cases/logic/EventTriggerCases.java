package dev.retort.cases.logic;

import static dev.retort.logic.Firing.ALWAYS;
import static dev.retort.logic.Firing.ORIGIN;
import static dev.retort.logic.Firing.REPLICA;
import static dev.retort.logic.Triggers.onDdlCommandEnd;
import static dev.retort.logic.Triggers.onDdlCommandStart;
import static dev.retort.logic.Triggers.onLogin;
import static dev.retort.logic.Triggers.onSqlDrop;
import static dev.retort.logic.Triggers.onTableRewrite;
import static dev.retort.schema.Dropping.cascade;
import static dev.retort.schema.Dropping.ifExists;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.op.Operations;
import dev.retort.operation.TriggerOperation.CreateEventTrigger;
import dev.retort.operation.TriggerOperation.DropEventTrigger;
import dev.retort.operation.TriggerOperation.SetEventTriggerFiring;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class EventTriggerCases {

    private static final String FUNCTION = """
            create function audit() returns event_trigger language plpgsql as 'begin end';
            create schema app;
            create function app.audit() returns event_trigger language plpgsql as 'begin end'""";

    private static final String WITH_TRIGGER = FUNCTION + """
            ; create event trigger audit on sql_drop when tag in ('DROP TABLE', 'DROP VIEW') execute function audit()""";

    private EventTriggerCases() {}

    public static List<OperationCase> all() {
        return Stream.of(created(), dropped(), fired()).flatMap(cases -> cases).toList();
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                create(
                        "start",
                        op -> op.createEventTrigger("e", onDdlCommandStart().execute("audit"))),
                create(
                        "end-with-tags",
                        op -> op.createEventTrigger(
                                "e",
                                onDdlCommandEnd()
                                        .tags("CREATE TABLE", "ALTER TABLE")
                                        .execute("audit"))),
                create("drop", op -> op.createEventTrigger("e", onSqlDrop().execute("audit"))),
                create(
                        "rewrite",
                        op -> op.createEventTrigger("e", onTableRewrite().execute("audit"))),
                create("login", op -> op.createEventTrigger("e", onLogin().execute("audit")))
                        .since(17),
                create(
                        "function-in-a-schema",
                        op -> op.schema("app")
                                .createEventTrigger("e", onSqlDrop().execute("audit"))),
                new OperationCase(
                        CreateEventTrigger.class,
                        "hostile-names",
                        "create function \"x\"\"; drop table y; --\"() returns event_trigger language plpgsql as 'begin end'",
                        op -> op.createEventTrigger(
                                HostileNames.KEYWORD, onSqlDrop().execute(HostileNames.ATTACK))));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                drop("plain", op -> op.dropEventTrigger("audit")),
                drop(
                        "with-its-state-before",
                        op -> op.dropEventTrigger(
                                "audit",
                                onSqlDrop().tags("DROP TABLE", "DROP VIEW").execute("audit"))),
                drop("if-exists", op -> op.dropEventTrigger("nothing", ifExists())),
                drop("cascade", op -> op.dropEventTrigger("audit", onSqlDrop().execute("audit"), cascade())),
                new OperationCase(
                        DropEventTrigger.class,
                        "hostile-name",
                        FUNCTION
                                + "; create event trigger \"x\"\"; drop table y; --\" on sql_drop execute function audit()",
                        op -> op.dropEventTrigger(HostileNames.ATTACK)));
    }

    private static Stream<OperationCase> fired() {
        return Stream.of(
                fire("disable", op -> op.disableEventTrigger("audit")),
                fire("enable-after-disable", op -> {
                    op.disableEventTrigger("audit");
                    op.enableEventTrigger("audit");
                }),
                fire("always", op -> op.setEventTriggerFiring("audit", ALWAYS, ORIGIN)),
                fire("replica", op -> op.setEventTriggerFiring("audit", REPLICA)),
                new OperationCase(
                        SetEventTriggerFiring.class,
                        "hostile-name",
                        FUNCTION + "; create event trigger \"user\" on sql_drop execute function audit()",
                        op -> op.disableEventTrigger(HostileNames.KEYWORD)));
    }

    private static OperationCase create(String name, Consumer<Operations> work) {
        return new OperationCase(CreateEventTrigger.class, name, FUNCTION, work);
    }

    private static OperationCase drop(String name, Consumer<Operations> work) {
        return new OperationCase(DropEventTrigger.class, name, WITH_TRIGGER, work);
    }

    private static OperationCase fire(String name, Consumer<Operations> work) {
        return new OperationCase(SetEventTriggerFiring.class, name, WITH_TRIGGER, work);
    }
}
