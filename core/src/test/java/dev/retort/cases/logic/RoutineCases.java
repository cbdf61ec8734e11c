package dev.retort.cases.logic;

import static dev.retort.logic.Routines.CALLED_ON_NULL_INPUT;
import static dev.retort.logic.Routines.IMMUTABLE;
import static dev.retort.logic.Routines.LEAKPROOF;
import static dev.retort.logic.Routines.NOT_LEAKPROOF;
import static dev.retort.logic.Routines.PARALLEL_SAFE;
import static dev.retort.logic.Routines.PARALLEL_UNSAFE;
import static dev.retort.logic.Routines.SECURITY_DEFINER;
import static dev.retort.logic.Routines.SECURITY_INVOKER;
import static dev.retort.logic.Routines.STABLE;
import static dev.retort.logic.Routines.STRICT;
import static dev.retort.logic.Routines.arg;
import static dev.retort.logic.Routines.arguments;
import static dev.retort.logic.Routines.becomes;
import static dev.retort.logic.Routines.cost;
import static dev.retort.logic.Routines.inout;
import static dev.retort.logic.Routines.out;
import static dev.retort.logic.Routines.resetSetting;
import static dev.retort.logic.Routines.rows;
import static dev.retort.logic.Routines.setting;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.value;
import static dev.retort.schema.Names.function;
import static dev.retort.schema.Names.procedure;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.logic.Procedure;
import dev.retort.op.Operations;
import dev.retort.operation.RoutineOperation.AlterRoutine;
import dev.retort.operation.RoutineOperation.CreateRoutine;
import dev.retort.operation.RoutineOperation.DropRoutine;
import dev.retort.operation.RoutineOperation.ReplaceRoutine;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Procedures, and what is altered of functions and procedures. */
public final class RoutineCases {

    private static final String SETUP = """
            create schema app; create table log (id int);
            create function one(integer) returns setof integer language sql stable rows 5 set search_path = app
                as 'select 1';
            create procedure tidy(days integer) language sql as 'delete from log';
            create function app."x""; drop table y; --"() returns int language sql as 'select 1'""";

    private static final Procedure TIDY =
            arguments(arg("days", integer())).language("sql").as("delete from log");

    private RoutineCases() {}

    public static List<OperationCase> all() {
        return Stream.of(procedures(), replacedProcedures(), droppedProcedures(), altered(), alteredSettings())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> procedures() {
        return Stream.of(
                create(
                        "plain",
                        op -> op.createProcedure(
                                "p", arguments().language("sql").as("delete from log"))),
                create(
                        "everything",
                        op -> op.createProcedure(
                                "p",
                                arguments(
                                                arg("a", integer()),
                                                inout("b", text()).byDefault(value("b")))
                                        .with(SECURITY_DEFINER, setting("search_path", "app", "pg_temp"))
                                        .language("plpgsql")
                                        .as("begin b := 'c'; end"))),
                create(
                                "out",
                                op -> op.createProcedure(
                                        "p",
                                        arguments(arg("a", integer()), out("b", text()))
                                                .language("plpgsql")
                                                .as("begin b := 'c'; end")))
                        .since(14),
                create(
                                "standard-statements",
                                op -> op.createProcedure(
                                        "p",
                                        arguments(arg("a", integer()))
                                                .body("begin atomic insert into log values (a); end")))
                        .since(14),
                create(
                        "hostile-names-in-a-schema",
                        op -> op.schema("app")
                                .createProcedure(
                                        HostileNames.ATTACK,
                                        arguments(arg(HostileNames.KEYWORD, integer()))
                                                .language("plpgsql")
                                                .as("begin end"))));
    }

    private static Stream<OperationCase> replacedProcedures() {
        return Stream.of(
                new OperationCase(ReplaceRoutine.class, "procedure", SETUP, op -> op.replaceProcedure("tidy", TIDY)),
                new OperationCase(
                        ReplaceRoutine.class,
                        "procedure-with-its-state-before",
                        SETUP,
                        op -> op.replaceProcedure(
                                "tidy",
                                arguments(arg("days", integer()))
                                        .with(SECURITY_DEFINER)
                                        .language("sql")
                                        .as("select 1"),
                                TIDY)));
    }

    private static Stream<OperationCase> droppedProcedures() {
        return Stream.of(
                drop("plain", op -> op.dropProcedure("tidy", integer())),
                drop("with-its-state-before", op -> op.dropProcedure("tidy", TIDY)),
                drop("if-exists", op -> op.dropRoutine(procedure("nothing"), ifExists())),
                drop("if-exists-with-its-state-before", op -> op.dropProcedure("tidy", TIDY, ifExists())));
    }

    private static Stream<OperationCase> altered() {
        return Stream.of(
                alter(
                        "traits",
                        op -> op.alterRoutine(
                                function("one", integer()),
                                becomes(IMMUTABLE).from(STABLE),
                                becomes(STRICT).from(CALLED_ON_NULL_INPUT),
                                becomes(SECURITY_DEFINER).from(SECURITY_INVOKER),
                                becomes(LEAKPROOF).from(NOT_LEAKPROOF),
                                becomes(PARALLEL_SAFE).from(PARALLEL_UNSAFE),
                                becomes(cost(5)).from(cost(100)),
                                becomes(rows(20)).from(rows(5)))),
                alter("without-state-before", op -> op.alterRoutine(function("one", integer()), becomes(IMMUTABLE))),
                alter(
                        "procedure",
                        op -> op.alterRoutine(
                                procedure("tidy", integer()),
                                becomes(SECURITY_DEFINER).from(SECURITY_INVOKER))),
                alter(
                        "hostile-name-in-a-schema",
                        op -> op.schema("app").alterRoutine(function(HostileNames.ATTACK), becomes(STRICT))));
    }

    private static Stream<OperationCase> alteredSettings() {
        return Stream.of(
                alter(
                        "setting",
                        op -> op.alterRoutine(
                                function("one", integer()),
                                becomes(setting("search_path", "")).from(setting("search_path", "app")))),
                alter(
                        "setting-that-was-not",
                        op -> op.alterRoutine(
                                function("one", integer()),
                                becomes(setting("work_mem", "5MB")).fromNone())),
                alter(
                        "reset-setting",
                        op -> op.alterRoutine(
                                function("one", integer()),
                                resetSetting("search_path").from("app"))),
                alter(
                        "reset-setting-without-state-before",
                        op -> op.alterRoutine(function("one", integer()), resetSetting("search_path"))));
    }

    private static OperationCase create(String name, Consumer<Operations> work) {
        return new OperationCase(CreateRoutine.class, "procedure-" + name, SETUP, work);
    }

    private static OperationCase drop(String name, Consumer<Operations> work) {
        return new OperationCase(DropRoutine.class, "procedure-" + name, SETUP, work);
    }

    private static OperationCase alter(String name, Consumer<Operations> work) {
        return new OperationCase(AlterRoutine.class, name, SETUP, work);
    }
}
