package dev.retort.logic;

import dev.retort.logic.AggregateState.FinalArguments;
import dev.retort.logic.Argument.Mode;
import dev.retort.logic.RoutineTrait.Cost;
import dev.retort.logic.RoutineTrait.Leak;
import dev.retort.logic.RoutineTrait.NullInput;
import dev.retort.logic.RoutineTrait.Parallel;
import dev.retort.logic.RoutineTrait.Rows;
import dev.retort.logic.RoutineTrait.Security;
import dev.retort.logic.RoutineTrait.Setting;
import dev.retort.logic.RoutineTrait.Support;
import dev.retort.logic.RoutineTrait.Volatility;
import dev.retort.schema.DataType;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/**
 * Functions, procedures and aggregates, to be imported statically: a function is
 * {@code returns(text()).arguments(arg("a", text())).with(IMMUTABLE, STRICT).language("sql").as("select lower(a)")}, a procedure
 * {@code arguments(arg("a", text())).language("plpgsql").as("begin end")}, an aggregate
 * {@code over(arg("x", integer())).with(state("int4pl", integer()).startingAt("0"))}.
 */
public final class Routines {

    private Routines() {}

    public static final Volatility IMMUTABLE = Volatility.IMMUTABLE;

    public static final Volatility STABLE = Volatility.STABLE;

    public static final Volatility VOLATILE = Volatility.VOLATILE;

    /** A null argument gives null, without a call. */
    public static final NullInput STRICT = NullInput.STRICT;

    public static final NullInput CALLED_ON_NULL_INPUT = NullInput.CALLED_ON_NULL_INPUT;

    /** With the rights of its owner; wants {@code setting("search_path", "")}, or callers choose what its names mean. */
    public static final Security SECURITY_DEFINER = Security.SECURITY_DEFINER;

    public static final Security SECURITY_INVOKER = Security.SECURITY_INVOKER;

    public static final Leak LEAKPROOF = Leak.LEAKPROOF;

    public static final Leak NOT_LEAKPROOF = Leak.NOT_LEAKPROOF;

    public static final Parallel PARALLEL_SAFE = Parallel.PARALLEL_SAFE;

    public static final Parallel PARALLEL_RESTRICTED = Parallel.PARALLEL_RESTRICTED;

    public static final Parallel PARALLEL_UNSAFE = Parallel.PARALLEL_UNSAFE;

    /** A window function, written in C. */
    public static final RoutineTrait.Kind WINDOW = RoutineTrait.Kind.WINDOW;

    /** A function with one result; with result arguments, their type, or {@code type("record")} for several. */
    public static Function.Head returns(DataType type) {
        return head(new Function.Result.One(type));
    }

    public static Function.Head returnsSetOf(DataType type) {
        return head(new Function.Result.SetOf(type));
    }

    /** {@code returnsTable(arg("id", bigint()), arg("name", text()))}. */
    public static Function.Head returnsTable(Argument... columns) {
        return head(new Function.Result.Table(List.of(columns)));
    }

    public static Function.Head returnsVoid() {
        return returns(DataType.of("void"));
    }

    /** A function for triggers. */
    public static Function.Head returnsTrigger() {
        return returns(DataType.of("trigger"));
    }

    /** A function for event triggers. */
    public static Function.Head returnsEventTrigger() {
        return returns(DataType.of("event_trigger"));
    }

    private static Function.Head head(Function.Result result) {
        return new Function.Head(result, List.of(), List.of());
    }

    /** A procedure with these arguments. */
    public static Procedure.Head arguments(Argument... all) {
        return new Procedure.Head(List.of(all), List.of());
    }

    public static Argument arg(String name, DataType type) {
        return new Argument(Mode.IN, Identifier.of(name), type, null);
    }

    /** An argument that is known by its place: {@code $1}. */
    public static Argument arg(DataType type) {
        return new Argument(Mode.IN, null, type, null);
    }

    /** A result; of procedures, since PostgreSQL 14. */
    public static Argument out(String name, DataType type) {
        return new Argument(Mode.OUT, Identifier.of(name), type, null);
    }

    public static Argument inout(String name, DataType type) {
        return new Argument(Mode.INOUT, Identifier.of(name), type, null);
    }

    /** @param type of the array that takes all arguments that are left */
    public static Argument variadic(String name, DataType type) {
        return new Argument(Mode.VARIADIC, Identifier.of(name), type, null);
    }

    /** @param units of {@code cpu_operator_cost} */
    public static Cost cost(double units) {
        return new Cost(units);
    }

    /** @param estimate of how many rows a set has */
    public static Rows rows(double estimate) {
        return new Rows(estimate);
    }

    /** @param function tells the planner more; written in C */
    public static Support support(String function) {
        return support(QualifiedName.of(function));
    }

    /** As {@link #support(String)}, with {@code name("app", "f")} for a function in another schema. */
    public static Support support(QualifiedName function) {
        return new Support(function);
    }

    /** {@code setting("search_path", "app", "pg_temp")}, {@code setting("search_path", "")} for an empty one. */
    public static Setting setting(String parameter, String... values) {
        return new Setting(parameter(parameter), Stream.of(values).toList());
    }

    /** For {@code op.alterRoutine}: {@code becomes(STABLE).from(VOLATILE)}. */
    public static RoutineChange.Become becomes(RoutineTrait trait) {
        return new RoutineChange.Become(trait, null);
    }

    /** For {@code op.alterRoutine}: {@code resetSetting("search_path").from("app")}. */
    public static RoutineChange.Reset resetSetting(String parameter) {
        return new RoutineChange.Reset(parameter(parameter), null);
    }

    /** An aggregate's arguments, none for {@code *}; followed by {@link Aggregate.Over#with}. */
    public static Aggregate.Over over(Argument... arguments) {
        return new Aggregate.Over(Aggregate.Kind.PLAIN, List.of(arguments), List.of());
    }

    /** @param function takes the state and the arguments, and gives the next state */
    public static AggregateState state(String function, DataType type) {
        return state(QualifiedName.of(function), type);
    }

    /** As {@link #state(String, DataType)}, with {@code name("pg_catalog", "int4pl")} for a function in another schema. */
    public static AggregateState state(QualifiedName function, DataType type) {
        return new AggregateState(function, type, null, null, FinalArguments.STATE, null, null);
    }

    /** A parameter of an extension has a dot in its name. */
    private static QualifiedName parameter(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? QualifiedName.of(name) : QualifiedName.of(name.substring(0, dot), name.substring(dot + 1));
    }
}
