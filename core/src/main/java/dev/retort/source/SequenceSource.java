package dev.retort.source;

import dev.retort.operation.SequenceOperation;
import dev.retort.operation.SequenceOperation.AlterSequence;
import dev.retort.operation.SequenceOperation.CreateSequence;
import dev.retort.operation.SequenceOperation.DropSequence;
import dev.retort.schema.SequenceOption;
import dev.retort.schema.SequenceOption.As;
import dev.retort.schema.SequenceOption.Cache;
import dev.retort.schema.SequenceOption.Cycling;
import dev.retort.schema.SequenceOption.IncrementBy;
import dev.retort.schema.SequenceOption.MaxValue;
import dev.retort.schema.SequenceOption.MinValue;
import dev.retort.schema.SequenceOption.OwnedBy;
import dev.retort.schema.SequenceOption.Persistence;
import dev.retort.schema.SequenceOption.Restart;
import dev.retort.schema.SequenceOption.StartWith;
import dev.retort.schema.Sequences;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.TypeSource;
import dev.retort.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sequences. */
final class SequenceSource {

    private SequenceSource() {}

    static Code of(SequenceOperation operation) {
        return switch (operation) {
            case CreateSequence create -> on(create.name(), "createSequence", create.options());
            case AlterSequence alter -> alter(alter);
            case DropSequence drop ->
                drop.was() == null
                        ? on(drop.name(), "dropSequence", DropSource.of(drop.how()), SchemaScope.of(drop.name()))
                        : on(drop.name(), "dropSequence", drop.was().options());
        };
    }

    private static Code alter(AlterSequence alter) {
        if (alter.was().isEmpty()) {
            return on(alter.name(), "alterSequence", alter.options());
        }
        SchemaScope scope = SchemaScope.of(alter.name());
        return scope.op()
                .then(
                        "alterSequence",
                        SchemaScope.name(alter.name().name()),
                        Code.call(Sequences.class, "change", options(alter.options(), scope))
                                .then("from", options(alter.was(), scope)));
    }

    private static Code on(QualifiedName name, String method, List<SequenceOption> options) {
        SchemaScope scope = SchemaScope.of(name);
        return on(name, method, options(options, scope), scope);
    }

    private static Code on(QualifiedName name, String method, List<Code> arguments, SchemaScope scope) {
        return scope.op().then(method, Code.arguments(List.of(SchemaScope.name(name.name())), arguments));
    }

    /** Each as the call that makes it: {@code startWith(5)}. */
    static List<Code> options(List<SequenceOption> options, SchemaScope scope) {
        return options.stream().map(option -> option(option, scope)).toList();
    }

    private static Code option(SequenceOption option, SchemaScope scope) {
        return switch (option) {
            case As as -> call("as", TypeSource.of(as.type()));
            case StartWith start -> call("startWith", number(start.number()));
            case IncrementBy increment -> call("incrementBy", number(increment.step()));
            case MinValue min -> orNone(min.number(), "minValue", "noMinValue");
            case MaxValue max -> orNone(max.number(), "maxValue", "noMaxValue");
            case Cache cache -> call("cache", number(cache.numbers()));
            case Cycling cycling ->
                switch (cycling) {
                    case CYCLE -> call("cycle");
                    case NO_CYCLE -> call("noCycle");
                };
            case OwnedBy owned ->
                owned.column() == null
                        ? call("ownedByNone")
                        : call(
                                "ownedBy",
                                scope.name(owned.column().table()),
                                SchemaScope.name(owned.column().name()));
            case Restart restart -> orNone(restart.number(), "restartWith", "restart");
            case Persistence persistence ->
                switch (persistence) {
                    case LOGGED -> call("logged");
                    case UNLOGGED -> call("unlogged");
                };
        };
    }

    private static Code orNone(@Nullable Long number, String some, String none) {
        return number == null ? call(none) : call(some, number(number));
    }

    private static Code number(long number) {
        return number == (int) number ? Code.number((int) number) : Code.number(number);
    }

    private static Code call(String factory, Code... arguments) {
        return Code.call(Sequences.class, factory, arguments);
    }
}
