package dev.retort.cases.logic;

import static dev.retort.logic.Firing.ALWAYS;
import static dev.retort.logic.Firing.DISABLED;
import static dev.retort.logic.Firing.ORIGIN;
import static dev.retort.logic.Firing.REPLICA;
import static dev.retort.logic.Triggers.DELETE;
import static dev.retort.logic.Triggers.INSERT;
import static dev.retort.logic.Triggers.TRUNCATE;
import static dev.retort.logic.Triggers.UPDATE;
import static dev.retort.logic.Triggers.after;
import static dev.retort.logic.Triggers.before;
import static dev.retort.logic.Triggers.insteadOf;
import static dev.retort.logic.Triggers.updateOf;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.name;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.logic.Trigger;
import dev.retort.op.Operations;
import dev.retort.operation.TriggerOperation.CreateTrigger;
import dev.retort.operation.TriggerOperation.DropTrigger;
import dev.retort.operation.TriggerOperation.ReplaceTrigger;
import dev.retort.operation.TriggerOperation.SetTriggerFiring;
import dev.retort.operation.TriggerOperation.SwitchTriggers;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class TriggerCases {

    private static final String TABLES = """
            create table users (id int, email text, "order" text, primary key (id));
            create table offers (id int, user_id int references users);
            create view people as select id, email from users;
            create function touch() returns trigger language plpgsql as 'begin return new; end';
            create schema app;
            create table app.users (id int);
            create function app.touch() returns trigger language plpgsql as 'begin return new; end'""";

    private static final String WITH_TRIGGER =
            TABLES + "; create trigger touch before update of email on users for each row execute function touch('a')";

    private static final Trigger TOUCH = before(updateOf("email")).forEachRow().execute("touch", "a");

    private TriggerCases() {}

    public static List<OperationCase> all() {
        return Stream.of(created(), createdForMore(), constraints(), hostile(), replaced(), dropped(), fired())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                create(
                        "statement",
                        op -> op.createTrigger("t", "users", after(INSERT).execute("touch"))),
                create(
                        "row-with-arguments",
                        op -> op.createTrigger(
                                "t",
                                "users",
                                before(INSERT, UPDATE, DELETE).forEachRow().execute("touch", "it's", "\\", ""))),
                create(
                        "update-of-columns",
                        op -> op.createTrigger(
                                "t",
                                "users",
                                before(INSERT, updateOf("email", "order"))
                                        .forEachRow()
                                        .execute("touch"))),
                create(
                        "condition",
                        op -> op.createTrigger(
                                "t",
                                "users",
                                before(UPDATE)
                                        .forEachRow()
                                        .when("old.email is distinct from new.email")
                                        .execute("touch"))));
    }

    private static Stream<OperationCase> createdForMore() {
        return Stream.of(
                create(
                        "truncate",
                        op -> op.createTrigger("t", "users", before(TRUNCATE).execute("touch"))),
                create(
                        "instead-of",
                        op -> op.createTrigger(
                                "t", "people", insteadOf(INSERT, UPDATE, DELETE).execute("touch"))),
                create(
                        "old-and-new-table",
                        op -> op.createTrigger(
                                "t",
                                "users",
                                after(UPDATE)
                                        .referencingOldTable("before")
                                        .referencingNewTable("after")
                                        .execute("touch"))),
                create(
                        "new-table",
                        op -> op.createTrigger(
                                "t",
                                "users",
                                after(INSERT).referencingNewTable("added").execute("touch"))));
    }

    private static Stream<OperationCase> constraints() {
        return Stream.of(
                create(
                        "constraint",
                        op -> op.createTrigger(
                                "t",
                                "users",
                                after(INSERT).forEachRow().asConstraint().execute("touch"))),
                create(
                        "constraint-deferrable",
                        op -> op.createTrigger(
                                "t",
                                "users",
                                after(INSERT).forEachRow().deferrable().execute("touch"))),
                create(
                        "constraint-deferred",
                        op -> op.createTrigger(
                                "t",
                                "offers",
                                after(INSERT, UPDATE)
                                        .forEachRow()
                                        .when("new.id > 0")
                                        .initiallyDeferred()
                                        .from("users")
                                        .execute("touch"))));
    }

    private static Stream<OperationCase> hostile() {
        return Stream.of(
                create(
                        "in-a-schema",
                        op -> op.schema("app")
                                .createTrigger(
                                        "t",
                                        "users",
                                        after(INSERT).forEachRow().from("users").execute("touch"))),
                create(
                        "function-in-another-schema",
                        op -> op.createTrigger(
                                "t",
                                "users",
                                after(INSERT)
                                        .forEachRow()
                                        .from(name("app", "users"))
                                        .execute(name("app", "touch")))),
                new OperationCase(
                        CreateTrigger.class,
                        "hostile-names",
                        """
                        create table "Users" ("x""; drop table y; --" text);
                        create function "x""; drop table y; --"() returns trigger language plpgsql as 'begin end'""",
                        op -> op.createTrigger(
                                HostileNames.ATTACK,
                                HostileNames.UPPER,
                                after(UPDATE)
                                        .referencingOldTable(HostileNames.BLANK)
                                        .referencingNewTable(HostileNames.KEYWORD)
                                        .execute(HostileNames.ATTACK, "'); drop table y; --"))),
                new OperationCase(
                        DropTrigger.class,
                        "hostile-names",
                        """
                        create table "Users" (a text);
                        create function touch() returns trigger language plpgsql as 'begin end';
                        create trigger "größe_数量_😀" after insert on "Users" execute function touch()""",
                        op -> op.dropTrigger(HostileNames.UNICODE, HostileNames.UPPER)));
    }

    private static Stream<OperationCase> replaced() {
        return Stream.of(
                new OperationCase(
                                ReplaceTrigger.class,
                                "plain",
                                WITH_TRIGGER,
                                op -> op.replaceTrigger(
                                        "touch",
                                        "users",
                                        before(UPDATE).forEachRow().execute("touch")))
                        .since(14),
                new OperationCase(
                                ReplaceTrigger.class,
                                "with-its-state-before",
                                WITH_TRIGGER,
                                op -> op.replaceTrigger(
                                        "touch", "users", after(INSERT).execute("touch"), TOUCH))
                        .since(14),
                new OperationCase(
                                ReplaceTrigger.class,
                                "in-a-schema",
                                TABLES + "; create trigger t after insert on app.users execute function app.touch()",
                                op -> op.schema("app")
                                        .replaceTrigger(
                                                "t",
                                                "users",
                                                before(DELETE).execute(name("public", "touch")),
                                                after(INSERT).execute("touch")))
                        .since(14));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                drop("plain", op -> op.dropTrigger("touch", "users")),
                drop("with-its-state-before", op -> op.dropTrigger("touch", "users", TOUCH)),
                drop("if-exists", op -> op.dropTrigger("nothing", "users", ifExists())),
                drop("if-exists-with-its-state-before", op -> op.dropTrigger("touch", "users", TOUCH, ifExists())),
                drop(
                        "cascade",
                        op -> op.dropTrigger("touch", "users", TOUCH, ifExists().andCascade())));
    }

    private static Stream<OperationCase> fired() {
        return Stream.of(
                fire("disable", op -> op.disableTrigger("touch", "users")),
                fire("enable-after-disable", op -> {
                    op.disableTrigger("touch", "users");
                    op.enableTrigger("touch", "users");
                }),
                fire("always", op -> op.setTriggerFiring("touch", "users", ALWAYS, ORIGIN)),
                fire("replica", op -> op.setTriggerFiring("touch", "users", REPLICA)),
                fire("disabled-without-state-before", op -> op.setTriggerFiring("touch", "users", DISABLED)),
                new OperationCase(
                        SetTriggerFiring.class,
                        "hostile-names-in-a-schema",
                        TABLES + "; create trigger \"x\"\"; drop table y; --\" after insert on app.users"
                                + " execute function app.touch()",
                        op -> op.schema("app").disableTrigger(HostileNames.ATTACK, "users")),
                switchAll("all", op -> {
                    op.disableAllTriggers("users");
                    op.enableAllTriggers("users");
                }),
                switchAll("user", op -> {
                    op.disableUserTriggers("users");
                    op.enableUserTriggers("users");
                }),
                switchAll("disabled", op -> op.disableUserTriggers("users")),
                switchAll("in-a-schema", op -> op.schema("app").disableAllTriggers("users")),
                new OperationCase(
                        SwitchTriggers.class,
                        "hostile-name",
                        "create table \"x\"\"; drop table y; --\" ()",
                        op -> op.disableAllTriggers(HostileNames.ATTACK)));
    }

    private static OperationCase create(String name, Consumer<Operations> work) {
        return new OperationCase(CreateTrigger.class, name, TABLES, work);
    }

    private static OperationCase drop(String name, Consumer<Operations> work) {
        return new OperationCase(DropTrigger.class, name, WITH_TRIGGER, work);
    }

    private static OperationCase fire(String name, Consumer<Operations> work) {
        return new OperationCase(SetTriggerFiring.class, name, WITH_TRIGGER, work);
    }

    private static OperationCase switchAll(String name, Consumer<Operations> work) {
        return new OperationCase(SwitchTriggers.class, name, WITH_TRIGGER, work);
    }
}
