package dev.retort.cases.logic;

import static dev.retort.logic.Routines.CALLED_ON_NULL_INPUT;
import static dev.retort.logic.Routines.IMMUTABLE;
import static dev.retort.logic.Routines.LEAKPROOF;
import static dev.retort.logic.Routines.NOT_LEAKPROOF;
import static dev.retort.logic.Routines.PARALLEL_RESTRICTED;
import static dev.retort.logic.Routines.PARALLEL_SAFE;
import static dev.retort.logic.Routines.PARALLEL_UNSAFE;
import static dev.retort.logic.Routines.SECURITY_DEFINER;
import static dev.retort.logic.Routines.SECURITY_INVOKER;
import static dev.retort.logic.Routines.STABLE;
import static dev.retort.logic.Routines.STRICT;
import static dev.retort.logic.Routines.VOLATILE;
import static dev.retort.logic.Routines.WINDOW;
import static dev.retort.logic.Routines.arg;
import static dev.retort.logic.Routines.cost;
import static dev.retort.logic.Routines.inout;
import static dev.retort.logic.Routines.out;
import static dev.retort.logic.Routines.returns;
import static dev.retort.logic.Routines.returnsEventTrigger;
import static dev.retort.logic.Routines.returnsSetOf;
import static dev.retort.logic.Routines.returnsTable;
import static dev.retort.logic.Routines.returnsTrigger;
import static dev.retort.logic.Routines.returnsVoid;
import static dev.retort.logic.Routines.rows;
import static dev.retort.logic.Routines.setting;
import static dev.retort.logic.Routines.support;
import static dev.retort.logic.Routines.variadic;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.expression;
import static dev.retort.schema.Elements.name;
import static dev.retort.schema.Elements.value;
import static dev.retort.schema.Names.function;
import static dev.retort.schema.Types.array;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.bool;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.type;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.logic.Function;
import dev.retort.op.Operations;
import dev.retort.operation.RoutineOperation.CreateRoutine;
import dev.retort.operation.RoutineOperation.DropRoutine;
import dev.retort.operation.RoutineOperation.ReplaceRoutine;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class FunctionCases {

    private static final String SETUP = """
            create schema app;
            create function one(n integer) returns integer language sql stable as 'select n + 1';
            create table users (id bigint, name text)""";

    private static final Function ONE = returns(integer())
            .arguments(arg("n", integer()))
            .with(STABLE)
            .language("sql")
            .as("select n + 1");

    private FunctionCases() {}

    public static List<OperationCase> all() {
        return Stream.of(results(), arguments(), traits(), moreTraits(), bodies(), hostile(), replaced(), dropped())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> results() {
        return Stream.of(
                create(
                        "plain",
                        op -> op.createFunction(
                                "f", returns(text()).language("sql").as("select 'a'"))),
                create(
                        "set-of",
                        op -> op.createFunction(
                                "f",
                                returnsSetOf(integer())
                                        .with(rows(10))
                                        .language("sql")
                                        .as("select 1"))),
                create(
                        "table",
                        op -> op.createFunction(
                                "f",
                                returnsTable(arg("id", bigint()), arg("name", text()))
                                        .arguments(arg("least", bigint()))
                                        .language("sql")
                                        .as("select id, name from users where id >= least"))),
                create(
                        "void",
                        op -> op.createFunction(
                                "f", returnsVoid().language("sql").as(""))),
                create(
                        "trigger",
                        op -> op.createFunction(
                                "f", returnsTrigger().language("plpgsql").as("""
                        begin
                          new.name := 'it''s "new" \\ $$';
                          return new;
                        end
                        """))),
                create(
                        "event-trigger",
                        op -> op.createFunction(
                                "f", returnsEventTrigger().language("plpgsql").as("begin end"))));
    }

    private static Stream<OperationCase> arguments() {
        return Stream.of(
                create(
                        "default-and-variadic",
                        op -> op.createFunction(
                                "f",
                                returns(integer())
                                        .arguments(
                                                arg("a", integer()),
                                                arg("b", text()).byDefault(value("it's")),
                                                variadic("more", array(integer()))
                                                        .byDefault(expression("'{}'")))
                                        .language("sql")
                                        .as("select a"))),
                create(
                        "results",
                        op -> op.createFunction(
                                "f",
                                returns(type("record"))
                                        .arguments(inout("a", integer()), out("b", text()))
                                        .language("sql")
                                        .as("select a, 'b'"))),
                create(
                        "without-names",
                        op -> op.createFunction(
                                "f",
                                returns(bool())
                                        .arguments(arg(integer()), arg(integer()))
                                        .language("sql")
                                        .as("select $1 < $2"))));
    }

    private static Stream<OperationCase> traits() {
        return Stream.of(
                create(
                        "traits",
                        op -> op.createFunction(
                                "f",
                                returns(integer())
                                        .with(IMMUTABLE, STRICT, SECURITY_DEFINER, LEAKPROOF, PARALLEL_SAFE, cost(0.5))
                                        .language("sql")
                                        .as("select 1"))),
                create(
                        "opposite-traits",
                        op -> op.createFunction(
                                "f",
                                returns(integer())
                                        .with(VOLATILE, CALLED_ON_NULL_INPUT, SECURITY_INVOKER, NOT_LEAKPROOF)
                                        .with(PARALLEL_UNSAFE)
                                        .language("sql")
                                        .as("select 1"))),
                create(
                        "settings",
                        op -> op.createFunction(
                                "f",
                                returns(integer())
                                        .with(
                                                PARALLEL_RESTRICTED,
                                                setting("search_path", ""),
                                                setting("DateStyle", "ISO", "DMY"),
                                                setting("app.mode", "it's"))
                                        .language("sql")
                                        .as("select 1"))));
    }

    private static Stream<OperationCase> moreTraits() {
        return Stream.of(
                create(
                        "search-path",
                        op -> op.createFunction(
                                "f",
                                returns(integer())
                                        .with(setting("search_path", "$user", "app", "two words"))
                                        .language("sql")
                                        .as("select 1"))),
                create(
                        "window",
                        op -> op.createFunction(
                                "f",
                                returns(bigint())
                                        .with(WINDOW)
                                        .language("internal")
                                        .as("window_row_number"))),
                create(
                        "support",
                        op -> op.createFunction(
                                "f",
                                returnsSetOf(integer())
                                        .arguments(arg(integer()), arg(integer()))
                                        .with(STRICT, support(name("pg_catalog", "generate_series_int4_support")))
                                        .language("internal")
                                        .as("generate_series_int4"))));
    }

    private static Stream<OperationCase> bodies() {
        return Stream.of(
                create(
                        "dollars-in-the-text",
                        op -> op.createFunction(
                                "f", returns(text()).language("sql").as("select $retort$a$retort$ || $$b$$"))),
                create(
                                "standard-expression",
                                op -> op.createFunction(
                                        "f",
                                        returns(integer())
                                                .arguments(arg("a", integer()))
                                                .with(IMMUTABLE)
                                                .body("return a + 1")))
                        .since(14),
                create(
                                "standard-statements",
                                op -> op.createFunction("f", returns(integer()).body("""
                                        begin atomic
                                            delete from users;
                                            select 1;
                                        end""")))
                        .since(14));
    }

    private static Stream<OperationCase> hostile() {
        return Stream.of(
                create(
                        "in-a-schema",
                        op -> op.schema("app")
                                .createFunction(
                                        "f", returns(text()).language("sql").as("select 'a'"))),
                create(
                        "hostile-names",
                        op -> op.createFunction(
                                HostileNames.ATTACK,
                                returnsTable(arg(HostileNames.KEYWORD, text()), arg(HostileNames.UNICODE, text()))
                                        .arguments(arg(HostileNames.ATTACK, text()), arg(HostileNames.LONGEST, text()))
                                        .with(setting("search_path", "'; drop table y; --"))
                                        .language("sql")
                                        .as("select '''; drop table y; --', '\"'"))));
    }

    private static Stream<OperationCase> replaced() {
        return Stream.of(
                replace("function", op -> op.replaceFunction("one", ONE)),
                replace(
                        "function-with-its-state-before",
                        op -> op.replaceFunction(
                                "one",
                                returns(integer())
                                        .arguments(arg("n", integer()))
                                        .with(STRICT, cost(7))
                                        .language("plpgsql")
                                        .as("begin return n; end"),
                                ONE)),
                replace(
                        "function-in-a-schema",
                        op -> op.schema("app")
                                .replaceFunction(
                                        HostileNames.UPPER,
                                        returns(text()).language("sql").as("select 'a'"))));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                drop("function", op -> op.dropFunction("one", integer())),
                drop("function-with-its-state-before", op -> op.dropFunction("one", ONE)),
                drop("function-if-exists", op -> op.dropRoutine(function("nothing", text(), bigint()), ifExists())),
                drop(
                        "function-cascade",
                        op -> op.dropFunction("one", ONE, ifExists().andCascade())),
                new OperationCase(
                        DropRoutine.class,
                        "function-hostile-name-in-a-schema",
                        "create schema app; create function app.\"x\"\"; drop table y; --\"() returns void language sql as ''",
                        op -> op.schema("app").dropFunction(HostileNames.ATTACK)));
    }

    private static OperationCase create(String name, Consumer<Operations> work) {
        return new OperationCase(CreateRoutine.class, "function-" + name, SETUP, work);
    }

    private static OperationCase replace(String name, Consumer<Operations> work) {
        return new OperationCase(ReplaceRoutine.class, name, SETUP, work);
    }

    private static OperationCase drop(String name, Consumer<Operations> work) {
        return new OperationCase(DropRoutine.class, name, SETUP, work);
    }
}
