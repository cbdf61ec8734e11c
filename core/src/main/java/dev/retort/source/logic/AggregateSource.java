package dev.retort.source.logic;

import dev.retort.logic.Aggregate;
import dev.retort.logic.AggregateState;
import dev.retort.logic.AggregateState.FinalArguments;
import dev.retort.logic.Routines;
import dev.retort.source.code.Code;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.TypeSource;

/** What an aggregate is made of. */
final class AggregateSource {

    private AggregateSource() {}

    static Code of(Aggregate aggregate, SchemaScope scope) {
        Code code = over(aggregate.over()).then("with", state(aggregate.state(), scope));
        if (aggregate.combining() != null) {
            code = combine(code, aggregate.combining(), scope);
        }
        if (aggregate.moving() != null) {
            code = code.then(
                    "moving",
                    state(aggregate.moving().state(), scope),
                    scope.name(aggregate.moving().inverse()));
        }
        if (aggregate.sortOperator() != null) {
            code = code.then("sortOperator", Code.text(aggregate.sortOperator().sql()));
        }
        return aggregate.parallel() == null ? code : code.then("with", Code.constant(aggregate.parallel()));
    }

    private static Code over(Aggregate.Over over) {
        Code code = Code.call(Routines.class, "over", RoutineSource.arguments(over.arguments()));
        return switch (over.kind()) {
            case PLAIN -> code;
            case ORDERED_SET -> code.then("withinGroup", RoutineSource.arguments(over.ordered()));
            case HYPOTHETICAL_SET ->
                code.then("withinGroup", RoutineSource.arguments(over.ordered()))
                        .then("hypothetically");
        };
    }

    private static Code combine(Code aggregate, Aggregate.Combining combining, SchemaScope scope) {
        Code code = aggregate.then("combine", scope.name(combining.function()));
        if (combining.serialize() != null) {
            code = code.then("serialize", scope.name(combining.serialize()));
        }
        return combining.deserialize() == null ? code : code.then("deserialize", scope.name(combining.deserialize()));
    }

    private static Code state(AggregateState state, SchemaScope scope) {
        Code code = Code.call(Routines.class, "state", scope.name(state.function()), TypeSource.of(state.type()));
        if (state.initial() != null) {
            code = code.then("startingAt", Code.text(state.initial()));
        }
        if (state.finalFunction() != null) {
            code = code.then("finalFunction", scope.name(state.finalFunction()));
        }
        if (state.finalArguments() == FinalArguments.STATE_AND_NULLS) {
            code = code.then("finalExtra");
        }
        if (state.finalChanges() != null) {
            code = code.then("finalChanges", Code.constant(state.finalChanges()));
        }
        return state.bytes() == null ? code : code.then("space", Code.number(state.bytes()));
    }
}
