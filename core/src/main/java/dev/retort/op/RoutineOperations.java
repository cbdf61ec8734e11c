package dev.retort.op;

import dev.retort.logic.Aggregate;
import dev.retort.logic.Function;
import dev.retort.logic.Procedure;
import dev.retort.logic.Routine;
import dev.retort.logic.RoutineChange;
import dev.retort.operation.RoutineOperation.AlterRoutine;
import dev.retort.operation.RoutineOperation.CreateRoutine;
import dev.retort.operation.RoutineOperation.DropRoutine;
import dev.retort.operation.RoutineOperation.ReplaceRoutine;
import dev.retort.schema.DataType;
import dev.retort.schema.Dropping;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName.RoutineName;
import java.util.stream.Stream;

/**
 * Functions, procedures and aggregates. A text is taken as it is: names in it are looked for along the {@code search_path} of the
 * call, unless {@code setting("search_path", …)} fixes it.
 */
public sealed interface RoutineOperations extends Recorder permits Operations {

    /**
     * {@code op.createFunction("slug", returns(text()).arguments(arg("a", text())).with(IMMUTABLE).language("sql").as("select
     * lower(a)"))}.
     */
    default void createFunction(String name, Function function) {
        create(name, function);
    }

    /**
     * Creates a function, in the place of one of this name and these types, whose result and argument names have to be the same:
     * {@code op.replaceFunction("one", returns(integer()).language("sql").as("select 1"))}. Not reversible,
     * {@link #replaceFunction(String, Function, Function)} is.
     */
    default void replaceFunction(String name, Function function) {
        invoke(new ReplaceRoutine(name(name), function.in(schema()), null));
    }

    /**
     * Replaces a function and says what it was: {@code op.replaceFunction("one", returns(integer()).language("sql").as("select
     * 1"), returns(integer()).language("sql").as("select 2"))}.
     */
    default void replaceFunction(String name, Function function, Function was) {
        replace(name, function, was);
    }

    /**
     * Drops the function with these input arguments: {@code op.dropFunction("slug", text())}. Not reversible,
     * {@link #dropFunction(String, Function)} is; for other ways see {@link #dropRoutine(RoutineName, Dropping)}.
     */
    default void dropFunction(String name, DataType... arguments) {
        dropRoutine(Names.function(name, arguments));
    }

    /** Drops a function and says what it was: {@code op.dropFunction("one", returns(integer()).language("sql").as("select 1"))}. */
    default void dropFunction(String name, Function was) {
        dropFunction(name, was, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropFunction(…, ifExists().andCascade())}. */
    default void dropFunction(String name, Function was, Dropping how) {
        drop(name, was, how);
    }

    /** {@code op.createProcedure("tidy", arguments(arg("days", integer())).language("plpgsql").as("begin end"))}. */
    default void createProcedure(String name, Procedure procedure) {
        create(name, procedure);
    }

    /**
     * Creates a procedure, in the place of one of this name and these types:
     * {@code op.replaceProcedure("tidy", arguments().language("plpgsql").as("begin end"))}. Not reversible,
     * {@link #replaceProcedure(String, Procedure, Procedure)} is.
     */
    default void replaceProcedure(String name, Procedure procedure) {
        invoke(new ReplaceRoutine(name(name), procedure.in(schema()), null));
    }

    /**
     * Replaces a procedure and says what it was: {@code op.replaceProcedure("tidy", arguments().language("plpgsql").as("begin
     * end"), arguments().language("sql").as("select 1"))}.
     */
    default void replaceProcedure(String name, Procedure procedure, Procedure was) {
        replace(name, procedure, was);
    }

    /**
     * Drops the procedure with these input arguments: {@code op.dropProcedure("tidy", integer())}. Not reversible,
     * {@link #dropProcedure(String, Procedure)} is; for other ways see {@link #dropRoutine(RoutineName, Dropping)}.
     */
    default void dropProcedure(String name, DataType... arguments) {
        dropRoutine(Names.procedure(name, arguments));
    }

    /** Drops a procedure and says what it was: {@code op.dropProcedure("tidy", arguments().language("sql").as("select 1"))}. */
    default void dropProcedure(String name, Procedure was) {
        dropProcedure(name, was, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropProcedure(…, ifExists().andCascade())}. */
    default void dropProcedure(String name, Procedure was, Dropping how) {
        drop(name, was, how);
    }

    /** {@code op.createAggregate("total", over(arg("x", integer())).with(state("int4pl", integer()).startingAt("0")))}. */
    default void createAggregate(String name, Aggregate aggregate) {
        create(name, aggregate);
    }

    /**
     * Creates an aggregate, in the place of one of this name and these types:
     * {@code op.replaceAggregate("total", over(arg(integer())).with(state("int4pl", integer())))}. Not reversible,
     * {@link #replaceAggregate(String, Aggregate, Aggregate)} is.
     */
    default void replaceAggregate(String name, Aggregate aggregate) {
        invoke(new ReplaceRoutine(name(name), aggregate.in(schema()), null));
    }

    /**
     * Replaces an aggregate and says what it was: {@code op.replaceAggregate("total", over(arg(integer())).with(state("int4pl",
     * integer())), over(arg(integer())).with(state("int4mul", integer())))}.
     */
    default void replaceAggregate(String name, Aggregate aggregate, Aggregate was) {
        replace(name, aggregate, was);
    }

    /**
     * Drops the aggregate over these types, those within a group last: {@code op.dropAggregate("total", integer())}. Not
     * reversible, {@link #dropAggregate(String, Aggregate)} is; for other ways see {@link #dropRoutine(RoutineName, Dropping)}.
     */
    default void dropAggregate(String name, DataType... arguments) {
        dropRoutine(Names.aggregate(name, arguments));
    }

    /** Drops an aggregate and says what it was: {@code op.dropAggregate("total", over().with(state("int8inc", bigint())))}. */
    default void dropAggregate(String name, Aggregate was) {
        dropAggregate(name, was, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropAggregate(…, ifExists().andCascade())}. */
    default void dropAggregate(String name, Aggregate was, Dropping how) {
        drop(name, was, how);
    }

    /** {@code op.dropRoutine(function("slug", text()), ifExists())}; not reversible. */
    default void dropRoutine(RoutineName routine) {
        dropRoutine(routine, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropRoutine(…, ifExists().andCascade())}. */
    default void dropRoutine(RoutineName routine, Dropping how) {
        invoke(new DropRoutine(routine.named(routine.name().in(schema())), null, how));
    }

    /**
     * {@code op.alterRoutine(function("slug", text()), becomes(STABLE).from(IMMUTABLE), resetSetting("search_path").from("app"))}.
     */
    default void alterRoutine(RoutineName routine, RoutineChange... changes) {
        invoke(new AlterRoutine(
                routine.named(routine.name().in(schema())),
                Stream.of(changes).map(change -> change.in(schema())).toList()));
    }

    private void create(String name, Routine routine) {
        invoke(new CreateRoutine(name(name), routine.in(schema())));
    }

    private void replace(String name, Routine routine, Routine was) {
        invoke(new ReplaceRoutine(name(name), routine.in(schema()), was.in(schema())));
    }

    private void drop(String name, Routine was, Dropping how) {
        Routine routine = was.in(schema());
        invoke(new DropRoutine(routine.named(name(name)), routine, how));
    }
}
