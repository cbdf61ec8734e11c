package dev.retort.logic;

import static dev.retort.logic.AggregateState.FinalChanges.READ_ONLY;
import static dev.retort.logic.Refused.assertRefused;
import static dev.retort.logic.Routines.IMMUTABLE;
import static dev.retort.logic.Routines.STABLE;
import static dev.retort.logic.Routines.STRICT;
import static dev.retort.logic.Routines.WINDOW;
import static dev.retort.logic.Routines.arg;
import static dev.retort.logic.Routines.arguments;
import static dev.retort.logic.Routines.becomes;
import static dev.retort.logic.Routines.cost;
import static dev.retort.logic.Routines.out;
import static dev.retort.logic.Routines.over;
import static dev.retort.logic.Routines.resetSetting;
import static dev.retort.logic.Routines.returns;
import static dev.retort.logic.Routines.returnsTable;
import static dev.retort.logic.Routines.rows;
import static dev.retort.logic.Routines.setting;
import static dev.retort.logic.Routines.state;
import static dev.retort.logic.Routines.variadic;
import static dev.retort.schema.Elements.value;
import static dev.retort.schema.Names.aggregate;
import static dev.retort.schema.Names.function;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.op.Operations;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions, procedures and aggregates as migrations write them, and what of them contradicts itself. */
class RoutinesTest {

    @Test
    void aRoutineIsToldFromOthersByItsInputs() {
        Function function = returns(type("record"))
                .arguments(arg("a", integer()), out("b", text()))
                .language("sql")
                .as("select 1");

        assertThat(function.signature()).containsExactly(integer());
        assertThat(over(arg(integer()))
                        .withinGroup(arg(text()))
                        .with(state("f", text()))
                        .signature())
                .containsExactly(integer(), text());
        assertThat(over(variadic("a", text()))
                        .withinGroup(variadic("b", text()))
                        .with(state("f", text()))
                        .signature())
                .containsExactly(text());
    }

    static Stream<Arguments> refused() {
        return Stream.of(signatures(), traits(), aggregates(), operations(), changes())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> signatures() {
        return Stream.of(
                ofFunction(
                        () -> returnsTable(arg("a", text())).arguments(out("b", text())),
                        "a function that returns a table has the result argument \"b\", too; make that a column of the"
                                + " table"),
                ofFunction(
                        () -> returnsTable(),
                        "a function returns a table without columns; give returnsTable(…) at least one, such as"
                                + " arg(\"id\", bigint())"),
                ofFunction(
                        () -> returnsTable(arg(text())),
                        "the column of type text of a function's result is more or less than a name and a type; write"
                                + " arg(\"id\", bigint())"),
                ofFunction(
                        () -> returns(text()).arguments(arg("a", text()), arg("a", integer())),
                        "two arguments are called \"a\"; call one otherwise"),
                ofFunction(
                        () -> returns(text()).arguments(arg("a", text()).byDefault(value("x")), arg("b", integer())),
                        "the argument \"b\" has no default, but \"a\" before it has one; give both one, or change their"
                                + " order"),
                ofFunction(
                        () -> returns(text()).arguments(variadic("a", type("text[]")), arg(integer())),
                        "the argument of type integer comes after the variadic argument \"a\", which takes all that is"
                                + " left; put that one last"),
                ofFunction(
                        () -> returns(text()).arguments(out("a", text()).byDefault(value("x"))),
                        "the argument \"a\" is a result, so it has no default; leave byDefault(…) out"));
    }

    private static Stream<Arguments> traits() {
        return Stream.of(
                ofFunction(
                        () -> returns(text()).with(rows(5)),
                        "a function that returns text has no number of rows; leave Rows[estimate=5.0] out"),
                ofFunction(
                        () -> returns(text()).with(IMMUTABLE).with(STABLE),
                        "a routine is said to be both IMMUTABLE and STABLE; leave one out"),
                ofFunction(() -> returns(text()).with(cost(0)), "a cost of 0.0 is none; give a number above 0"),
                ofFunction(
                        () -> returns(text()).with(rows(Double.NaN)),
                        "a number of rows of NaN is none; give a number above 0"),
                ofFunction(
                        () -> returns(text()).with(setting("search_path")),
                        "the setting \"search_path\" has no value; give at least one, or \"\" for an empty one"),
                refused(
                        op -> op.createProcedure(
                                "p", arguments().with(STRICT).language("sql").as("")),
                        "a procedure cannot be STRICT; only its security and settings can be chosen, so leave it out"),
                refused(
                        op -> op.createFunction(
                                "f", returns(text()).language("sql").as("a\0")),
                        "a text value holds a NUL character, which PostgreSQL cannot store"),
                refused(
                        op -> op.createFunction(
                                "f", returns(text()).language("sql").as("\uD800")),
                        "a text value holds half a surrogate pair, which is no character"));
    }

    private static Stream<Arguments> aggregates() {
        return Stream.of(
                ofAggregate(
                        () -> over().withinGroup().with(state("f", text())),
                        "an aggregate within a group is over nothing; give withinGroup(…) an argument"),
                ofAggregate(
                        () -> over(out("a", text())).with(state("f", text())),
                        "the argument \"a\" of an aggregate is a result or has a default; write arg(\"x\", integer())"),
                ofAggregate(
                        () -> over().with(state("f", text()).finalChanges(READ_ONLY)),
                        "the state of an aggregate says how its final function works, but has none; give it with"
                                + " finalFunction(…)"),
                ofAggregate(
                        () -> over().with(state("f", text()).space(0)),
                        "a state of 0 bytes is none; give a number above 0, or leave space(…) out"),
                ofAggregate(
                        () -> over().with(state("f", text())).serialize("g"),
                        "states are sent between workers only to be combined; write combine(…) before serialize(…)"),
                ofAggregate(
                        () -> over().with(state("f", text())).sortOperator("<"),
                        "an aggregate with the sort operator < has 0 arguments; it wants one, so leave sortOperator(…) out"),
                ofAggregate(
                        () -> over().withinGroup(arg(text()))
                                .with(state("f", text()))
                                .combine("g"),
                        "an aggregate within a group cannot be moved or combined; leave moving(…) and combine(…) out"));
    }

    private static Stream<Arguments> operations() {
        return Stream.of(
                refused(
                        op -> op.replaceFunction(
                                "f",
                                returns(text()).language("sql").as(""),
                                returns(text())
                                        .arguments(arg(text()))
                                        .language("sql")
                                        .as("")),
                        "cannot replace function f(text) by function f(), which PostgreSQL makes beside it; drop the one"
                                + " and create the other"),
                refused(
                        op -> op.alterRoutine(aggregate("a", text()), becomes(STRICT)),
                        "PostgreSQL cannot alter aggregate a(text); replace it with replaceAggregate(…)"),
                refused(
                        op -> op.alterRoutine(function("f")),
                        "nothing to alter in function f(); give at least one change, such as becomes(STABLE)"));
    }

    private static Stream<Arguments> changes() {
        return Stream.of(
                refused(
                        op -> op.alterRoutine(function("f"), becomes(STABLE).from(STRICT)),
                        "what was STRICT cannot become STABLE, which is another sort of thing; give from(…) what it"
                                + " replaces"),
                refused(
                        op -> op.alterRoutine(function("f"), becomes(STABLE).fromNone()),
                        "STABLE replaces something in any case; write from(…) for fromNone()"),
                refused(
                        op -> op.alterRoutine(function("f"), becomes(STABLE), becomes(IMMUTABLE)),
                        "two changes of function f() are about the same thing; give each of its changes once"),
                refused(
                        op -> op.alterRoutine(
                                function("f"), resetSetting("work_mem"), becomes(setting("work_mem", "5MB"))),
                        "two changes of function f() are about the same thing; give each of its changes once"),
                refused(
                        op -> op.alterRoutine(function("f"), becomes(WINDOW)),
                        "PostgreSQL cannot make a function a window function later; create it as one with with(WINDOW)"),
                refused(
                        op -> {
                            op.dropFunction("f", text());
                            op.alterRoutine(function("f", text()), becomes(STABLE));
                        },
                        "cannot alter function f(text): function f(text) is gone since line 7 (drop function f(text));"
                                + " record this before that line, or leave it out"));
    }

    private static Arguments ofFunction(Supplier<Function.Head> head, String message) {
        return refused(op -> op.createFunction("f", head.get().language("sql").as("")), message);
    }

    private static Arguments ofAggregate(Supplier<Aggregate> aggregate, String message) {
        return refused(op -> op.createAggregate("a", aggregate.get()), message);
    }

    private static Arguments refused(Consumer<Operations> work, String message) {
        return Arguments.of(work, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void whatContradictsItselfIsRefused(Consumer<Operations> work, String message) {
        assertRefused(work, message);
    }
}
