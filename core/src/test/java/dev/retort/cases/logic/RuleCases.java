package dev.retort.cases.logic;

import static dev.retort.logic.Firing.ALWAYS;
import static dev.retort.logic.Firing.ORIGIN;
import static dev.retort.logic.Firing.REPLICA;
import static dev.retort.logic.Triggers.onDelete;
import static dev.retort.logic.Triggers.onInsert;
import static dev.retort.logic.Triggers.onUpdate;
import static dev.retort.schema.Dropping.ifExists;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.op.Operations;
import dev.retort.operation.RuleOperation.CreateRule;
import dev.retort.operation.RuleOperation.DropRule;
import dev.retort.operation.RuleOperation.ReplaceRule;
import dev.retort.operation.RuleOperation.SetRuleFiring;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class RuleCases {

    private static final String TABLES = """
            create table users (id int, email text); create table log (id int);
            create view people as select id, email from users;
            create schema app; create table app.users (id int); create table "Users" (id int)""";

    private static final String WITH_RULE =
            TABLES + "; create rule keep as on delete to users where old.id = 1 do instead nothing";

    private RuleCases() {}

    public static List<OperationCase> all() {
        return Stream.of(created(), replaced(), dropped(), fired())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                create(
                        "instead-nothing",
                        op -> op.createRule("r", "users", onDelete().doInsteadNothing())),
                create(
                        "also-with-condition",
                        op -> op.createRule(
                                "r",
                                "users",
                                onUpdate().where("old.id <> new.id").doAlso("insert into log values (new.id)"))),
                create(
                        "instead-several-commands",
                        op -> op.createRule(
                                "r",
                                "people",
                                onInsert()
                                        .doInstead(
                                                "insert into users values (new.id, new.email)",
                                                "insert into log values (new.id)"))),
                create(
                        "in-a-schema",
                        op -> op.schema("app")
                                .createRule("r", "users", onDelete().doInsteadNothing())),
                create(
                        "hostile-names",
                        op -> op.createRule(
                                HostileNames.ATTACK,
                                HostileNames.UPPER,
                                onDelete().doInsteadNothing())));
    }

    private static Stream<OperationCase> replaced() {
        return Stream.of(
                new OperationCase(
                        ReplaceRule.class,
                        "plain",
                        WITH_RULE,
                        op -> op.replaceRule("keep", "users", onDelete().doInsteadNothing())),
                new OperationCase(
                        ReplaceRule.class,
                        "with-its-state-before",
                        WITH_RULE,
                        op -> op.replaceRule(
                                "keep",
                                "users",
                                onUpdate().doAlso("delete from log"),
                                onDelete().where("old.id = 1").doInsteadNothing())),
                new OperationCase(
                        ReplaceRule.class,
                        "hostile-names-in-a-schema",
                        TABLES,
                        op -> op.schema("app")
                                .replaceRule(
                                        HostileNames.UNICODE,
                                        "users",
                                        onDelete().doInsteadNothing())));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                drop("plain", op -> op.dropRule("keep", "users")),
                drop(
                        "with-its-state-before",
                        op -> op.dropRule(
                                "keep", "users", onDelete().where("old.id = 1").doInsteadNothing())),
                drop("if-exists", op -> op.dropRule("nothing", "users", ifExists())),
                drop(
                        "cascade",
                        op -> op.dropRule(
                                "keep",
                                "users",
                                onDelete().doInsteadNothing(),
                                ifExists().andCascade())),
                new OperationCase(
                        DropRule.class,
                        "hostile-names-in-a-schema",
                        TABLES
                                + "; create rule \"x\"\"; drop table y; --\" as on delete to app.users do instead nothing",
                        op -> op.schema("app").dropRule(HostileNames.ATTACK, "users")));
    }

    private static Stream<OperationCase> fired() {
        return Stream.of(
                fire("disable", op -> op.disableRule("keep", "users")),
                fire("enable-after-disable", op -> {
                    op.disableRule("keep", "users");
                    op.enableRule("keep", "users");
                }),
                fire("always", op -> op.setRuleFiring("keep", "users", ALWAYS, ORIGIN)),
                fire("replica", op -> op.setRuleFiring("keep", "users", REPLICA)),
                new OperationCase(
                        SetRuleFiring.class,
                        "hostile-names-in-a-schema",
                        TABLES
                                + "; create rule \"x\"\"; drop table y; --\" as on delete to app.users do instead nothing",
                        op -> op.schema("app").disableRule(HostileNames.ATTACK, "users")));
    }

    private static OperationCase create(String name, Consumer<Operations> work) {
        return new OperationCase(CreateRule.class, name, TABLES, work);
    }

    private static OperationCase drop(String name, Consumer<Operations> work) {
        return new OperationCase(DropRule.class, name, WITH_RULE, work);
    }

    private static OperationCase fire(String name, Consumer<Operations> work) {
        return new OperationCase(SetRuleFiring.class, name, WITH_RULE, work);
    }
}
