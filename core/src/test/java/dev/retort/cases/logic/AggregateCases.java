package dev.retort.cases.logic;

import static dev.retort.logic.AggregateState.FinalChanges.READ_WRITE;
import static dev.retort.logic.AggregateState.FinalChanges.SHAREABLE;
import static dev.retort.logic.Routines.PARALLEL_SAFE;
import static dev.retort.logic.Routines.arg;
import static dev.retort.logic.Routines.over;
import static dev.retort.logic.Routines.state;
import static dev.retort.logic.Routines.variadic;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.name;
import static dev.retort.schema.Names.aggregate;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.doublePrecision;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.numeric;
import static dev.retort.schema.Types.type;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.logic.Aggregate;
import dev.retort.op.Operations;
import dev.retort.operation.RoutineOperation.CreateRoutine;
import dev.retort.operation.RoutineOperation.DropRoutine;
import dev.retort.operation.RoutineOperation.ReplaceRoutine;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class AggregateCases {

    private static final String SETUP = """
            create schema app;
            create function app.plus(int, int) returns int language sql strict as 'select $1 + $2';
            create function "x""; drop table y; --"(int, int) returns int language sql as 'select $1 + $2';
            create aggregate total(x int) (sfunc = int4pl, stype = int, initcond = '0');
            create aggregate rows(*) (sfunc = int8inc, stype = bigint, initcond = '0')""";

    private static final Aggregate TOTAL =
            over(arg("x", integer())).with(state("int4pl", integer()).startingAt("0"));

    private AggregateCases() {}

    public static List<OperationCase> all() {
        return Stream.of(created(), createdForMore(), withinAGroup(), named(), replaced(), dropped())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                create("plain", op -> op.createAggregate("a", TOTAL)),
                create(
                        "of-all-rows",
                        op -> op.createAggregate(
                                "a", over().with(state("int8inc", bigint()).startingAt("0")))),
                create(
                        "final-function",
                        op -> op.createAggregate(
                                "a",
                                over(arg(doublePrecision()))
                                        .with(state("float8_accum", type("float8[]"))
                                                .startingAt("{0,0,0}")
                                                .finalFunction("float8_avg")
                                                .finalChanges(SHAREABLE)
                                                .space(64)))));
    }

    private static Stream<OperationCase> createdForMore() {
        return Stream.of(
                create(
                        "parallel",
                        op -> op.createAggregate(
                                "a",
                                over(arg(integer()))
                                        .with(state("int4larger", integer()))
                                        .combine("int4larger")
                                        .sortOperator(">")
                                        .with(PARALLEL_SAFE))),
                create(
                        "serialized-and-moving",
                        op -> op.createAggregate(
                                "a",
                                over(arg(numeric()))
                                        .with(state("numeric_avg_accum", type("internal"))
                                                .finalFunction("numeric_avg")
                                                .space(128))
                                        .combine("numeric_avg_combine")
                                        .serialize("numeric_avg_serialize")
                                        .deserialize("numeric_avg_deserialize")
                                        .moving(
                                                state("numeric_avg_accum", type("internal"))
                                                        .finalFunction("numeric_avg")
                                                        .finalChanges(READ_WRITE)
                                                        .space(128),
                                                "numeric_accum_inv"))),
                create(
                        "moving",
                        op -> op.createAggregate(
                                "a",
                                over(arg("x", integer()))
                                        .with(state("int4pl", integer()).startingAt("0"))
                                        .moving(state("int4pl", integer()).startingAt("0"), "int4mi"))));
    }

    private static Stream<OperationCase> withinAGroup() {
        return Stream.of(
                create(
                        "ordered-set",
                        op -> op.createAggregate(
                                "a",
                                over(arg("fraction", doublePrecision()))
                                        .withinGroup(arg("x", type("anyelement")))
                                        .with(state("ordered_set_transition", type("internal"))
                                                .finalFunction("percentile_disc_final")
                                                .finalExtra()))),
                create(
                        "ordered-set-without-arguments",
                        op -> op.createAggregate(
                                "a",
                                over().withinGroup(arg(type("anyelement")))
                                        .with(state("ordered_set_transition", type("internal"))
                                                .finalFunction("mode_final")
                                                .finalExtra()))),
                create(
                        "hypothetical-set",
                        op -> op.createAggregate(
                                "a",
                                over(variadic("row", type("\"any\"")))
                                        .withinGroup(variadic("others", type("\"any\"")))
                                        .hypothetically()
                                        .with(state("ordered_set_transition_multi", type("internal"))
                                                .finalFunction("rank_final")
                                                .finalExtra()))));
    }

    private static Stream<OperationCase> named() {
        return Stream.of(
                create(
                        "in-a-schema",
                        op -> op.schema("app")
                                .createAggregate(
                                        "a",
                                        over(arg(integer()))
                                                .with(state("plus", integer()))
                                                .combine("plus")
                                                .moving(state("plus", integer()), name("pg_catalog", "int4mi")))),
                create(
                        "hostile-names",
                        op -> op.createAggregate(
                                HostileNames.ATTACK,
                                over(arg(HostileNames.KEYWORD, integer()))
                                        .with(state(HostileNames.ATTACK, integer())
                                                .startingAt("1")))));
    }

    private static Stream<OperationCase> replaced() {
        return Stream.of(
                new OperationCase(ReplaceRoutine.class, "aggregate", SETUP, op -> op.replaceAggregate("total", TOTAL)),
                new OperationCase(
                        ReplaceRoutine.class,
                        "aggregate-with-its-state-before",
                        SETUP,
                        op -> op.replaceAggregate(
                                "total",
                                over(arg("x", integer()))
                                        .with(state("int4mul", integer()).startingAt("1")),
                                TOTAL)));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                drop("plain", op -> op.dropAggregate("total", integer())),
                drop("of-all-rows", op -> op.dropAggregate("rows")),
                drop("with-its-state-before", op -> op.dropAggregate("total", TOTAL)),
                drop("if-exists", op -> op.dropRoutine(aggregate("nothing"), ifExists())));
    }

    private static OperationCase create(String name, Consumer<Operations> work) {
        return new OperationCase(CreateRoutine.class, "aggregate-" + name, SETUP, work);
    }

    private static OperationCase drop(String name, Consumer<Operations> work) {
        return new OperationCase(DropRoutine.class, "aggregate-" + name, SETUP, work);
    }
}
